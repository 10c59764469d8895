import { Contrast, Crosshair, GalleryVertical, Move, ZoomIn } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import type { Tool } from '../../workspace/workspace';
import styles from './Toolbar.module.css';

/** Behind the button of the rest on a narrow screen. */
export const pointing = [{ tool: 'point', icon: Crosshair }] as const;

const tools = [
  { tool: 'window', icon: Contrast },
  { tool: 'pan', icon: Move },
  { tool: 'zoom', icon: ZoomIn },
  { tool: 'scroll', icon: GalleryVertical },
] as const;

interface Props {
  readonly tool: Tool;
  readonly narrow: boolean;
  readonly onTool: (tool: Tool) => void;
}

export function DragTools({ tool: chosen, narrow, onTool }: Props) {
  const text = useText();
  return (
    <div role="group" aria-label={text('tools.drag')} className={styles.group}>
      {(narrow ? tools : [...tools, ...pointing]).map(({ tool, icon }) => (
        <IconButton
          key={tool}
          icon={icon}
          label={text(`tools.${tool}`)}
          data-action="tool"
          data-tool={tool}
          pressed={tool === chosen}
          onClick={() => onTool(tool)}
        />
      ))}
    </div>
  );
}
