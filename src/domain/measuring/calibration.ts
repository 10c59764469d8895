import { items, number, numbers, text } from '../model/dataset';
import type { DicomDataset } from '../model/instance';
import { planeOf, type StackFrame } from '../model/stack';
import type { Point } from './kinds';

/** How far a figure can be trusted as one of the patient. */
export interface Calibration {
  /**
   * `patient`: the plane lies in the patient. `calibrated`: the header's spacing was corrected by an object of known
   * size or by geometry. `region`: an ultrasound region's own scale. `stated`: a spacing of which the header does not
   * say how it was found. `detector`: of the detector, larger than the patient's by the magnification. `pixels`: none.
   */
  readonly is: 'patient' | 'calibrated' | 'region' | 'stated' | 'detector' | 'pixels';
  readonly unit: 'mm' | 'px';
  /** In `unit`: [between rows, between columns]. In pixels, the distance between columns is 1. */
  readonly spacing: readonly [number, number];
}

/** Of these points of this frame; PS3.3 section 10.7 and C.8.5.5. Angles hold whatever it is: the aspect is known. */
export function calibrationOf(frame: StackFrame, points: readonly Point[]): Calibration {
  const { image, dataset } = frame.instance;
  const region = regionSpacing(dataset, points);
  if (region) return { is: 'region', unit: 'mm', spacing: region };
  if (!image?.spacingMm) return { is: 'pixels', unit: 'px', spacing: [aspectOf(dataset), 1] };
  const is = ((): Calibration['is'] => {
    if (text(dataset, '00280A02') !== undefined) return 'calibrated';
    if (image.spacingKind === 'detector') return 'detector';
    if (planeOf(frame)) return 'patient';
    return numbers(dataset, '00181164') ? 'calibrated' : 'stated';
  })();
  return { is, unit: 'mm', spacing: image.spacingMm };
}

/** Pixel Aspect Ratio (0028,0034): vertical \ horizontal; square where it is absent (C.7.6.3.1.7). */
function aspectOf(dataset: DicomDataset): number {
  const [vertical = 1, horizontal = 1] = numbers(dataset, '00280034') ?? [];
  const aspect = vertical / horizontal;
  return aspect > 0 && Number.isFinite(aspect) ? aspect : 1;
}

const twoDimensional = 1;
const centimetres = 3;

/** mm within the one region of two spatial dimensions that holds all points; regions that differ leave it open. */
function regionSpacing(
  dataset: DicomDataset,
  points: readonly Point[],
): readonly [number, number] | undefined {
  const found = items(dataset, '00186011').flatMap((region) => {
    const holds = holdsAll(region, points);
    if (!holds) return [];
    const [columnCm, rowCm] = [number(region, '0018602C') ?? 0, number(region, '0018602E') ?? 0].map(
      Math.abs,
    );
    const spatial =
      number(region, '00186012') === twoDimensional &&
      number(region, '00186024') === centimetres &&
      number(region, '00186026') === centimetres;
    return [spatial && rowCm && columnCm ? ([rowCm * 10, columnCm * 10] as const) : null];
  });
  const [first] = found;
  return first && found.every((one) => one?.join() === first.join()) ? first : undefined;
}

function holdsAll(region: DicomDataset, points: readonly Point[]): boolean {
  const [left, top, right, bottom] = ['00186018', '0018601A', '0018601C', '0018601E'].map((tag) =>
    number(region, tag),
  );
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return false;
  return (
    points.length > 0 &&
    points.every(
      ([column, row]) =>
        column >= left - 0.5 && column <= right + 0.5 && row >= top - 0.5 && row <= bottom + 0.5,
    )
  );
}
