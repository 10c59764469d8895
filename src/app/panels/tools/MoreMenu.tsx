import { CircleQuestionMark, Ellipsis, List, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { MenuButton } from '../../ui/MenuButton';
import type { ToolbarProps } from './toolbarProps';
import styles from './Toolbar.module.css';
import { pointing } from './DragTools';
import { layoutEntries } from './LayoutTools';
import { measureTools } from './measureTools';
import { secondary } from './secondary';
import { stepEntries } from './stepEntries';
import { viewSteps } from './viewSteps';

const steps = [
  { action: 'undo', icon: Undo2 },
  { action: 'redo', icon: Redo2 },
  { action: 'measures', icon: List },
] as const;

/** The rest of the tools, where the row has no room for them. */
export function MoreMenu(props: ToolbarProps) {
  const { narrow, picture, theme, onTool, onMeasure, onAction, onTheme, onHelp } = props;
  const text = useText();
  return (
    <MenuButton
      className={styles.more}
      label={text('tools.more')}
      align="end"
      data={{ 'data-action': 'tool', 'data-tool': 'more' }}
      face={<Ellipsis aria-hidden size={18} />}
      entries={[
        ...(narrow ? pointing : []).map(({ tool, icon }) => ({
          key: tool,
          label: text(`tools.${tool}`),
          icon,
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': tool } as const,
          onChoose: () => onTool(tool),
        })),
        ...(narrow ? measureTools : []).map(({ tool, icon }) => ({
          key: tool,
          label: text(`tools.${tool}`),
          icon,
          shortcut: shortcutOf(tool),
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': tool } as const,
          onChoose: () => (tool === 'actual-pixels' ? onMeasure(tool) : onTool(tool)),
        })),
        ...(narrow ? steps : []).map(({ action, icon }) => ({
          key: action,
          label: text(action === 'measures' ? 'measuring.list' : `measuring.${action}`),
          icon,
          shortcut: shortcutOf(action),
          apart: action === 'undo',
          data: { 'data-action': action } as const,
          onChoose: () => onMeasure(action),
        })),
        ...(narrow ? viewSteps(props, text) : []).map((entry, at) => ({ ...entry, apart: at === 0 })),
        ...secondary.map(({ action, icon, label }) => ({
          key: action,
          label: text(label),
          icon,
          shortcut: shortcutOf(action),
          apart: action === 'invert',
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': action },
          onChoose: () => onAction(action),
        })),
        ...stepEntries(props, text),
        ...(narrow ? layoutEntries(['1x1', '1x2', '2x2'], text, props.onLayout) : []),
        {
          key: 'theme',
          label: text(theme === 'dark' ? 'tools.light' : 'tools.dark'),
          icon: theme === 'dark' ? Sun : Moon,
          apart: true,
          onChoose: onTheme,
        },
        {
          key: 'help',
          label: text('tools.help'),
          icon: CircleQuestionMark,
          shortcut: shortcutOf('help'),
          onChoose: onHelp,
        },
      ]}
    />
  );
}
