import { Menu } from '@base-ui/react/menu';
import { CircleQuestionMark, Ellipsis, Moon, Sun } from 'lucide-react';
import { useText } from '../../i18n/useText';
import menu from '../../ui/menu.module.css';
import type { ToolbarProps } from './toolbarProps';
import styles from './Toolbar.module.css';
import { secondary } from './secondary';

/** The rest of the tools on a narrow screen. */
export function MoreMenu({ picture, theme, onAction, onTheme, onHelp }: ToolbarProps) {
  const text = useText();
  const ThemeIcon = theme === 'dark' ? Sun : Moon;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles.more}
        aria-label={text('tools.more')}
        data-action="tool"
        data-tool="more"
      >
        <Ellipsis aria-hidden size={18} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            {secondary.map(({ action, icon: Icon, label, shortcut }) => (
              <Menu.Item
                key={action}
                className={menu.item}
                disabled={!picture}
                data-action="tool"
                data-tool={action}
                onClick={() => onAction(action)}
              >
                <Icon aria-hidden size={16} />
                <span className={menu.grow}>{text(label)}</span>
                <kbd className={menu.key}>{shortcut}</kbd>
              </Menu.Item>
            ))}
            <Menu.Separator className={menu.separator} />
            <Menu.Item className={menu.item} onClick={onTheme}>
              <ThemeIcon aria-hidden size={16} />
              <span className={menu.grow}>{text(theme === 'dark' ? 'tools.light' : 'tools.dark')}</span>
            </Menu.Item>
            <Menu.Item className={menu.item} onClick={onHelp}>
              <CircleQuestionMark aria-hidden size={16} />
              <span className={menu.grow}>{text('tools.help')}</span>
              <kbd className={menu.key}>?</kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
