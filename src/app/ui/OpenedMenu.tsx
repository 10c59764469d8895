import { Menu } from '@base-ui/react/menu';
import { Fragment } from 'react';
import menu from './menu.module.css';
import type { MenuButtonProps } from './menu';

/** The same button, with the menu that it was pressed for. */
export function OpenedMenu({ className, label, disabled, align, data, face, entries }: MenuButtonProps) {
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger className={className} aria-label={label} disabled={disabled} {...data}>
        {face}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align={align}>
          <Menu.Popup className={menu.popup}>
            {entries.map(({ key, icon: Icon, apart, shortcut, onChoose, ...entry }) => (
              <Fragment key={key}>
                {apart && <Menu.Separator className={menu.separator} />}
                <Menu.Item className={menu.item} disabled={entry.disabled} {...entry.data} onClick={onChoose}>
                  {Icon && <Icon aria-hidden size={16} />}
                  <span className={menu.grow}>{entry.label}</span>
                  {shortcut && <kbd className={menu.key}>{shortcut}</kbd>}
                </Menu.Item>
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
