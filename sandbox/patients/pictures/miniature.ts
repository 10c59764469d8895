import type { ArchivedInstance } from '../../parts.ts';
import { computedInstance } from '../computedInstance.ts';
import { burnInText, drawText } from '../font.ts';
import type { Header } from '../identity.ts';
import { sequence } from '../sequence.ts';
import { uidOf } from '../uid.ts';
import { greyElements, pictureHeader, type Taken } from './pictureHeader.ts';

/** SOP classes by the modality that makes them (PS3.4 B.5), without the root that they share. */
const sopClasses: Readonly<Record<string, string>> = {
  CR: '1',
  DX: '1.1',
  MG: '1.2',
  CT: '2',
  MR: '4',
  US: '6.1',
  XA: '12.1',
  RF: '12.2',
  NM: '20',
  PT: '128',
};
const root = '1.2.840.10008.5.1.4.1.1.';
const secondaryCapture = '7';
const sizePx = 128;
const spacingMm = 2.5;
const white = 1000;

/** Soft ellipses, other ones for each modality. */
function paint(modality: string): Int16Array {
  const next = sequence([...modality].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const blobs = Array.from({ length: 9 }, (_, index) => ({
    x: sizePx * (0.3 + 0.4 * next()),
    y: sizePx * (0.3 + 0.4 * next()),
    radius: index === 0 ? sizePx * 0.4 : sizePx * (0.05 + 0.14 * next()),
    value: index === 0 ? 260 : 500 * next() - 120,
  }));
  const values = Int16Array.from({ length: sizePx * sizePx }, (_, at) => {
    const [x, y] = [at % sizePx, Math.floor(at / sizePx)];
    const grey = blobs.reduce((sum, blob) => {
      const distance = Math.hypot(x - blob.x, (y - blob.y) * 1.2) / blob.radius;
      return distance < 1 ? sum + blob.value * Math.min(1, 3 * (1 - distance)) : sum;
    }, 60);
    return Math.max(0, Math.min(white, grey));
  });
  drawText(modality, { left: 8, top: 8, scale: 2 }, (column, row) => {
    values[row * sizePx + column] = white;
  });
  return burnInText(values, sizePx, 'SYNTHETIC', white);
}

const painted = new Map<string, Int16Array>();

function picture(modality: string): Int16Array {
  const values = painted.get(modality) ?? paint(modality);
  painted.set(modality, values);
  return values;
}

function geometry(key: string): Header {
  return {
    '00200032': ['DS', `${(-sizePx / 2) * spacingMm}\\${(-sizePx / 2) * spacingMm}\\0`],
    '00200037': ['DS', '1\\0\\0\\0\\1\\0'],
    '00200052': ['UI', uidOf(`${key} frame of reference`)],
    '00280030': ['DS', `${spacingMm}\\${spacingMm}`],
  };
}

export interface Examined {
  /** DICOM modality. */
  readonly modality: string;
  readonly bodyPart: string;
  readonly laterality?: 'L' | 'R' | 'B';
}

/** A study of a single small image; all of one modality share their pixels. `changed` elements win. */
export function miniature(
  taken: Taken,
  { modality, bodyPart, laterality }: Examined,
  changed: Header = {},
): ArchivedInstance {
  const series = {
    modality,
    sopClass: `${root}${sopClasses[modality] ?? secondaryCapture}`,
    number: 1,
    description: taken.description,
    bodyPart,
  };
  const shape = { rows: sizePx, columns: sizePx, photometric: 'MONOCHROME2', bitsStored: 12 } as const;
  const header: Header = {
    ...pictureHeader(taken, series, shape),
    ...greyElements(white / 2, white),
    ...(/^(CT|MR|PT)$/.test(modality) ? geometry(taken.key) : {}),
    ...(laterality === undefined ? {} : { '00200060': ['CS', laterality] as const }),
    '00080018': ['UI', uidOf(`${taken.key} image`)],
    '00200013': ['IS', '1'],
    ...changed,
  };
  return computedInstance(header, () => picture(modality));
}
