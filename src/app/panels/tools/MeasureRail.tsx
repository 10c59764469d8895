import { List, Redo2, Undo2 } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import type { Tool } from '../../workspace/workspace';
import styles from './MeasureRail.module.css';
import { measureTools } from './measureTools';

interface Props {
  readonly tool: Tool;
  /** There is a picture to act upon. */
  readonly picture: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly listed: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onAct: (action: 'undo' | 'redo' | 'measures' | 'actual-pixels') => void;
}

/** The tools that measure, beside the pictures, where there is room. */
export function MeasureRail({ tool: chosen, picture, undoable, redoable, listed, onTool, onAct }: Props) {
  const text = useText();
  return (
    <div role="group" aria-label={text('measuring.rail')} className={styles.rail}>
      {measureTools.map(({ tool, icon }) => (
        <IconButton
          key={tool}
          icon={icon}
          label={text(`tools.${tool}`)}
          shortcut={shortcutOf(tool)}
          data-action="tool"
          data-tool={tool}
          {...(tool === 'actual-pixels'
            ? { disabled: !picture, onClick: () => onAct(tool) }
            : { pressed: tool === chosen, onClick: () => onTool(tool) })}
        />
      ))}
      <span className={styles.divider} />
      <IconButton
        icon={Undo2}
        label={text('measuring.undo')}
        shortcut={shortcutOf('undo')}
        data-action="undo"
        disabled={!undoable}
        onClick={() => onAct('undo')}
      />
      <IconButton
        icon={Redo2}
        label={text('measuring.redo')}
        shortcut={shortcutOf('redo')}
        data-action="redo"
        disabled={!redoable}
        onClick={() => onAct('redo')}
      />
      <IconButton
        icon={List}
        label={text('measuring.list')}
        shortcut={shortcutOf('measures')}
        data-action="measures"
        pressed={listed}
        onClick={() => onAct('measures')}
      />
    </div>
  );
}
