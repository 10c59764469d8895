import type { ArchivedInstance } from '../../parts.ts';
import { computedSeries } from '../computedInstance.ts';
import { burnInText, drawText } from '../font.ts';
import type { Header } from '../identity.ts';
import { uidOf } from '../uid.ts';
import { lesion, tissueAt, type Tissue } from './brainTissue.ts';
import { greyElements, pictureHeader, type Taken } from './pictureHeader.ts';

type Vector = readonly [number, number, number];

export interface Orientation {
  readonly name: 'axial' | 'coronal' | 'sagittal';
  /** Directions of a row and of a column (LPS). */
  readonly row: Vector;
  readonly column: Vector;
  /** From one slice to the next: the cross product of the two. */
  readonly normal: Vector;
}

export interface Weighting {
  readonly name: string;
  readonly scanning: string;
  readonly repetitionMs: number;
  readonly echoMs: number;
}

export const axial: Orientation = { name: 'axial', row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1] };
const coronal: Orientation = { name: 'coronal', row: [1, 0, 0], column: [0, 0, -1], normal: [0, 1, 0] };
const sagittal: Orientation = { name: 'sagittal', row: [0, 1, 0], column: [0, 0, -1], normal: [-1, 0, 0] };
export const t1: Weighting = { name: 'T1', scanning: 'SE', repetitionMs: 500, echoMs: 12 };
export const t2: Weighting = { name: 'T2', scanning: 'SE', repetitionMs: 4500, echoMs: 100 };

const sizePx = 256;
const spacingMm = 0.95;
const white = 1200;
const mrImageStorage = '1.2.840.10008.5.1.4.1.1.4';

/** Spin echo: what is left of the magnetisation at the echo. */
function signal({ t1: t1Ms, t2: t2Ms, density }: Tissue, { repetitionMs, echoMs }: Weighting): number {
  return density * (1 - Math.exp(-repetitionMs / t1Ms)) * Math.exp(-echoMs / t2Ms);
}

const positionAt = (origin: Vector, { row, column }: Orientation, right: number, down: number): Vector => {
  const along = (axis: 0 | 1 | 2) => origin[axis] + (row[axis] * right + column[axis] * down) * spacingMm;
  return [along(0), along(1), along(2)];
};

interface Slice {
  readonly head: Head;
  readonly orientation: Orientation;
  readonly weighting: Weighting;
  /** From 1. */
  readonly number: number;
  /** Middle of the first pixel (LPS). */
  readonly origin: Vector;
}

function paint({ head, orientation, weighting, number, origin }: Slice): Int16Array {
  // The strongest signal, of fat or of fluid, is near 0.75.
  const brightness = white / 0.8;
  const values = Int16Array.from({ length: sizePx * sizePx }, (_, at) => {
    const [x, y, z] = positionAt(origin, orientation, at % sizePx, Math.floor(at / sizePx));
    const [left, back, up] = head.middleMm;
    const tissue = tissueAt([x - left, y - back, z - up], head.lesionRadiusMm);
    const noise = (Math.imul(at + number * 7919, 0x45d9f3b) >>> 20) / 4096 - 0.5;
    return Math.max(0, Math.min(white, signal(tissue, weighting) * brightness + noise * 36));
  });
  drawText(String(number), { left: sizePx - 40, top: 8, scale: 2 }, (column, row) => {
    values[row * sizePx + column] = white;
  });
  return burnInText(values, sizePx, 'SYNTHETIC', white);
}

/** Where the middle of the head lies in the frame of reference (LPS), and how large its lesion is. */
export interface Head {
  readonly middleMm: Vector;
  readonly lesionRadiusMm: number;
}

export interface Stack {
  readonly number: number;
  readonly orientation: Orientation;
  readonly weighting: Weighting;
  readonly slices: number;
  readonly distanceMm: number;
}

const centred: Head = { middleMm: [0, 0, 0], lesionRadiusMm: lesion.radiusMm };
const threeOrientations: readonly Stack[] = [
  { number: 1, orientation: sagittal, weighting: t1, slices: 24, distanceMm: 6 },
  { number: 2, orientation: axial, weighting: t2, slices: 28, distanceMm: 5 },
  { number: 3, orientation: axial, weighting: t1, slices: 28, distanceMm: 5 },
  { number: 4, orientation: coronal, weighting: t2, slices: 30, distanceMm: 6 },
];

/** The stack lies around the middle of the head. */
function originOf({ middleMm }: Head, { orientation, slices, distanceMm }: Stack, index: number): Vector {
  const half = ((sizePx - 1) / 2) * spacingMm;
  const height = (index - (slices - 1) / 2) * distanceMm;
  const { row, column, normal } = orientation;
  const along = (axis: 0 | 1 | 2) =>
    middleMm[axis] + normal[axis] * height - (row[axis] + column[axis]) * half;
  return [along(0), along(1), along(2)];
}

const text = (vector: readonly number[]) =>
  vector.map((mm) => String(Math.round(mm * 1000) / 1000)).join('\\');

function toSeries(taken: Taken, stack: Stack, head: Head): ArchivedInstance[] {
  const { number, orientation, weighting, slices, distanceMm } = stack;
  const series = {
    modality: 'MR',
    sopClass: mrImageStorage,
    number,
    description: `${weighting.name} ${orientation.name}`,
    bodyPart: 'BRAIN',
  };
  const shape = { rows: sizePx, columns: sizePx, photometric: 'MONOCHROME2', bitsStored: 12 } as const;
  const common: Header = {
    ...pictureHeader(taken, series, shape),
    ...greyElements(white / 2, white),
    '00180020': ['CS', weighting.scanning],
    '00180021': ['CS', 'NONE'],
    '00180023': ['CS', '2D'],
    '00180050': ['DS', String(distanceMm - 1)],
    '00180080': ['DS', String(weighting.repetitionMs)],
    '00180081': ['DS', String(weighting.echoMs)],
    '00180087': ['DS', '1.5'],
    '00180088': ['DS', String(distanceMm)],
    '00185100': ['CS', 'HFS'],
    '00200037': ['DS', text([...orientation.row, ...orientation.column])],
    '00200052': ['UI', uidOf(`${taken.key} frame of reference`)],
    '00201040': ['LO', ''],
    '00280030': ['DS', `${spacingMm}\\${spacingMm}`],
  };
  const members = Array.from({ length: slices }, (_, index) => {
    const origin = originOf(head, stack, index);
    const own: Header = {
      '00080018': ['UI', uidOf(`${taken.key} series ${number} slice ${index + 1}`)],
      '00200013': ['IS', String(index + 1)],
      '00200032': ['DS', text(origin)],
    };
    return { own, pixels: () => paint({ head, orientation, weighting, number: index + 1, origin }) };
  });
  return computedSeries(common, members);
}

/** A head of formulas, by default in three orientations and two weightings; all in one frame of reference. */
export function brainMr(taken: Taken, stacks = threeOrientations, head = centred): ArchivedInstance[] {
  return stacks.flatMap((stack) => toSeries(taken, stack, head));
}
