import { CircleQuestionMark, Ellipsis, Moon, Sun } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { MenuButton } from '../../ui/MenuButton';
import type { ToolbarProps } from './toolbarProps';
import styles from './Toolbar.module.css';
import { pointing } from './DragTools';
import { layoutEntries } from './LayoutTools';
import { secondary } from './secondary';

/** The rest of the tools on a narrow screen. */
export function MoreMenu(props: ToolbarProps) {
  const { narrow, picture, theme, onTool, onAction, onTheme, onHelp } = props;
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
        ...secondary.map(({ action, icon, label, shortcut }) => ({
          key: action,
          label: text(label),
          icon,
          shortcut,
          disabled: !picture,
          data: { 'data-action': 'tool', 'data-tool': action },
          onChoose: () => onAction(action),
        })),
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
          shortcut: '?',
          onChoose: onHelp,
        },
      ]}
    />
  );
}
