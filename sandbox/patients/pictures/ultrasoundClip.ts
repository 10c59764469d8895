import type { ArchivedInstance } from '../../parts.ts';
import { computedInstance } from '../computedInstance.ts';
import { drawText } from '../font.ts';
import type { Header } from '../identity.ts';
import { sequence } from '../sequence.ts';
import { uidOf } from '../uid.ts';
import { doubles, sequenceOf, unsignedLong } from './encode.ts';
import { pictureHeader, type Taken } from './pictureHeader.ts';

const ultrasoundMultiFrame = '1.2.840.10008.5.1.4.1.1.3.1';
const frameTimeTag = [0x0018, 0x1063];
export const clip = { frames: 48, rows: 240, columns: 320, frameTimeMs: 33.3 } as const;
const { frames, rows, columns, frameTimeMs } = clip;
/** The probe is above the middle of the picture; its sector opens so far to each side. */
const probe = { x: (columns - 1) / 2, y: -30, nearPx: 38, farPx: 262, halfAngle: 0.66 };
const pixelCm = 0.06;
/** A flow jet through the middle, towards the probe in the first half of a beat and away in the second. */
const jet = { x: (columns - 1) / 2, y: 128, lengthPx: 44, widthPx: 13 };
const grain = 1 << 14;
const speckle = Float32Array.from({ length: grain }, sequence(33));

/** Grey of the tissue at a pixel: a chamber that beats, its wall, and speckle that moves with it. */
function tissue(x: number, y: number, beat: number): number {
  const size = 1 + 0.16 * beat;
  const wall = Math.hypot((x - jet.x) / (62 * size), (y - 128) / (74 * size));
  const shade = wall < 1 ? 14 : wall < 1.22 ? 150 : 78;
  const moved = Math.floor(x / size / 2) + Math.floor((y * size) / 2) * 173;
  return shade * (0.35 + 1.1 * (speckle[moved & (grain - 1)] ?? 0));
}

/** Red towards the probe, blue away from it, the paler the faster (the usual map of colour Doppler). */
function flow(x: number, y: number, speed: number): readonly [number, number, number] | undefined {
  const across = Math.abs(x - jet.x) / jet.widthPx;
  const along = Math.abs(y - jet.y) / jet.lengthPx;
  const profile = 1 - across * across - along * along;
  const velocity = speed * profile;
  const strength = Math.abs(velocity);
  if (profile < 0 || strength < 0.12) return undefined;
  const pale = 190 * strength * strength;
  return velocity > 0 ? [120 + 135 * strength, pale, 20] : [20, pale, 120 + 135 * strength];
}

function burnIn(pixels: Uint8Array, frame: number): void {
  const put = (start: number) => (column: number, row: number) =>
    pixels.fill(255, start + (row * columns + column) * 3, start + (row * columns + column) * 3 + 3);
  const dot = put(frame * rows * columns * 3);
  drawText('SYNTHETIC', { left: 8, top: rows - 20, scale: 2 }, dot);
  drawText(String(frame + 1), { left: columns - 40, top: rows - 20, scale: 2 }, dot);
}

function inSector(x: number, y: number): boolean {
  const [dx, dy] = [x - probe.x, y - probe.y];
  const depth = Math.hypot(dx, dy);
  return depth > probe.nearPx && depth < probe.farPx && Math.abs(Math.atan2(dx, dy)) < probe.halfAngle;
}

/** Frames one after the other, each pixel red, green, blue. */
function paintClip(): Uint8Array {
  const pixels = new Uint8Array(frames * rows * columns * 3);
  const seen = Array.from({ length: rows * columns }, (_, at) => at).filter((at) =>
    inSector(at % columns, Math.floor(at / columns)),
  );
  for (let frame = 0; frame < frames; frame += 1) {
    // Two beats in the clip, so that it runs round without a jump.
    const phase = (frame / frames) * 4 * Math.PI;
    const [beat, speed] = [Math.sin(phase), Math.cos(phase)];
    for (const at of seen) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      const grey = tissue(x, y, beat);
      pixels.set(flow(x, y, speed) ?? [grey, grey, grey], (frame * rows * columns + at) * 3);
    }
    burnIn(pixels, frame);
  }
  return pixels;
}

/** A colour Doppler clip; all of it is computed when the file is read, in some hundred milliseconds. */
export function ultrasoundClip(taken: Taken): ArchivedInstance[] {
  const series = {
    modality: 'US',
    sopClass: ultrasoundMultiFrame,
    number: 1,
    description: 'Colour Doppler clip',
    bodyPart: 'HEART',
  };
  const header: Header = {
    ...pictureHeader(taken, series, { rows, columns, photometric: 'RGB', bitsStored: 8 }),
    '00080018': ['UI', uidOf(`${taken.key} clip`)],
    '00082142': ['IS', '1'],
    '00082143': ['IS', String(frames)],
    '00082144': ['IS', '30'],
    '00180040': ['IS', '30'],
    '00181063': ['DS', String(frameTimeMs)],
    // Region: tissue, colour flow; units cm (PS3.3 C.8.5.5).
    '00186011': sequenceOf({
      '00186012': ['US', [1]],
      '00186014': ['US', [2]],
      '00186016': unsignedLong(0),
      '00186018': unsignedLong(0),
      '0018601A': unsignedLong(0),
      '0018601C': unsignedLong(columns - 1),
      '0018601E': unsignedLong(rows - 1),
      '00186024': ['US', [3]],
      '00186026': ['US', [3]],
      '0018602C': doubles(pixelCm),
      '0018602E': doubles(pixelCm),
    }),
    '00200013': ['IS', '1'],
    '00200020': ['CS', ''],
    '00280008': ['IS', String(frames)],
    '00280009': ['AT', frameTimeTag],
    '00280014': ['US', [1]],
    '00282110': ['CS', '00'],
  };
  return [computedInstance(header, paintClip)];
}
