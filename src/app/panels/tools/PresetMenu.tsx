import { ChevronDown } from 'lucide-react';
import { useText } from '../../i18n/useText';
import type { MenuEntry } from '../../ui/menu';
import { MenuButton } from '../../ui/MenuButton';
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
  const entries = actions.flatMap((action, i): MenuEntry[] => {
    const preset = ctPresets[i];
    if (!preset) return [];
    const { width, center } = preset.window;
    return [
      {
        key: action,
        label: text('tools.preset', {
          name: text(preset.name),
          width: signed(width),
          center: signed(center),
        }),
        shortcut: String(i + 1),
        data: { 'data-preset': i + 1 },
        onChoose: () => onAction(action),
      },
    ];
  });
  return (
    <MenuButton
      className={styles.presets}
      label={text(disabled ? 'tools.presetsNone' : 'tools.presets')}
      disabled={disabled}
      align="start"
      data={{ 'data-action': 'tool', 'data-tool': 'presets' }}
      face={
        <>
          {text(compact ? 'tools.presetsCompact' : 'tools.presetsShort')}
          <ChevronDown aria-hidden size={14} />
        </>
      }
      entries={entries}
    />
  );
}
