import type { ArchivedInstance } from '../../parts.ts';
import { computedInstance } from '../computedInstance.ts';
import { drawText } from '../font.ts';
import type { Header } from '../identity.ts';
import { sequence } from '../sequence.ts';
import { uidOf } from '../uid.ts';
import { coronaryTree } from './coronaryTree.ts';
import { pictureHeader, type Taken } from './pictureHeader.ts';

const xaImageStorage = '1.2.840.10008.5.1.4.1.1.12.1';
const frameTimeTag = [0x0018, 0x1063];
export const run = { frames: 40, sizePx: 384, frameTimeMs: 66.7 } as const;
const { frames, sizePx, frameTimeMs } = run;
/** The blood on its way, and how long the contrast is given. */
const speedPx = 22;
const bolusPx = 330;
const grain = 1 << 14;
const grains = Float32Array.from({ length: grain }, sequence(71));

interface Projection {
  readonly name: string;
  /** PS3.3 C.8.7.5.1.2: right anterior oblique and caudal are negative. */
  readonly primaryAngle: number;
  readonly secondaryAngle: number;
  readonly seed: number;
  readonly mirrored: boolean;
}

const projections: readonly Projection[] = [
  { name: 'Left coronary RAO', primaryAngle: -30, secondaryAngle: -20, seed: 11, mirrored: false },
  { name: 'Left coronary LAO', primaryAngle: 45, secondaryAngle: 20, seed: 23, mirrored: true },
];

export interface AngiogramStudy extends Taken {
  /** What is left of the main vessel's radius at its narrowing. */
  readonly open: number;
}

/** Of every pixel: how much vessel the ray passes, and how far from the catheter that is. */
function vesselMap(open: number, { seed, mirrored }: Projection) {
  const thickness = new Float32Array(sizePx * sizePx);
  const way = new Float32Array(sizePx * sizePx);
  for (const { x, y, radiusPx, wayPx } of coronaryTree({ sizePx, seed, mirrored, open })) {
    const reach = Math.ceil(radiusPx + 1);
    for (let row = Math.floor(y) - reach; row <= y + reach; row += 1) {
      for (let column = Math.floor(x) - reach; column <= x + reach; column += 1) {
        if (row < 0 || column < 0 || row >= sizePx || column >= sizePx) continue;
        const edge = (radiusPx + 0.5) ** 2 - (column - x) ** 2 - (row - y) ** 2;
        const [at, through] = [row * sizePx + column, edge > 0 ? 2 * Math.sqrt(edge) : 0];
        if (through <= (thickness[at] ?? 0)) continue;
        thickness[at] = through;
        way[at] = wayPx;
      }
    }
  }
  return { thickness, way };
}

/** Chest without contrast: lung, the heart's shadow, a spine, ribs. */
function background(mirrored: boolean): Float32Array {
  return Float32Array.from({ length: sizePx * sizePx }, (_, at) => {
    const column = at % sizePx;
    const [x, y] = [(mirrored ? sizePx - 1 - column : column) / sizePx, Math.floor(at / sizePx) / sizePx];
    const heart = 1 / (1 + Math.exp(16 * (Math.hypot((x - 0.5) / 0.46, (y - 0.56) / 0.5) - 0.95)));
    const spine = Math.exp(-(((x - 0.12) / 0.09) ** 2)) * (0.85 + 0.15 * Math.sin(y * 40));
    const rib = 0.5 + 0.5 * Math.sin(24 * (y - 0.35 * (x - 0.3) ** 2));
    return 222 - 52 * heart - 46 * spine - 14 * rib ** 6;
  });
}

function paintRun(open: number, projection: Projection): Uint8Array {
  const { thickness, way } = vesselMap(open, projection);
  const still = background(projection.mirrored);
  const pixels = new Uint8Array(frames * sizePx * sizePx);
  for (let frame = 0; frame < frames; frame += 1) {
    const front = (frame - 4) * speedPx;
    const start = frame * sizePx * sizePx;
    for (let at = 0; at < sizePx * sizePx; at += 1) {
      const behind = front - (way[at] ?? 0);
      const dense = Math.max(0, Math.min(1, behind / 30, (bolusPx - behind) / 160 + 1));
      const noise = 9 * ((grains[(at + frame * 4099) & (grain - 1)] ?? 0.5) - 0.5);
      const grey = (still[at] ?? 0) * Math.exp(-0.16 * dense * (thickness[at] ?? 0)) + noise;
      pixels[start + at] = Math.max(0, Math.min(255, grey));
    }
    const dot = (column: number, row: number) => {
      pixels[start + row * sizePx + column] = 255;
    };
    drawText('SYNTHETIC', { left: 8, top: sizePx - 24, scale: 2 }, dot);
    drawText(String(frame + 1), { left: sizePx - 40, top: sizePx - 24, scale: 2 }, dot);
  }
  return pixels;
}

function toRun(study: AngiogramStudy, projection: Projection, index: number): ArchivedInstance {
  const series = {
    modality: 'XA',
    sopClass: xaImageStorage,
    number: index + 1,
    description: projection.name,
    bodyPart: 'HEART',
  };
  const shape = { rows: sizePx, columns: sizePx, photometric: 'MONOCHROME2', bitsStored: 8 } as const;
  const header: Header = {
    ...pictureHeader(study, series, shape),
    '00080018': ['UI', uidOf(`${study.key} run ${index + 1}`)],
    '00180040': ['IS', '15'],
    '00180060': ['DS', '80'],
    '00181063': ['DS', String(frameTimeMs)],
    '00181155': ['CS', 'GR'],
    '00181164': ['DS', '0.4\\0.4'],
    '00181500': ['CS', 'STATIC'],
    '00181510': ['DS', String(projection.primaryAngle)],
    '00181511': ['DS', String(projection.secondaryAngle)],
    '00200013': ['IS', String(index + 1)],
    '00200020': ['CS', ''],
    '00280008': ['IS', String(frames)],
    '00280009': ['AT', frameTimeTag],
    '00281040': ['CS', 'LOG'],
    '00281050': ['DS', '128'],
    '00281051': ['DS', '256'],
  };
  return computedInstance(header, () => paintRun(study.open, projection));
}

/** Two runs of the left coronary artery, the contrast coming and going; computed when they are read. */
export function angiogram(study: AngiogramStudy): ArchivedInstance[] {
  return projections.map((projection, index) => toRun(study, projection, index));
}
