import { Contrast, Crosshair, GalleryVertical, Move, ZoomIn } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import type { Tool } from '../../workspace/workspace';
import styles from './Toolbar.module.css';

const tools = [
  { tool: 'window', icon: Contrast },
  { tool: 'pan', icon: Move },
  { tool: 'zoom', icon: ZoomIn },
  { tool: 'scroll', icon: GalleryVertical },
  { tool: 'point', icon: Crosshair },
] as const;

export function DragTools({ tool: chosen, onTool }: { tool: Tool; onTool: (tool: Tool) => void }) {
  const text = useText();
  return (
    <div role="group" aria-label={text('tools.drag')} className={styles.group}>
      {tools.map(({ tool, icon }) => (
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
