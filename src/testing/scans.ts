import type { ImageHeader, Instance } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import { aSeries, aStudy, anImage, anInstance } from './builders';
import { planes } from './stacks';

export interface ScanShape {
  readonly count?: number;
  /** From one slice to the next, mm; negative: towards the feet. */
  readonly stepMm?: number;
  /** Height of the first slice, mm. */
  readonly topMm?: number;
  readonly frameOfReference?: string;
  readonly modality?: string;
  readonly at?: keyof typeof planes;
  readonly pixelMm?: number;
  readonly dataset?: Instance['dataset'];
}

/** Header of slice n (from 0) of a scan of 64 x 64 pixels about x = y = 0. */
export function scanImage(shape: ScanShape, n: number): ImageHeader {
  const { stepMm = -5, topMm = 0, frameOfReference = '1.2.3', at = 'axial', pixelMm = 5 } = shape;
  const [half, far] = [-31.5 * pixelMm, topMm + n * stepMm];
  const position = {
    axial: [half, half, far],
    sagittal: [far, half, -half],
    coronal: [half, far, -half],
  } as const;
  return anImage({
    spacingMm: [pixelMm, pixelMm],
    spacingKind: 'patient',
    frameOfReference,
    planes: [{ ...planes[at], position: position[at] }],
  });
}

/** A stack of its own study. */
export function aScan(shape: ScanShape = {}, study: Study = aStudy(), series: Series = aSeries()) {
  const { count = 40, modality = 'CT', dataset = {} } = shape;
  return Array.from({ length: count }, (_, n): StackFrame => {
    const image = scanImage(shape, n);
    return { frame: 1, instance: anInstance(study, series, { number: n + 1, modality, image, dataset }) };
  });
}
