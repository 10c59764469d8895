import { CircleQuestionMark, Ellipsis, List, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { MenuButton } from '../../ui/MenuButton';
import type { ToolbarProps } from './toolbarProps';
import styles from './Toolbar.module.css';
import { pointing } from './DragTools';
import { layoutEntries } from './LayoutTools';
import { measureTools } from './measureTools';
import { secondary } from './secondary';
import { stepEntries } from './stepEntries';

const steps = [
  { action: 'undo', icon: Undo2, shortcut: 'Ctrl+Z' },
  { action: 'redo', icon: Redo2, shortcut: 'Ctrl+Y' },
  { action: 'measures', icon: List, shortcut: 'J' },
] as const;

/** The rest of the tools on a narrow screen. */
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
        ...(narrow ? measureTools : []).map(({ tool, icon, shortcut }) => ({
          key: tool,
          label: text(`tools.${tool}`),
          icon,
          shortcut,
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': tool } as const,
          onChoose: () => (tool === 'actual-pixels' ? onMeasure(tool) : onTool(tool)),
        })),
        ...(narrow ? steps : []).map(({ action, icon, shortcut }) => ({
          key: action,
          label: text(action === 'measures' ? 'measuring.list' : `measuring.${action}`),
          icon,
          shortcut,
          apart: action === 'undo',
          data: { 'data-action': action } as const,
          onChoose: () => onMeasure(action),
        })),
        ...secondary.map(({ action, icon, label, shortcut }) => ({
          key: action,
          label: text(label),
          icon,
          shortcut,
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': action },
          onChoose: () => onAction(action),
        })),
        ...(narrow
          ? [...stepEntries(props, text), ...layoutEntries(['1x1', '1x2', '2x2'], text, props.onLayout)]
          : []),
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
          shortcut: '?',
          onChoose: onHelp,
        },
      ]}
    />
  );
}
