import { ChevronDown, Contrast, Crosshair, GalleryVertical, Move, ZoomIn } from 'lucide-react';
import { useText } from '../../i18n/useText';
import type { KeyAction } from '../../keys/keyTable';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';
import { viewSteps } from './viewSteps';

/** Behind the button of the rest on a narrow screen. */
export const pointing = [{ tool: 'point', icon: Crosshair }] as const;

const tools = [
  { tool: 'window', icon: Contrast },
  { tool: 'pan', icon: Move },
  { tool: 'zoom', icon: ZoomIn },
  { tool: 'scroll', icon: GalleryVertical },
] as const;

/** Pan, scroll and point are chosen by their buttons; what they do has keys of its own. */
const keys: Readonly<Partial<Record<string, KeyAction>>> = { window: 'window-tool', zoom: 'zoom-tool' };

type Props = Pick<ToolbarProps, 'tool' | 'narrow' | 'picture' | 'onTool' | 'onAction'>;

/** What a drag does, and the same without one. */
export function DragTools(props: Props) {
  const { tool: chosen, narrow, picture, onTool } = props;
  const text = useText();
  return (
    <div role="group" aria-label={text('tools.drag')} className={styles.group}>
      {(narrow ? tools : [...tools, ...pointing]).map(({ tool, icon }) => (
        <IconButton
          key={tool}
          icon={icon}
          label={text(`tools.${tool}`)}
          shortcut={keys[tool] && shortcutOf(keys[tool])}
          data-action="tool"
          data-tool={tool}
          pressed={tool === chosen}
          onClick={() => onTool(tool)}
        />
      ))}
      {!narrow && (
        <MenuButton
          className={styles.linkMenu}
          label={text('tools.viewMenu')}
          disabled={!picture}
          align="start"
          data={{ 'data-action': 'tool', 'data-tool': 'view' }}
          face={<ChevronDown aria-hidden size={14} />}
          entries={viewSteps(props, text)}
        />
      )}
    </div>
  );
}
