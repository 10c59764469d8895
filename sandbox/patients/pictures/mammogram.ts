import type { ArchivedInstance } from '../../parts.ts';
import { computedInstance } from '../computedInstance.ts';
import { burnInText, drawText } from '../font.ts';
import type { Header } from '../identity.ts';
import { uidOf } from '../uid.ts';
import { paintBreast } from './breast.ts';
import { code, sequenceOf } from './encode.ts';
import { greyElements, pictureHeader, type Taken } from './pictureHeader.ts';

const mammographyForPresentation = '1.2.840.10008.5.1.4.1.1.1.2';
const rows = 900;
const columns = 640;
const pixelSpacingMm = 0.2;
const largestStored = 4095;

interface View {
  readonly side: 'R' | 'L';
  readonly projection: 'CC' | 'MLO';
  /** Where rows and columns of the picture lead (PS3.3 C.7.6.1.1.1): nipples point away from each other. */
  readonly orientation: string;
}

const views: readonly View[] = [
  { side: 'R', projection: 'CC', orientation: 'P\\L' },
  { side: 'L', projection: 'CC', orientation: 'A\\R' },
  { side: 'R', projection: 'MLO', orientation: 'P\\FL' },
  { side: 'L', projection: 'MLO', orientation: 'A\\FR' },
];

const viewCodes = {
  CC: code('SCT', '399162004', 'cranio-caudal'),
  MLO: code('SCT', '399368009', 'medio-lateral oblique'),
} as const;

export interface MammogramStudy extends Taken {
  /** Radius of the mass in the left breast. */
  readonly massRadiusMm: number;
  /** MONOCHROME1, as some makers store it: the smallest value is the whitest. */
  readonly inverse: boolean;
}

/** The chest wall of the right breast is at the right edge. */
function mirrored(values: Int16Array): Int16Array {
  const copy = values.slice();
  for (let row = 0; row < rows; row += 1) copy.subarray(row * columns, (row + 1) * columns).reverse();
  return copy;
}

function paint({ massRadiusMm, inverse }: MammogramStudy, { side, projection }: View): Int16Array {
  const isLeft = side === 'L';
  const painted = paintBreast({
    projection,
    rows,
    columns,
    pixelSpacingMm,
    massRadiusMm: isLeft ? massRadiusMm : 0,
    seed: (isLeft ? 5 : 17) + (projection === 'CC' ? 0 : 2),
  });
  const values = isLeft ? painted : mirrored(painted);
  const left = isLeft ? columns - 180 : 40;
  drawText(`${side}${projection}`, { left, top: 40, scale: 6 }, (column, row) => {
    values[row * columns + column] = largestStored;
  });
  burnInText(values, columns, 'SYNTHETIC', largestStored);
  return inverse ? values.map((value) => largestStored - value) : values;
}

function toView(study: MammogramStudy, view: View, index: number): ArchivedInstance {
  const { side, projection, orientation } = view;
  const name = `${side}${projection}`;
  const series = {
    modality: 'MG',
    sopClass: mammographyForPresentation,
    number: index + 1,
    description: `${side} ${projection}`,
    bodyPart: 'BREAST',
  };
  const photometric = study.inverse ? 'MONOCHROME1' : 'MONOCHROME2';
  const header: Header = {
    ...pictureHeader(study, series, { rows, columns, photometric, bitsStored: 12 }),
    ...greyElements(2048, 4096),
    '00080018': ['UI', uidOf(`${study.key} ${name}`)],
    '00080068': ['CS', 'FOR PRESENTATION'],
    '00082218': sequenceOf(code('SCT', '76752008', 'Breast')),
    '00181164': ['DS', `${pixelSpacingMm}\\${pixelSpacingMm}`],
    '00181508': ['CS', 'MAMMOGRAPHIC'],
    '00185101': ['CS', projection],
    '00200013': ['IS', '1'],
    '00200020': ['CS', orientation],
    '00200062': ['CS', side],
    '00280300': ['CS', 'NO'],
    '00540220': sequenceOf({ ...viewCodes[projection], '00540222': sequenceOf() }),
    '20500020': ['CS', study.inverse ? 'INVERSE' : 'IDENTITY'],
  };
  return computedInstance(header, () => paint(study, view));
}

/** Both breasts in two views, each a series of its own. */
export function mammogram(study: MammogramStudy): ArchivedInstance[] {
  return views.map((view, index) => toView(study, view, index));
}
