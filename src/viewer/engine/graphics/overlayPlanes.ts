import type { DicomDataset, DicomElement } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { number, text } from '@/domain/model/dataset';
import { numbers } from '../../decode/dataset';
import { embeddedBits, overlayGroups } from '../../decode/embeddedOverlays';

/** One plane as it applies to one frame. */
export interface OverlayPlane {
  /** 6000 to 601E. */
  readonly group: string;
  readonly rows: number;
  readonly columns: number;
  /** Column and row of its first pixel in the image; 0, 0 = the image's first pixel. */
  readonly at: readonly [number, number];
  /** `region`: it marks an area, which must stay visible. */
  readonly kind: 'graphics' | 'region';
  /** Where its bits are; null: the header does not say so that it can be drawn. */
  readonly bits: Separate | Embedded | null;
}

interface Separate {
  readonly from: 'data';
  readonly element: DicomElement;
  /** Of the first bit of this frame: frames follow one another without padding (PS3.5 8.1.2). */
  readonly startBit: number;
}

interface Embedded {
  readonly from: 'pixels';
  /** Place among those that were decoded with the pixels. */
  readonly index: number;
}

const maxPixels = 2 ** 26;
const maxFrames = 20_000;

/** PS3.3 C.9.2 and C.9.3: the planes that apply to a frame. */
export function overlayPlanesOf({
  instance: { dataset, image },
  frame,
}: StackFrame): readonly OverlayPlane[] {
  if (!image) return [];
  const embedded = embeddedBits(image, dataset);
  return overlayGroups(dataset).flatMap((group): OverlayPlane[] => {
    const tag = (element: string) => `${group}${element}`;
    const of = (element: string) => number(dataset, tag(element));
    const at = indexOf(dataset, group, frame);
    if (at === null) return [];
    const bit = embedded.findIndex((one) => one.group === group);
    const rows = of('0010') ?? (bit >= 0 ? image.rows : 0);
    const columns = of('0011') ?? (bit >= 0 ? image.columns : 0);
    const [row = 1, column = 1] = numbers(dataset, tag('0050'));
    const kind = text(dataset, tag('0040')) === 'R' ? 'region' : 'graphics';
    const plane = { group, rows, columns, at: [column - 1, row - 1], kind } as const;
    const sane = isCount(rows) && isCount(columns) && rows * columns <= maxPixels && at < maxFrames;
    if (!sane) return [{ ...plane, bits: null }];
    if (bit >= 0) {
      const fits = rows === image.rows && columns === image.columns;
      return [{ ...plane, bits: fits ? { from: 'pixels', index: bit } : null }];
    }
    const element = dataset[tag('3000')];
    return [{ ...plane, bits: element ? { from: 'data', element, startBit: at * rows * columns } : null }];
  });
}

const isCount = (value: number) => Number.isInteger(value) && value > 0;

/** Which frame of the plane lies on this frame of the image; null where none does. Both numbered from 1 in the header. */
function indexOf(dataset: DicomDataset, group: string, frame: number): number | null {
  const frames = number(dataset, `${group}0015`);
  // Not a multi-frame overlay: it lies on every frame.
  if (frames === undefined || frames < 1) return 0;
  const index = frame - (number(dataset, `${group}0051`) ?? 1);
  return index >= 0 && index < frames ? index : null;
}
