import { items } from '@/domain/model/dataset';
import { rescaleOf } from '@/domain/model/rescale';
import type { StackFrame } from '@/domain/model/stack';
import { numbers, scopes, text } from '../../decode/dataset';
import type { DecodedFrame } from '../../decode/decodedFrame';
import type { Window } from '../port';

const frameVoiLut = '00289132';

/** The header's first window for this frame, modality units; null where there is none or it means nothing. */
export function headerWindow({ instance, frame }: StackFrame): Window | null {
  // It speaks of values that the stored ones cannot be brought to.
  if (rescaleOf({ instance, frame }) === 'void') return null;
  for (const scope of scopes(instance.dataset, frame, frameVoiLut)) {
    const center = numbers(scope, '00281050')[0];
    const width = numbers(scope, '00281051')[0];
    if (center !== undefined && width !== undefined && width > 0) return { center, width };
  }
  return instance.image?.window ?? null;
}

/** One of the ways in which the header asks an image to be shown; '' where it has no name for it. */
export type SentVoi =
  | { readonly explanation: string; readonly window: Window }
  | { readonly explanation: string; readonly lut: number };

/** All windows and VOI LUTs of the header (PS3.3 C.11.2.1), each once. */
export function sentVois(at: StackFrame): readonly SentVoi[] {
  if (rescaleOf(at) === 'void') return [];
  const found: SentVoi[] = [];
  const scope = scopes(at.instance.dataset, at.frame, frameVoiLut).find(
    (one) => numbers(one, '00281050').length > 0 || items(one, '00283010').length > 0,
  );
  if (!scope) return found;
  const widths = numbers(scope, '00281051');
  const names = scope['00281055']?.Value ?? [];
  for (const [index, center] of numbers(scope, '00281050').entries()) {
    const width = widths[index] ?? 0;
    const known = found.some(
      (one) => 'window' in one && one.window.center === center && one.window.width === width,
    );
    const name = names[index];
    if (width > 0 && !known)
      found.push({ explanation: typeof name === 'string' ? name.trim() : '', window: { center, width } });
  }
  for (const [lut, item] of items(scope, '00283010').entries())
    found.push({ explanation: text(item, '00283003') ?? '', lut });
  return found.slice(0, 9);
}

/** A window that shows all of a frame's values. */
export function fullWindow(decoded: DecodedFrame): Window {
  if (decoded.components > 1) return { center: 127.5, width: 255 };
  const asked = decoded.voiLuts?.find((table) => table.asked);
  if (asked) {
    const { first, entries } = asked;
    return { center: first + entries.length / 2, width: entries.length };
  }
  const ends = [decoded.min, decoded.max].map((value) => value * decoded.slope + decoded.intercept);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return { center: (low + high) / 2, width: high - low || 1 };
}

export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** (0028,1056); the whole string, where the library takes its first letter. */
export const isSigmoid = ({ instance, frame }: StackFrame): boolean =>
  scopes(instance.dataset, frame, frameVoiLut).some((scope) => text(scope, '00281056') === 'SIGMOID');

/**
 * First and last value of the ramp, in the units of `values`. PS3.3 C.11.2.1.2 takes one off the width and half
 * off the centre; that is meant for whole numbers and would swallow the window of a dose or an SUV.
 */
export function toRange(window: Window, decoded: DecodedFrame, exact: boolean): Range {
  const whole = !exact && decoded.components === 1 && !decoded.precise && window.width >= 2;
  const half = (window.width - (whole ? 1 : 0)) / 2;
  const center = window.center - (whole ? 0.5 : 0);
  const ends = [center - half, center + half].map((value) => (value - decoded.intercept) / decoded.slope);
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

export const isExact = ({ instance, frame }: StackFrame): boolean =>
  scopes(instance.dataset, frame, frameVoiLut).some((scope) => text(scope, '00281056') === 'LINEAR_EXACT');
