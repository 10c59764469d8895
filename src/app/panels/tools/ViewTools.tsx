import { ChevronDown, ChevronUp, Pause, Play } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import type { ViewAction } from '../../workspace/action';
import type { ToolbarProps } from './toolbarProps';
import styles from './Toolbar.module.css';
import { secondary } from './secondary';

interface Props {
  readonly picture: ToolbarProps['picture'];
  readonly narrow: boolean;
  readonly onAction: (action: ViewAction) => void;
}

/** What acts on the picture of the focused pane at once. */
export function ViewTools({ picture, narrow, onAction }: Props) {
  const text = useText();
  return (
    <>
      <span className={`${styles.divider} ${styles.slices}`} />
      {!narrow && (
        <div className={`${styles.group} ${styles.roomy}`}>
          {secondary.map(({ action, icon, label }) => (
            <IconButton
              key={action}
              icon={icon}
              label={text(label)}
              shortcut={shortcutOf(action)}
              data-action="tool"
              data-tool={action}
              {...(action === 'invert' && { pressed: picture?.invert ?? false })}
              disabled={!picture}
              onClick={() => onAction(action)}
            />
          ))}
        </div>
      )}
      {!narrow && <span className={`${styles.divider} ${styles.roomy}`} />}
      <div className={`${styles.group} ${narrow ? '' : styles.slices}`}>
        <IconButton
          icon={ChevronUp}
          label={text('tools.previous')}
          shortcut={shortcutOf('previous-slice')}
          data-action="tool"
          data-tool="previous-slice"
          disabled={!picture?.slices}
          onClick={() => onAction('previous-slice')}
        />
        <IconButton
          icon={ChevronDown}
          label={text('tools.next')}
          shortcut={shortcutOf('next-slice')}
          data-action="tool"
          data-tool="next-slice"
          disabled={!picture?.slices}
          onClick={() => onAction('next-slice')}
        />
        <IconButton
          icon={picture?.playing ? Pause : Play}
          label={text(picture?.playing ? 'tools.pause' : 'tools.play')}
          shortcut={shortcutOf('cine')}
          data-action="tool"
          data-tool="cine"
          disabled={!picture?.plays}
          onClick={() => onAction('cine')}
        />
      </div>
    </>
  );
}
