import type { ArchivedInstance } from '../parts.ts';
import { chestSlice, rescaleIntercept } from './chestSlice.ts';
import { computedSeries } from './computedInstance.ts';
import { identityHeader, type Header, type Identity } from './identity.ts';
import type { PhantomScan } from './phantom.ts';
import { uidOf } from './uid.ts';

export interface ChestStudy {
  /** Tells its UIDs from those of other computed chests. */
  readonly key: string;
  readonly identity: Identity;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly accession: string;
  readonly description: string;
}

export interface ChestSeries {
  readonly number: number;
  readonly description: string;
  readonly kernel: string;
  readonly window: { readonly centers: string; readonly widths: string };
  readonly scan: PhantomScan;
  readonly noise: number;
}

const ctImageStorage = '1.2.840.10008.5.1.4.1.1.2';
export const softTissue = { centers: '40\\-600', widths: '400\\1500' };

export function studyHeader({ key, identity, date, time, accession, description }: ChestStudy): Header {
  return {
    ...identityHeader(identity),
    '00080016': ['UI', ctImageStorage],
    '00080020': ['DA', date],
    '00080021': ['DA', date],
    '00080030': ['TM', time],
    '00080031': ['TM', time],
    '00080050': ['SH', accession],
    '00080060': ['CS', 'CT'],
    '00080080': ['LO', 'Sandbox Hospital'],
    '00080090': ['PN', ''],
    '00080070': ['LO', 'Chartlight sandbox'],
    '00081030': ['LO', `${description} (synthetic)`],
    '00180010': ['LO', 'Iohexol (synthetic)'],
    '00180015': ['CS', 'CHEST'],
    '00180060': ['DS', '120'],
    '00185100': ['CS', 'HFS'],
    '0020000D': ['UI', uidOf(`chest ${key} study`)],
    '00200010': ['SH', accession],
    '00200052': ['UI', uidOf(`chest ${key} frame of reference`)],
    '00201040': ['LO', ''],
    '00204000': ['LT', 'SYNTHETIC: computed from formulas, no real patient (synthetic)'],
  };
}

export function seriesHeader(key: string, series: ChestSeries): Header {
  const { scan } = series;
  return {
    '00080008': ['CS', 'DERIVED\\SECONDARY\\AXIAL'],
    '0008103E': ['LO', series.description],
    '00180050': ['DS', String(scan.sliceSpacingMm)],
    '00180088': ['DS', String(scan.sliceSpacingMm)],
    '00181210': ['SH', series.kernel],
    '0020000E': ['UI', uidOf(`chest ${key} series ${series.number}`)],
    '00200011': ['IS', String(series.number)],
    '00200037': ['DS', '1\\0\\0\\0\\1\\0'],
    '00280002': ['US', [1]],
    '00280004': ['CS', 'MONOCHROME2'],
    '00280010': ['US', [scan.rows]],
    '00280011': ['US', [scan.columns]],
    '00280030': ['DS', `${scan.pixelSpacingMm}\\${scan.pixelSpacingMm}`],
    '00280100': ['US', [16]],
    '00280101': ['US', [12]],
    '00280102': ['US', [11]],
    '00280103': ['US', [0]],
    '00280301': ['CS', 'YES'],
    '00281050': ['DS', series.window.centers],
    '00281051': ['DS', series.window.widths],
    '00281052': ['DS', String(rescaleIntercept)],
    '00281053': ['DS', '1'],
    '00281054': ['LO', 'HU'],
  };
}

/** Patient position (LPS) of the middle of the first pixel of a slice. */
function positionOf(scan: PhantomScan, slice: number): readonly number[] {
  const [x, y, z] = scan.bodyCenterMm;
  return [
    x - ((scan.columns - 1) / 2) * scan.pixelSpacingMm,
    y - ((scan.rows - 1) / 2) * scan.pixelSpacingMm,
    z + scan.topMm - (slice - 1) * scan.sliceSpacingMm,
  ];
}

/** The slices of a series, each computed when it is read. */
export function toSlices(study: ChestStudy, series: ChestSeries, noduleRadiusMm: number): ArchivedInstance[] {
  const { scan, noise } = series;
  const slices = Array.from({ length: scan.slices }, (_, index) => {
    const slice = index + 1;
    const position = positionOf(scan, slice).map((mm) => String(Math.round(mm * 1000) / 1000));
    const own: Header = {
      '00080018': ['UI', uidOf(`chest ${study.key} series ${series.number} slice ${slice}`)],
      '00200013': ['IS', String(slice)],
      '00200032': ['DS', position.join('\\')],
      '00201041': ['DS', position[2] ?? '0'],
    };
    return { own, pixels: () => chestSlice({ scan, slice, noduleRadiusMm, noise }) };
  });
  return computedSeries({ ...studyHeader(study), ...seriesHeader(study.key, series) }, slices);
}
