import type { ImageHeader, Instance } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { Window } from '@/viewer/engine/port';
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
  /** Of the header, where it names another than that of soft tissue. */
  readonly window?: Window;
  /** The name of the series, which says the weighting of an MR. */
  readonly description?: string;
}

/** Header of slice n (from 0) of a scan of 64 x 64 pixels about x = y = 0. */
export function scanImage(shape: ScanShape, n: number): ImageHeader {
  const { stepMm = -5, topMm = 0, frameOfReference = '1.2.3', at = 'axial', pixelMm = 5, window } = shape;
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
    ...(window && { window }),
    planes: [{ ...planes[at], position: position[at] }],
  });
}

const hounsfield = {
  '00281052': { vr: 'DS', Value: [-1024] },
  '00281053': { vr: 'DS', Value: [1] },
  '00281054': { vr: 'LO', Value: ['HU'] },
};

/** A stack of its own study; that of a CT in HU. */
export function aScan(shape: ScanShape = {}, study: Study = aStudy(), series: Series = aSeries()) {
  const { count = 40, modality = 'CT', description } = shape;
  const dataset = { ...(modality === 'CT' && hounsfield), ...shape.dataset };
  const named = description === undefined ? {} : { seriesDescription: description };
  return Array.from({ length: count }, (_, n): StackFrame => {
    const image = scanImage(shape, n);
    const fields = { number: n + 1, modality, image, dataset, ...named };
    return { frame: 1, instance: anInstance(study, series, fields) };
  });
}

/** A radiograph or mammogram of its own series, without a place in the body: "PA", "R CC". */
export function aFilm(
  modality: string,
  said: string,
  study: Study = aStudy(),
  header: Partial<ImageHeader> = {},
): StackFrame[] {
  const [view, side] = said.split(' ').reverse();
  const dataset = {
    ...(view && { '00185101': { vr: 'CS', Value: [view] } }),
    ...(side && { '00200062': { vr: 'CS', Value: [side] } }),
  };
  const image = anImage(header);
  return [{ frame: 1, instance: anInstance(study, aSeries(), { modality, dataset, image }) }];
}

/** Frames of one instance, as ultrasound and angiography have them. */
export function aClip(frames: number, modality = 'US', study: Study = aStudy()): StackFrame[] {
  const instance = anInstance(study, aSeries(), { modality, image: anImage({ frames }) });
  return Array.from({ length: frames }, (_, n) => ({ frame: n + 1, instance }));
}
