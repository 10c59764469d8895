import { items } from '@/domain/model/dataset';
import type { DicomDataset, ImageHeader } from '@/domain/model/instance';
import { rescaleOf } from '@/domain/model/rescale';
import type { StackFrame } from '@/domain/model/stack';
import { FaultError } from '@/lib/fault';
import type { FrameFormat, LookupTable, Padding, VoiLut } from './decodedFrame';
import { embeddedBits } from './embeddedOverlays';
import { entries, firstItem, numbers, scopes, text, type LoadBulk } from './dataset';
import { toPalette } from './palette';

const frameVoiLut = '00289132';
const maxVoiLuts = 9;
const parametricMap = '1.2.840.10008.5.1.4.1.1.30';
/** Before any allocation: a header of a few bytes must not cost gigabytes. */
const maxPixels = 2 ** 26;
const maxBytes = 512 * 2 ** 20;

/** How the bytes of a frame are to be decoded. Rejects with `FaultError` for what is no image or too large for one. */
export async function toFrameFormat(
  { instance, frame }: StackFrame,
  rgba: boolean,
  loadBulk: LoadBulk,
): Promise<FrameFormat> {
  const { image, dataset } = instance;
  if (!image || image.rows < 1 || image.columns < 1)
    throw new FaultError({ kind: 'decode', code: 'no-pixels' });
  refuseFlood(image);
  refuseRiddle(image, dataset);
  const padding = toPadding(image, dataset);
  const overlayBits = embeddedBits(image, dataset).map(({ bit }) => bit);
  // Their inputs are values of the modality.
  const isVoid = rescaleOf({ instance, frame }) === 'void';
  const voiLuts = isVoid ? [] : await toVoiLuts(dataset, frame, loadBulk);
  const palette = image.photometric === 'PALETTE COLOR' ? await toPalette(dataset, loadBulk) : null;
  return {
    rows: image.rows,
    columns: image.columns,
    samples: image.samplesPerPixel,
    bitsAllocated: image.bitsAllocated,
    bitsStored: image.bitsStored,
    signed: image.pixelRepresentation === 1,
    photometric: image.photometric,
    planar: numbers(dataset, '00280006')[0] === 1,
    float: '7FE00008' in dataset || '7FE00009' in dataset || instance.sopClass === parametricMap,
    ...toRescale({ instance, frame }),
    modalityLut: palette ? null : await toModalityLut(dataset, loadBulk),
    palette,
    ...(padding && { padding }),
    ...(overlayBits.length > 0 && { overlayBits }),
    ...(voiLuts.length > 0 && { voiLuts }),
    rgba,
  };
}

function refuseFlood(image: ImageHeader): void {
  const pixels = image.rows * image.columns;
  const bytes = (pixels * image.samplesPerPixel * image.bitsAllocated) / 8;
  if (pixels > maxPixels || bytes > maxBytes) {
    const detail = `${image.columns} x ${image.rows} x ${image.samplesPerPixel}, ${image.bitsAllocated} bit: too large`;
    throw new FaultError({ kind: 'decode', code: 'failed', detail });
  }
}

const photometrics =
  /^(MONOCHROME[12]|PALETTE COLOR|RGB|YBR_(FULL|FULL_422|PARTIAL_420|PARTIAL_422|RCT|ICT)|XYB)$/;

/** A header that cannot be meant as it stands: any picture made by it may be a wrong one. */
function refuseRiddle(image: ImageHeader, dataset: DicomDataset): void {
  const [bitsStored = 0] = numbers(dataset, '00280101');
  const detail = !photometrics.test(image.photometric)
    ? `photometric interpretation ${image.photometric}`
    : bitsStored > image.bitsAllocated
      ? `${bitsStored} bits stored in ${image.bitsAllocated}`
      : null;
  if (detail) throw new FaultError({ kind: 'decode', code: 'header', detail });
}

/** PS3.3 C.11.1 and, for dose, DoseGridScaling (C.8.8.3). */
function toRescale(at: StackFrame): { slope: number; intercept: number } {
  const dose = numbers(at.instance.dataset, '3004000E')[0];
  if (dose) return { slope: dose, intercept: 0 };
  const found = rescaleOf(at);
  // Without one that means anything the values are shown as they are stored.
  return found && found !== 'void'
    ? { slope: found.slope, intercept: found.intercept }
    : { slope: 1, intercept: 0 };
}

async function toModalityLut(dataset: DicomDataset, loadBulk: LoadBulk): Promise<LookupTable | null> {
  // For XA and XRF the table relates to the X-ray beam and is not for display (PS3.3 C.8.7.1.1.2).
  const modality = text(dataset, '00080060');
  const item = modality === 'XA' || modality === 'RF' ? null : firstItem(dataset, '00283000');
  const data = item?.['00283006'];
  if (!item || !data) return null;
  const [, first = 0, bits = 16] = numbers(item, '00283002');
  return { first, entries: await entries(data, bits, loadBulk) };
}

/** Also where there is a window, which is what is shown then: the reader may choose. */
async function toVoiLuts(
  dataset: DicomDataset,
  frame: number,
  loadBulk: LoadBulk,
): Promise<readonly VoiLut[]> {
  const scope = scopes(dataset, frame, frameVoiLut).find(
    (one) => numbers(one, '00281050').length > 0 || items(one, '00283010').length > 0,
  );
  if (!scope) return [];
  const asked = numbers(scope, '00281050').length === 0;
  const tables = await Promise.all(
    items(scope, '00283010')
      .slice(0, maxVoiLuts)
      .map(async (item, index): Promise<VoiLut | null> => {
        const data = item['00283006'];
        const [, first = 0, bits = 16] = numbers(item, '00283002');
        try {
          const table = data ? await entries(data, bits, loadBulk) : [];
          const explanation = text(item, '00283003') ?? '';
          const isAsked = asked && index === 0;
          return table.length > 0
            ? { index, first, entries: table, bits, explanation, asked: isAsked }
            : null;
        } catch (thrown) {
          // What nobody has asked for costs a choice, and not the picture.
          if (asked && index === 0) throw thrown;
          return null;
        }
      }),
  );
  return tables.filter((table) => table !== null);
}

function toPadding(image: ImageHeader, dataset: DicomDataset): Padding | null {
  const [value] = numbers(dataset, '00280120');
  if (value === undefined || !image.photometric.startsWith('MONOCHROME')) return null;
  const [limit = value] = numbers(dataset, '00280121');
  // Some archives hand out a signed value as if it were not.
  const signed = (raw: number) =>
    image.pixelRepresentation === 1 && raw > 32767 && image.bitsAllocated === 16 ? raw - 65536 : raw;
  const ends = [signed(value), signed(limit)];
  const black = isInverted(image, dataset) ? 'high' : 'low';
  return { first: Math.min(...ends), last: Math.max(...ends), black };
}

/** PS3.3 C.8.11.3.1.2: the shape of a MONOCHROME1 image is INVERSE too, and says nothing more. */
export const isInverted = (image: Pick<ImageHeader, 'photometric'>, dataset: DicomDataset): boolean =>
  image.photometric === 'MONOCHROME1' || text(dataset, '20500020') === 'INVERSE';
