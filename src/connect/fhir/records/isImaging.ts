import type { Belonging } from '@/domain/model/report';
import { toCodes } from '../coding';
import type { JsonObject } from '../json';

/** Categories under which imaging is filed: v2-0074, LOINC, SNOMED CT, and plain words of some servers. */
const categories = [
  'RAD', // radiology
  'RUS', // radiology ultrasound
  'CUS', // cardiac ultrasound
  'OUS', // OB ultrasound
  'VUS', // vascular ultrasound
  'CT',
  'CTH', // cardiac catheterization
  'NMR',
  'NMS', // nuclear medicine scan
  'RX', // radiograph
  'XRC', // cineradiograph
  'LP29684-5', // LOINC: radiology
  '85430-7', // LOINC: diagnostic imaging report
  '18748-4', // LOINC: diagnostic imaging study
  '68604-8', // LOINC: radiology diagnostic study note
  '394914008', // SNOMED CT: radiology
  '363679005', // SNOMED CT: imaging
  'IMG',
  'imaging',
];
const known = new Set(categories.map((code) => code.toLowerCase()));

export const isImagingCode = (code: string): boolean => known.has(code.toLowerCase());

/** For `category=` and `type=`: any of these, whatever system the server files them under. */
export const imagingCategories = categories.map(encodeURIComponent).join(',');

/**
 * Whether a resource is about imaging. One that names a study is, whatever it is filed under; one without a category
 * may be, and a report more is better than a report less.
 */
export function isImaging(resource: JsonObject, belongs: Pick<Belonging, 'studyIds' | 'studyUids'>): boolean {
  if (belongs.studyIds.length > 0 || belongs.studyUids.length > 0) return true;
  const stated = [...toCodes(resource['category']), ...toCodes(resource['type'])];
  return stated.length === 0 || stated.some(isImagingCode);
}
