import { items, number, text } from '../model/dataset';
import type { DicomDataset, Instance } from '../model/instance';

/** The object as one instance of a series says it: its root, then the functional groups of its first frame. */
export function scopesOf({ dataset }: Instance): readonly DicomDataset[] {
  const groups = ['52009230', '52009229'].flatMap((sequence) => {
    const first = items(dataset, sequence)[0];
    return first ? Object.keys(first).flatMap((tag) => items(first, tag).slice(0, 1)) : [];
  });
  return [dataset, ...groups];
}

export function headerText(scopes: readonly DicomDataset[], tag: string): string | undefined {
  for (const scope of scopes) {
    const found = text(scope, tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function headerNumber(scopes: readonly DicomDataset[], tag: string): number | undefined {
  for (const scope of scopes) {
    const found = number(scope, tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All values of a multi-valued CS, upper case: ImageType, ScanningSequence, ScanOptions. */
export function headerValues(scopes: readonly DicomDataset[], tag: string): readonly string[] {
  return scopes.flatMap((scope) =>
    (scope[tag]?.Value ?? []).flatMap((value) => (typeof value === 'string' ? [value.toUpperCase()] : [])),
  );
}
