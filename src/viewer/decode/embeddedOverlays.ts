import { number } from '@/domain/model/dataset';
import type { DicomDataset, ImageHeader } from '@/domain/model/instance';
import { isNative, rle } from './syntax';

interface EmbeddedBit {
  readonly group: string;
  /** 0 = least significant. */
  readonly bit: number;
}

/** Groups of overlay planes, PS3.5 section 7.6. */
const groups = Array.from({ length: 16 }, (_, n) => (0x6000 + 2 * n).toString(16).toUpperCase());
const describing = ['0010', '0011', '0102', '3000'];

export const overlayGroups = (dataset: DicomDataset): readonly string[] =>
  groups.filter((group) => describing.some((element) => Object.hasOwn(dataset, `${group}${element}`)));

/** Overlay planes in bits of the samples that hold no value (PS3.3-2003 C.9.2, retired since). */
export function embeddedBits(
  { samplesPerPixel, bitsAllocated, bitsStored }: ImageHeader,
  dataset: DicomDataset,
): readonly EmbeddedBit[] {
  if (samplesPerPixel !== 1 || bitsAllocated > 16) return [];
  const highBit = number(dataset, '00280102') ?? bitsStored - 1;
  return overlayGroups(dataset).flatMap((group): EmbeddedBit[] => {
    if (Object.hasOwn(dataset, `${group}3000`)) return [];
    const bit = number(dataset, `${group}0102`) ?? 0;
    const isFree = bit > highBit || bit <= highBit - bitsStored;
    const inside = Number.isInteger(bit) && bit > 0 && bit < bitsAllocated;
    return number(dataset, `${group}0100`) === bitsAllocated && inside && isFree ? [{ group, bit }] : [];
  });
}

/** These keep every bit of a sample, the unused ones too. */
const keepsAllBits = (syntax: string): boolean =>
  isNative(syntax) || syntax === rle || /\.4\.(57|70)$/.test(syntax);

/** Planes as overlay data has them: a bit a pixel, least significant first. Absent where the coding has lost them. */
export function cutOverlays(
  samples: ArrayLike<number>,
  bits: readonly number[] | undefined,
  pixels: number,
  syntax: string,
): { readonly overlays?: readonly Uint8Array[] } {
  if (!bits?.length || !keepsAllBits(syntax) || samples.length < pixels) return {};
  const overlays = bits.map((bit) => {
    const packed = new Uint8Array(Math.ceil(pixels / 8));
    for (let i = 0; i < pixels; i++) {
      if (((samples[i] ?? 0) >> bit) & 1) packed[i >> 3] = (packed[i >> 3] ?? 0) | (1 << (i & 7));
    }
    return packed;
  });
  return { overlays };
}
