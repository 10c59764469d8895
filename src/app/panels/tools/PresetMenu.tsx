import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useText } from '../../i18n/useText';
import menu from '../../ui/menu.module.css';
import type { ViewAction } from '../../workspace/action';
import { ctPresets, signed } from '../../workspace/presets';
import styles from './Toolbar.module.css';

interface Props {
  readonly disabled: boolean;
  readonly compact: boolean;
  readonly onAction: (action: ViewAction) => void;
}

const actions = ['preset-1', 'preset-2', 'preset-3', 'preset-4', 'preset-5'] as const;

export function PresetMenu({ disabled, compact, onAction }: Props) {
  const text = useText();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles.presets}
        disabled={disabled}
        aria-label={text(disabled ? 'tools.presetsNone' : 'tools.presets')}
        data-action="tool"
        data-tool="presets"
      >
        {text(compact ? 'tools.presetsCompact' : 'tools.presetsShort')}
        <ChevronDown aria-hidden size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start">
          <Menu.Popup className={menu.popup}>
            {ctPresets.map(({ name, window }, i) => {
              const action = actions[i];
              return (
                action && (
                  <Menu.Item
                    key={name}
                    className={menu.item}
                    data-preset={i + 1}
                    onClick={() => onAction(action)}
                  >
                    <span className={menu.grow}>
                      {text('tools.preset', {
                        name: text(name),
                        width: signed(window.width),
                        center: signed(window.center),
                      })}
                    </span>
                    <kbd className={menu.key}>{i + 1}</kbd>
                  </Menu.Item>
                )
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
