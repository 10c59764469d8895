import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Fragment } from 'react';
import { keyFace } from './keyFace';
import menu from './menu.module.css';
import type { MenuButtonProps, MenuEntry } from './menu';

/** The same button, with the menu that it was pressed for. */
export function OpenedMenu(props: MenuButtonProps) {
  const { className, label, disabled, align, tabIndex, data, face, entries } = props;
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger
        className={className}
        aria-label={label}
        disabled={disabled}
        tabIndex={tabIndex}
        {...data}
      >
        {face}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align={align}>
          <Menu.Popup className={menu.popup}>
            {entries.map(({ key, ...entry }) => (
              <Fragment key={key}>
                {entry.apart && <Menu.Separator className={menu.separator} />}
                <Entry {...entry} />
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({
  icon: Icon,
  glyph,
  label,
  shortcut,
  disabled,
  checked,
  again,
  data,
  onChoose,
}: Omit<MenuEntry, 'key'>) {
  const face = (
    <>
      {Icon ? <Icon aria-hidden size={16} /> : glyph}
      <span className={menu.grow}>{label}</span>
      {shortcut && <kbd className={menu.key}>{keyFace(shortcut)}</kbd>}
    </>
  );
  if (checked === undefined) {
    return (
      <Menu.Item
        className={menu.item}
        disabled={disabled}
        closeOnClick={!again}
        aria-keyshortcuts={shortcut}
        {...data}
        onClick={onChoose}
      >
        {face}
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem
      className={menu.item}
      disabled={disabled}
      checked={checked}
      aria-keyshortcuts={shortcut}
      {...data}
      onCheckedChange={onChoose}
    >
      <Check aria-hidden size={16} visibility={checked ? 'visible' : 'hidden'} />
      {face}
    </Menu.CheckboxItem>
  );
}
