import type { ArchivedInstance } from '../parts.ts';
import { chestSlice, largestStored, rescaleIntercept } from './chestSlice.ts';
import { computedInstance } from './computedInstance.ts';
import { identityHeader, type Header, type Identity } from './identity.ts';
import { burnInText } from './font.ts';
import { nodule, scans, type PhantomScan } from './phantom.ts';
import { enlarge, projectChest } from './projection.ts';
import { uidOf } from './uid.ts';

export interface ChestStudy {
  readonly key: 'current' | 'prior';
  readonly identity: Identity;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly accession: string;
}

interface ChestSeries {
  readonly number: number;
  readonly description: string;
  readonly kernel: string;
  readonly window: { readonly centers: string; readonly widths: string };
  readonly scan: PhantomScan;
  readonly noise: number;
}

const ctImageStorage = '1.2.840.10008.5.1.4.1.1.2';
/** Stored values per millimetre of water. */
const scoutContrast = 6;
const softTissue = { centers: '40\\-600', widths: '400\\1500' };
const lung = { centers: '-600\\40', widths: '1500\\400' };

function studyHeader({ key, identity, date, time, accession }: ChestStudy): Header {
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
    '00081030': ['LO', 'CT chest with contrast (synthetic)'],
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

function seriesHeader(key: string, series: ChestSeries): Header {
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

function toSlices(study: ChestStudy, series: ChestSeries): ArchivedInstance[] {
  const common = { ...studyHeader(study), ...seriesHeader(study.key, series) };
  const noduleRadiusMm = nodule[study.key].radiusMm;
  const { scan, noise } = series;
  return Array.from({ length: scan.slices }, (_, index) => {
    const slice = index + 1;
    const position = positionOf(scan, slice).map((mm) => String(Math.round(mm * 1000) / 1000));
    const header: Header = {
      ...common,
      '00080018': ['UI', uidOf(`chest ${study.key} series ${series.number} slice ${slice}`)],
      '00200013': ['IS', String(slice)],
      '00200032': ['DS', position.join('\\')],
      '00201041': ['DS', position[2] ?? '0'],
    };
    return computedInstance(header, () => chestSlice({ scan, slice, noduleRadiusMm, noise }));
  });
}

/** The picture that the scan is planned on: seen from the front, in the plane of the body's middle. */
function toScout(study: ChestStudy, scan: PhantomScan): ArchivedInstance {
  const times = 3;
  const coarse = {
    rows: 152,
    columns: 160,
    pixelSpacingMm: scan.pixelSpacingMm * times,
    topMm: scan.topMm,
    noduleRadiusMm: nodule[study.key].radiusMm,
  };
  const shape: PhantomScan = { ...scan, rows: coarse.rows * times, columns: coarse.columns * times };
  const [x, y, z] = scan.bodyCenterMm;
  const left = x - ((shape.columns - 1) / 2) * scan.pixelSpacingMm;
  // The first small row lies above the middle of the first large one.
  const top = z + scan.topMm + ((times - 1) / 2) * scan.pixelSpacingMm;
  const series: ChestSeries = {
    number: 1,
    description: 'Scout',
    kernel: 'SCOUT',
    window: { centers: '150', widths: '1500' },
    scan: shape,
    noise: 0,
  };
  const header: Header = {
    ...studyHeader(study),
    ...seriesHeader(study.key, series),
    '00080008': ['CS', 'DERIVED\\SECONDARY\\LOCALIZER'],
    '00080018': ['UI', uidOf(`chest ${study.key} scout`)],
    '00200013': ['IS', '1'],
    '00200032': ['DS', [left, y, top].map((mm) => mm.toFixed(3)).join('\\')],
    '00200037': ['DS', '1\\0\\0\\0\\0\\-1'],
  };
  return computedInstance(header, () => {
    const water = enlarge(projectChest({ ...coarse, direction: 'frontal' }), coarse.columns, times);
    return burnInText(
      Int16Array.from(water, (mm) => Math.min(largestStored, mm * scoutContrast)),
      shape.columns,
      'SYNTHETIC',
      largestStored,
    );
  });
}

/** The computed chest CT: an axial series and, of the current study, a sharp one of twice the thickness. */
export function chestCt(study: ChestStudy): ArchivedInstance[] {
  const scan: PhantomScan = scans[study.key];
  const axial: ChestSeries = {
    number: 2,
    description: `Chest axial ${scan.sliceSpacingMm} mm`,
    kernel: 'STANDARD',
    window: softTissue,
    scan,
    noise: 1,
  };
  if (study.key === 'prior') return toSlices(study, axial);
  const sharp: ChestSeries = {
    number: 3,
    description: `Chest lung ${scan.sliceSpacingMm * 2} mm`,
    kernel: 'LUNG',
    window: lung,
    scan: { ...scan, slices: scan.slices / 2, sliceSpacingMm: scan.sliceSpacingMm * 2 },
    noise: 2.5,
  };
  return [toScout(study, scan), ...toSlices(study, axial), ...toSlices(study, sharp)];
}
