import type { ArchivedInstance } from '../parts.ts';
import { seriesHeader, softTissue, studyHeader, toSlices } from './chestSeries.ts';
import type { ChestSeries, ChestStudy } from './chestSeries.ts';
import { largestStored } from './chestSlice.ts';
import { computedInstance } from './computedInstance.ts';
import type { Header } from './identity.ts';
import { burnInText } from './font.ts';
import { nodule, scans, type PhantomScan } from './phantom.ts';
import { enlarge, projectChest } from './projection.ts';
import { uidOf } from './uid.ts';

/** Stored values per millimetre of water. */
const scoutContrast = 6;
const lung = { centers: '-600\\40', widths: '1500\\400' };

/** The picture that the scan is planned on: seen from the front, in the plane of the body's middle. */
function toScout(study: ChestStudy, scan: PhantomScan, noduleRadiusMm: number): ArchivedInstance {
  const times = 3;
  const coarse = {
    rows: 152,
    columns: 160,
    pixelSpacingMm: scan.pixelSpacingMm * times,
    topMm: scan.topMm,
    noduleRadiusMm,
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
export function chestCt(
  key: keyof typeof scans,
  taken: Omit<ChestStudy, 'key' | 'description'>,
): ArchivedInstance[] {
  const study: ChestStudy = { ...taken, key, description: 'CT chest with contrast' };
  const scan: PhantomScan = scans[key];
  const { radiusMm } = nodule[key];
  const axial: ChestSeries = {
    number: 2,
    description: `Chest axial ${scan.sliceSpacingMm} mm`,
    kernel: 'STANDARD',
    window: softTissue,
    scan,
    noise: 1,
  };
  if (key === 'prior') return toSlices(study, axial, radiusMm);
  const sharp: ChestSeries = {
    number: 3,
    description: `Chest lung ${scan.sliceSpacingMm * 2} mm`,
    kernel: 'LUNG',
    window: lung,
    scan: { ...scan, slices: scan.slices / 2, sliceSpacingMm: scan.sliceSpacingMm * 2 },
    noise: 2.5,
  };
  return [
    toScout(study, scan, radiusMm),
    ...toSlices(study, axial, radiusMm),
    ...toSlices(study, sharp, radiusMm),
  ];
}
