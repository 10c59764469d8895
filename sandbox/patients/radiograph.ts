import type { ArchivedInstance } from '../parts.ts';
import { computedInstance } from './computedInstance.ts';
import { burnInText, drawText } from './font.ts';
import { identityHeader, type Header, type Identity } from './identity.ts';
import { enlarge, projectChest, type Projection } from './projection.ts';
import { uidOf } from './uid.ts';

interface RadiographStudy {
  /** Tells its UIDs from those of other radiographs. */
  readonly key: string;
  readonly identity: Identity;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly accession: string;
  readonly noduleRadiusMm: number;
}

interface View {
  readonly number: number;
  readonly description: string;
  readonly direction: Projection['direction'];
  readonly position: string;
  /** Where the rows and the columns of the picture lead (PS3.3 C.7.6.1.1.1). */
  readonly orientation: string;
  readonly marker: string;
  /** MONOCHROME1: the smallest value is the whitest. */
  readonly inverse: boolean;
}

const dxForPresentation = '1.2.840.10008.5.1.4.1.1.1.1';
const coarse = { rows: 440, columns: 480, pixelSpacingMm: 0.74, topMm: 162 };
const times = 2;
const rows = coarse.rows * times;
const columns = coarse.columns * times;
const detectorSpacing = String(coarse.pixelSpacingMm / times);
const largestStored = 4095;
/** Water that takes the picture to 63 % of white. */
const contrastMm = 120;

const views: readonly View[] = [
  {
    number: 1,
    description: 'Chest PA',
    direction: 'frontal',
    position: 'PA',
    orientation: 'L\\F',
    marker: 'R',
    inverse: true,
  },
  {
    number: 2,
    description: 'Chest lateral',
    direction: 'lateral',
    position: 'LL',
    orientation: 'P\\F',
    marker: 'L',
    inverse: false,
  },
];

function pixelsOf({ direction, marker, inverse }: View, noduleRadiusMm: number): Int16Array {
  const water = enlarge(projectChest({ ...coarse, direction, noduleRadiusMm }), coarse.columns, times);
  const white = Int16Array.from(water, (mm) => largestStored * (1 - Math.exp(-mm / contrastMm)));
  drawText(marker, { left: 40, top: 40, scale: 6 }, (column, row) => {
    white[row * columns + column] = largestStored;
  });
  burnInText(white, columns, 'SYNTHETIC', largestStored);
  return inverse ? white.map((value) => largestStored - value) : white;
}

function headerOf({ key, identity, date, time, accession }: RadiographStudy, view: View): Header {
  return {
    ...identityHeader(identity),
    '00080008': ['CS', 'DERIVED\\SECONDARY'],
    '00080016': ['UI', dxForPresentation],
    '00080018': ['UI', uidOf(`${key} ${view.number} image`)],
    '00080020': ['DA', date],
    '00080021': ['DA', date],
    '00080030': ['TM', time],
    '00080031': ['TM', time],
    '00080050': ['SH', accession],
    '00080060': ['CS', 'DX'],
    '00080068': ['CS', 'FOR PRESENTATION'],
    '00080070': ['LO', 'Chartlight sandbox'],
    '00080080': ['LO', 'Sandbox Hospital'],
    '00081030': ['LO', 'XR chest 2 views (synthetic)'],
    '0008103E': ['LO', view.description],
    '00180015': ['CS', 'CHEST'],
    '00181164': ['DS', `${detectorSpacing}\\${detectorSpacing}`],
    '00185101': ['CS', view.position],
    '0020000D': ['UI', uidOf(`${key} study`)],
    '0020000E': ['UI', uidOf(`${key} ${view.number} series`)],
    '00200010': ['SH', accession],
    '00200011': ['IS', String(view.number)],
    '00200013': ['IS', '1'],
    '00200020': ['CS', view.orientation],
    '00200062': ['CS', 'U'],
    '00204000': ['LT', 'SYNTHETIC: computed from formulas, no real patient (synthetic)'],
    '00280002': ['US', [1]],
    '00280004': ['CS', view.inverse ? 'MONOCHROME1' : 'MONOCHROME2'],
    '00280010': ['US', [rows]],
    '00280011': ['US', [columns]],
    '00280100': ['US', [16]],
    '00280101': ['US', [12]],
    '00280102': ['US', [11]],
    '00280103': ['US', [0]],
    '00280301': ['CS', 'YES'],
    '00281050': ['DS', '2200'],
    '00281051': ['DS', '3800'],
    '00281052': ['DS', '0'],
    '00281053': ['DS', '1'],
    '00281054': ['LO', 'US'],
    '20500020': ['CS', view.inverse ? 'INVERSE' : 'IDENTITY'],
  };
}

/** A computed radiograph of the chest in two views; each is computed once, when it is first read. */
export function radiograph(study: RadiographStudy): ArchivedInstance[] {
  return views.map((view) => {
    let pixels: Int16Array | undefined;
    return computedInstance(headerOf(study, view), () => (pixels ??= pixelsOf(view, study.noduleRadiusMm)));
  });
}

export const radiographIdentity: Identity = {
  mrn: 'SH-100209',
  name: 'Haugen^Ingrid',
  birthDate: '19640216',
  sex: 'F',
};

/** Two views and, eleven months older, the same two with a smaller nodule. */
export function radiographPair(): ArchivedInstance[] {
  const taken = (key: string, date: string, time: string, noduleRadiusMm: number) =>
    radiograph({
      key: `radiograph pair ${key}`,
      identity: radiographIdentity,
      date,
      time,
      accession: `SH${date.slice(2)}-209`,
      noduleRadiusMm,
    });
  return [...taken('current', '20261027', '090500', 8), ...taken('prior', '20251121', '161000', 4)];
}
