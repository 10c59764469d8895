import { ChevronDown } from 'lucide-react';
import type { SentVoi } from '@/viewer/engine/stack/window';
import { useText, type Text } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import type { MenuEntry } from '../../ui/menu';
import { MenuButton } from '../../ui/MenuButton';
import type { ViewAction } from '../../workspace/action';
import { signed, type WindowPreset } from '../../workspace/presets';
import styles from './Toolbar.module.css';

interface Props {
  /** In the order of the keys; empty where the picture has none. */
  readonly presets: readonly WindowPreset[];
  /** Of the header; empty where it offers no choice. */
  readonly sent: readonly SentVoi[];
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

const sentActions = [
  'sent-1',
  'sent-2',
  'sent-3',
  'sent-4',
  'sent-5',
  'sent-6',
  'sent-7',
  'sent-8',
  'sent-9',
] as const;

/** By the name that the header has for it. */
function sentLabel(sent: SentVoi, number: number, text: Text): string {
  const name = sent.explanation || text('sent.unnamed', { number });
  if (!('window' in sent)) return text('sent.lut', { name });
  const { width, center } = sent.window;
  return text('tools.preset', { name, width: signed(width), center: signed(center) });
}

/** What a drag does, without one. */
const steps = [
  { action: 'window-narrower', label: 'tools.narrower' },
  { action: 'window-wider', label: 'tools.wider' },
  { action: 'window-brighter', label: 'tools.brighter' },
  { action: 'window-darker', label: 'tools.darker' },
] as const;

export function PresetMenu({ presets, sent, graphics, disabled, compact, onAction }: Props) {
  const text = useText();
  const ofHeader = sentActions.flatMap((action, i): MenuEntry[] => {
    const one = sent[i];
    return one
      ? [
          {
            key: action,
            label: sentLabel(one, i + 1, text),
            data: { 'data-sent': i + 1 },
            onChoose: () => onAction(action),
          },
        ]
      : [];
  });
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
        apart: i === 0 && ofHeader.length > 0,
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
    apart: i === 0 && named.length + ofHeader.length > 0,
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
      entries={[...ofHeader, ...named, ...stepped, ...carried]}
    />
  );
}
