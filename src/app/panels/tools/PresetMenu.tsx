import { ChevronDown } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import type { MenuEntry } from '../../ui/menu';
import { MenuButton } from '../../ui/MenuButton';
import type { ViewAction } from '../../workspace/action';
import { signed, type WindowPreset } from '../../workspace/presets';
import styles from './Toolbar.module.css';

interface Props {
  /** In the order of the keys; empty where the picture has none. */
  readonly presets: readonly WindowPreset[];
  /** Whether overlay and shutter are shown; null where the picture has none. */
  readonly graphics: boolean | null;
  readonly disabled: boolean;
  readonly compact: boolean;
  readonly onAction: (action: ViewAction) => void;
}

const actions = [
  'preset-1',
  'preset-2',
  'preset-3',
  'preset-4',
  'preset-5',
  'preset-6',
  'preset-7',
  'preset-8',
  'preset-9',
] as const;

/** What a drag does, without one. */
const steps = [
  { action: 'window-narrower', label: 'tools.narrower' },
  { action: 'window-wider', label: 'tools.wider' },
  { action: 'window-brighter', label: 'tools.brighter' },
  { action: 'window-darker', label: 'tools.darker' },
] as const;

export function PresetMenu({ presets, graphics, disabled, compact, onAction }: Props) {
  const text = useText();
  const named = actions.flatMap((action, i): MenuEntry[] => {
    const preset = presets[i];
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
        shortcut: shortcutOf(action),
        data: { 'data-preset': i + 1 },
        onChoose: () => onAction(action),
      },
    ];
  });
  const stepped = steps.map(({ action, label }, i): MenuEntry => ({
    key: action,
    label: text(label),
    shortcut: shortcutOf(action),
    again: true,
    apart: i === 0 && named.length > 0,
    data: { 'data-action': 'tool', 'data-tool': action },
    onChoose: () => onAction(action),
  }));
  const carried: MenuEntry[] =
    graphics === null
      ? []
      : [
          {
            key: 'graphics',
            label: text('tools.graphics'),
            shortcut: 'Y',
            checked: graphics,
            apart: true,
            data: { 'data-action': 'tool', 'data-tool': 'graphics' },
            onChoose: () => onAction('graphics'),
          },
        ];
  return (
    <MenuButton
      className={styles.presets}
      label={text('tools.presets')}
      disabled={disabled}
      align="start"
      data={{ 'data-action': 'tool', 'data-tool': 'presets' }}
      face={
        <>
          {text(compact ? 'tools.presetsCompact' : 'tools.presetsShort')}
          <ChevronDown aria-hidden size={14} />
        </>
      }
      entries={[...named, ...stepped, ...carried]}
    />
  );
}
