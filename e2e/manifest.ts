import { existsSync, readFileSync } from 'node:fs';
import { root } from './hospital.ts';

/** Real DICOM files, each with what it is; '' where they are not here. */
export const openFiles = existsSync(`${root}../shared/data/dicom/open/manifest.json`)
  ? `${root}../shared/data/dicom/open`
  : '';

export interface ManifestRow {
  readonly path: string;
  readonly study: string;
  readonly series: string;
  readonly sop_instance: string;
  readonly modality: string;
  readonly transfer_syntax: string;
  readonly photometric: string;
  readonly bits: string;
}

export const readManifest = (): readonly ManifestRow[] =>
  JSON.parse(readFileSync(`${openFiles}/manifest.json`, 'utf8')) as ManifestRow[];

/** What decides how pixels come to the screen. */
export const kindOf = (row: ManifestRow): string =>
  [row.modality, row.transfer_syntax, row.photometric, row.bits].join(' ');
