import type { DicomDataset, DicomElement } from '@/domain/model/instance';

/** Bytes behind a BulkDataURI of the metadata. */
export type LoadBulk = (uri: string) => Promise<Uint8Array>;

const sharedGroups = '52009229';
const perFrameGroups = '52009230';

export function numbers(dataset: DicomDataset, tag: string): readonly number[] {
  // DS and IS are numbers in the JSON model, strings in some archives' JSON.
  return (dataset[tag]?.Value ?? []).map(Number).filter((value) => Number.isFinite(value));
}

export function text(dataset: DicomDataset, tag: string): string | undefined {
  const value = dataset[tag]?.Value?.[0];
  return typeof value === 'string' ? value.trim() : undefined;
}

const isDataset = (value: unknown): value is DicomDataset => typeof value === 'object' && value !== null;

export function firstItem(dataset: DicomDataset, tag: string): DicomDataset | null {
  const item = dataset[tag]?.Value?.[0];
  return isDataset(item) ? item : null;
}

/** Where the attributes of a frame are looked for, nearest first: its functional group, the shared one, the root. */
export function scopes(dataset: DicomDataset, frame: number, group: string): readonly DicomDataset[] {
  const ofFrame = dataset[perFrameGroups]?.Value?.[frame - 1];
  const found = [
    isDataset(ofFrame) ? firstItem(ofFrame, group) : null,
    firstItem(firstItem(dataset, sharedGroups) ?? {}, group),
    dataset,
  ];
  return found.filter((one) => one !== null);
}

/** Values of a binary element (LUT data): `bits` tells how wide an entry is where they come as bytes. */
export async function entries(
  element: DicomElement,
  bits: number,
  loadBulk: LoadBulk,
): Promise<Uint16Array | Uint8Array> {
  if (element.Value) return Uint16Array.from(element.Value, Number);
  const bytes = element.InlineBinary
    ? fromBase64(element.InlineBinary)
    : element.BulkDataURI
      ? await loadBulk(element.BulkDataURI)
      : new Uint8Array();
  if (bits <= 8) return bytes;
  const aligned = bytes.slice();
  return new Uint16Array(aligned.buffer, 0, aligned.byteLength >> 1);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
