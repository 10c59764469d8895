import type { Window } from '@/viewer/engine/port';
import type { MessageId } from '../i18n/messages';

export interface WindowPreset {
  readonly name: Extract<MessageId, `preset.${string}`>;
  /** HU. */
  readonly window: Window;
}

/** CT windows of the common open viewers, in the order of the keys 1 to 5. */
export const ctPresets: readonly WindowPreset[] = [
  { name: 'preset.softTissue', window: { center: 40, width: 400 } },
  { name: 'preset.lung', window: { center: -600, width: 1500 } },
  { name: 'preset.bone', window: { center: 480, width: 2500 } },
  { name: 'preset.brain', window: { center: 40, width: 80 } },
  { name: 'preset.liver', window: { center: 90, width: 150 } },
];

/** As it is written beside an image: a true minus sign, whole numbers. */
export const signed = (value: number): string => String(Math.round(value)).replace('-', '−');
