import { rescaleOf } from '@/domain/model/rescale';
import type { ViewportSnapshot, Window } from '@/viewer/engine/port';
import { highIsDark } from '@/viewer/engine/stack/inverted';
import { sentVois, type SentVoi } from '@/viewer/engine/stack/window';
import type { MessageId } from '../i18n/messages';

export interface WindowPreset {
  readonly name: Extract<MessageId, `preset.${string}`>;
  /** In the unit of the images; HU on CT. */
  readonly window: Window;
}

const preset = (name: WindowPreset['name'], width: number, center: number): WindowPreset => ({
  name,
  window: { center, width },
});

/** CT windows, HU, in the order of the keys 1 to 9; the first five as in the common open viewers. */
const ctPresets: readonly WindowPreset[] = [
  preset('preset.softTissue', 400, 40),
  preset('preset.lung', 1500, -600),
  preset('preset.liver', 150, 90),
  preset('preset.bone', 2500, 480),
  preset('preset.brain', 80, 40),
  preset('preset.mediastinum', 350, 50),
  preset('preset.angio', 600, 200),
  preset('preset.stroke', 40, 40),
  preset('preset.subdural', 240, 80),
];

/** Where values have no fixed meaning a preset is a step from the window that the header asks for. `against`: high is dark. */
function relativePresets({ center, width }: Window, against: boolean): readonly WindowPreset[] {
  const brighter = against ? 0.2 : -0.2;
  return [
    preset('preset.header', width, center),
    preset('preset.narrower', width * 0.6, center),
    preset('preset.wider', width * 1.6, center),
    preset('preset.brighter', width, center + width * brighter),
    preset('preset.darker', width, center - width * brighter),
  ];
}

/** What the keys 1 to 9 set on the picture that is shown; none where nothing is known to start from. */
export function presetsOf(snapshot: ViewportSnapshot): readonly WindowPreset[] {
  const { stack, index, origin } = snapshot;
  // The archive's rendering has no values left for a window to mean anything.
  if (origin === 'rendered') return [];
  const frame = stack?.[index];
  // Stored values without a scale: HU are none of them.
  if (!frame || rescaleOf(frame) === 'void') return [];
  const { instance } = frame;
  if (instance.modality === 'CT') return ctPresets;
  const own = instance.image?.window;
  return own ? relativePresets(own, highIsDark(snapshot)) : [];
}

/** What the header itself offers, where that is a choice at all. */
export function sentOf({ stack, index, origin }: ViewportSnapshot): readonly SentVoi[] {
  const frame = stack?.[index];
  const sent = frame && origin === 'native' ? sentVois(frame) : [];
  return sent.length > 1 || sent.some((one) => 'lut' in one) ? sent : [];
}

/** As it is written beside an image: a true minus sign, whole numbers. */
export const signed = (value: number): string => String(Math.round(value)).replace('-', '−');
