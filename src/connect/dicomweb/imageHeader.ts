import type { Fault } from '@/lib/fault';
import type { DicomDataset, ImageHeader } from '@/domain/model/instance';
import { isUndrawnClass } from '@/domain/model/sopClass';
import { frameBytes } from './checkFrameLength';
import { integer, items, number, numbers, text } from '@/domain/model/dataset';
import { fromGroup, parsePlanes } from './planes';
import { isVideo, lossiness } from './transferSyntax';

const maxPixels = 2 ** 26;
const maxFrameBytes = 512 * 2 ** 20;
const maxFrames = 20_000;

/** Rows, Columns, BitsAllocated, PhotometricInterpretation, PixelData. */
const pixelTags = ['00280010', '00280011', '00280100', '00280004', '7FE00010'];
/** FloatPixelData and DoubleFloatPixelData: numbers to compute with, not drawn. */
const floatTags = ['7FE00008', '7FE00009'];

/** The header of what we draw; null for another kind of object; with a fault where it should be an image. */
export function parseImageHeader(
  dataset: DicomDataset,
  sopClass: string,
): { image: ImageHeader | null; fault?: Fault } {
  const transferSyntax = text(dataset, '00083002');
  const has = (tag: string) => Object.hasOwn(dataset, tag);
  const isImage = pixelTags.some(has) && !floatTags.some(has) && !isUndrawnClass(sopClass);
  if (!isImage || (transferSyntax && isVideo(transferSyntax))) return { image: null };

  const rows = integer(dataset, '00280010') ?? 0;
  const columns = integer(dataset, '00280011') ?? 0;
  if (rows < 1 || columns < 1) return broken('no-pixels', `${rows} rows, ${columns} columns`);
  if (rows * columns > maxPixels) return tooLarge(`${rows} x ${columns} pixels`);
  const bitsAllocated = integer(dataset, '00280100') ?? 0;
  if (![1, 8, 16, 32].includes(bitsAllocated)) return broken('failed', `${bitsAllocated} bits allocated`);
  const samplesPerPixel = integer(dataset, '00280002') ?? 1;
  if (![1, 3, 4].includes(samplesPerPixel)) return broken('failed', `${samplesPerPixel} samples per pixel`);
  const frames = Math.max(integer(dataset, '00280008') ?? 1, 1);
  if (frames > maxFrames) return tooLarge(`${frames} frames`);

  const bitsStored = integer(dataset, '00280101') ?? bitsAllocated;
  const image: ImageHeader = {
    rows,
    columns,
    samplesPerPixel,
    bitsAllocated,
    bitsStored: bitsStored >= 1 && bitsStored <= bitsAllocated ? bitsStored : bitsAllocated,
    pixelRepresentation: integer(dataset, '00280103') === 1 ? 1 : 0,
    photometric: text(dataset, '00280004') ?? (samplesPerPixel === 1 ? 'MONOCHROME2' : 'RGB'),
    frames,
    ...(transferSyntax && { transferSyntax }),
    ...parseSpacing(dataset),
    ...optional('frameOfReference', text(dataset, '00200052')),
    ...optional('window', parseWindow(dataset)),
    lossy: isLossy(dataset, transferSyntax),
    ...optional('lossyRatio', parseLossyRatio(dataset)),
    ...optional('frameTimeMs', frames > 1 ? parseFrameTimeMs(dataset) : undefined),
    ...optional('planes', parsePlanes(dataset, frames)),
  };
  return frameBytes(image) > maxFrameBytes ? tooLarge(`${frameBytes(image)} bytes a frame`) : { image };
}

function broken(code: 'no-pixels' | 'failed', detail: string): { image: null; fault: Fault } {
  return { image: null, fault: { kind: 'decode', code, detail } };
}

function tooLarge(detail: string): { image: null; fault: Fault } {
  return { image: null, fault: { kind: 'network', code: 'too-large', detail } };
}

export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}

/** Functional groups that hold for the first frame. */
function firstGroups(dataset: DicomDataset): readonly (DicomDataset | undefined)[] {
  return [items(dataset, '52009230')[0], items(dataset, '52009229')[0]];
}

/** PS3.3 section 10.7: PixelSpacing equal to ImagerPixelSpacing was not corrected for magnification. */
function parseSpacing(dataset: DicomDataset): Pick<ImageHeader, 'spacingMm' | 'spacingKind'> {
  const imager = toSpacing(numbers(dataset, '00181164'));
  const pixel =
    toSpacing(numbers(dataset, '00280030')) ??
    toSpacing(fromGroup(firstGroups(dataset), '00289110', '00280030'));
  if (pixel) {
    const uncorrected = imager !== undefined && imager[0] === pixel[0] && imager[1] === pixel[1];
    return { spacingMm: pixel, spacingKind: uncorrected ? 'detector' : 'patient' };
  }
  return imager ? { spacingMm: imager, spacingKind: 'detector' } : {};
}

function toSpacing(values: readonly number[] | undefined): readonly [number, number] | undefined {
  const [rowsMm = 0, columnsMm = 0] = values ?? [];
  const sane = [rowsMm, columnsMm].every((mm) => mm >= 1e-5 && mm <= 1e3);
  return values?.length === 2 && sane ? [rowsMm, columnsMm] : undefined;
}

function parseWindow(dataset: DicomDataset): ImageHeader['window'] {
  const groups = firstGroups(dataset);
  const center = numbers(dataset, '00281050')?.[0] ?? fromGroup(groups, '00289132', '00281050')?.[0];
  const width = numbers(dataset, '00281051')?.[0] ?? fromGroup(groups, '00289132', '00281051')?.[0];
  return center !== undefined && width !== undefined && width > 0 ? { center, width } : undefined;
}

function isLossy(dataset: DicomDataset, transferSyntax: string | undefined): boolean {
  const stated = text(dataset, '00282110');
  const bySyntax = lossiness(transferSyntax);
  return stated === '01' || bySyntax === 'always' || (bySyntax === 'maybe' && stated !== '00');
}

/** One ratio per compression step; the last one is what the pixels went through in the end. */
function parseLossyRatio(dataset: DicomDataset): number | undefined {
  const ratio = numbers(dataset, '00282112')?.at(-1);
  return ratio !== undefined && ratio > 0 ? ratio : undefined;
}

/** FrameTime or the vector's first step in ms, else CineRate or the recommended rate in frames per second. */
function parseFrameTimeMs(dataset: DicomDataset): number | undefined {
  const stepMs = number(dataset, '00181063') ?? numbers(dataset, '00181065')?.find((ms) => ms > 0);
  if (stepMs !== undefined && stepMs > 0) return stepMs;
  const rate = number(dataset, '00180040') ?? number(dataset, '00082144');
  return rate !== undefined && rate > 0 ? 1000 / rate : undefined;
}
