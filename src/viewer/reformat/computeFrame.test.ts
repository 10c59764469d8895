import { describe, expect, it } from 'vitest';
import type { Vec3 } from '@/domain/model/instance';
import { planeOf, type Slab, type StackFrame } from '@/domain/model/stack';
import { along } from '@/domain/model/vec3';
import { orientations, turned, type Orientation } from '@/domain/reformat/orientation';
import { toReformatted } from '@/domain/reformat/toReformatted';
import { toVolume } from '@/domain/reformat/toVolume';
import { aBody, type BodyShape } from '@/testing/body';
import { modalityValue } from '../decode/decodedFrame';
import { computeFrame } from './computeFrame';
import { neededFrames } from './needed';

type Field = (place: Vec3) => number;
const { signal } = new AbortController();

function sections(shape: BodyShape, orientation: Orientation, slab: Slab | null = null) {
  const body = aBody(shape);
  const judged = toVolume(body.frames, 2 ** 30);
  if (judged.is !== 'volume') throw new Error(judged.code);
  const frames = toReformatted(judged.volume, { orientation, slab });
  const compute = (frame: StackFrame, field: Field) =>
    computeFrame(
      frame,
      neededFrames(frame).map((one) => body.decode(one, field)),
      signal,
    );
  return { frames, compute, body };
}

const at = (frames: readonly StackFrame[], part: number): StackFrame => {
  const found = frames[Math.floor(frames.length * part)];
  if (!found) throw new Error('no frame');
  return found;
};
function placeIn(frame: StackFrame, column: number, row: number): Vec3 {
  const plane = planeOf(frame);
  const mm = frame.instance.image?.spacingMm?.[0] ?? NaN;
  if (!plane) throw new Error('no plane');
  return along(along(plane.position, plane.row, column * mm), plane.column, row * mm);
}
/** Trilinear interpolation keeps a linear field: each pixel tells whether it is where it says. */
const linear: Field = ([x, y, z]) => 0.5 * x - 0.25 * y + 0.125 * z;
const tilt = Math.tan((20 * Math.PI) / 180);

describe('A computed plane', () => {
  const oblique = turned(turned(orientations.coronal, 'row', 25), 'column', -35);
  it.each([
    ['axial', {}, orientations.axial],
    ['coronal', {}, orientations.coronal],
    ['sagittal', {}, orientations.sagittal],
    ['oblique', {}, oblique],
    ['coronal of a tilted gantry', { shear: [0, tilt, 0] }, orientations.coronal],
    ['sagittal of a tilted gantry', { shear: [0, tilt, 0] }, orientations.sagittal],
    [
      'coronal of uneven slices',
      { heightsMm: [0, 3, 5, 8, 10, 13, 15, 18, 20, 23, 28, 31] },
      orientations.coronal,
    ],
    ['axial of a sagittal series', { at: orientations.sagittal, spacingMm: [1.5, 0.75] }, orientations.axial],
  ] as const)('%s shows what is at each of its places, in modality units', async (_, shape, orientation) => {
    const { frames, compute } = sections(shape, orientation);
    let [inside, worst] = [0, 0];
    for (const part of [0.2, 0.5, 0.8]) {
      const frame = at(frames, part);
      const decoded = await compute(frame, linear);
      for (let row = 2; row < decoded.rows - 2; row++)
        for (let column = 2; column < decoded.columns - 2; column++) {
          const value = modalityValue(decoded, column, row);
          if (value === null) continue;
          inside++;
          worst = Math.max(worst, Math.abs(value - linear(placeIn(frame, column, row))));
        }
    }
    expect(inside).toBeGreaterThan(150);
    // At the very edge half a pixel is the edge's own: a step of 0.6 along the steepest axis.
    expect(worst).toBeLessThan(0.7);
  });

  it('in its own section is the slice itself, value for value', async () => {
    const noise: Field = ([x, y, z]) => ((x * 7919 + y * 104729 + z * 1299709) % 2003) | 0;
    const { frames, compute, body } = sections({}, orientations.axial);
    const top = body.frames.at(-2);
    const frame = frames[1];
    if (!frame || !top) throw new Error('no frame');
    expect(neededFrames(frame)).toEqual([top]);
    expect((await compute(frame, noise)).values).toEqual(body.decode(top, noise).values);
  });

  it('outside of the volume is nothing, and darker than all that was measured', async () => {
    const { frames, compute } = sections({ shear: [0, tilt, 0] }, orientations.sagittal);
    const decoded = await compute(at(frames, 0.5), () => -1000);
    // Higher slices lie further back: nothing was taken in front of them, at the upper left.
    expect(decoded.values[0]).toBe(-1001);
    expect(modalityValue(decoded, 0, 0)).toBeNull();
    expect(modalityValue(decoded, decoded.columns - 1, 0)).toBe(-1000);
    expect(modalityValue(decoded, 1, decoded.rows - 1)).toBe(-1000);
    const light = sections(
      { shear: [0, tilt, 0], fields: { photometric: 'MONOCHROME1' } },
      orientations.sagittal,
    );
    const inverted = await light.compute(at(light.frames, 0.5), () => -1000);
    expect(inverted.values[0]).toBe(-999);
  });

  it('stops when told', async () => {
    const { frames, body } = sections({ rows: 400, columns: 400 }, orientations.coronal, {
      mode: 'mip',
      mm: 100,
    });
    const stopping = new AbortController();
    const frame = at(frames, 0.5);
    const sources = neededFrames(frame).map((one) => body.decode(one, () => 0));
    const done = computeFrame(frame, sources, stopping.signal);
    stopping.abort();
    await expect(done).rejects.toMatchObject({ fault: { code: 'aborted' } });
  });
});

describe('A slab', () => {
  // One bright and one dark slice of twelve: heights 100 + 3n.
  const layers: Field = ([, , z]) => (z === 112 ? 500 : z === 118 ? -300 : 10);
  const through = async (slab: Slab, z: number) => {
    const { frames, compute } = sections({}, orientations.axial, slab);
    const frame = frames.find((one) => planeOf(one)?.position[2] === z);
    if (!frame) throw new Error('no plane');
    return modalityValue(await compute(frame, layers), 5, 5);
  };
  it.each([
    ['mip', 18, 115, 500],
    ['minip', 18, 115, -300],
    ['mip', 2, 112, 500],
    ['mip', 2, 103, 10],
    ['minip', 2, 118, -300],
    // Between slices it is what lies between them, up to the faces of the slab.
    ['mip', 4, 115, 337],
  ] as const)('%s of %d mm about %d is %d', async (mode, mm, z, value) => {
    expect(await through({ mode, mm }, z)).toBe(value);
  });

  it('averages over its thickness', async () => {
    const ramp: Field = ([x]) => x * 2;
    const { frames, compute } = sections({}, orientations.sagittal, { mode: 'average', mm: 8 });
    const frame = at(frames, 0.5);
    const x = planeOf(frame)?.position[0] ?? NaN;
    expect(modalityValue(await compute(frame, ramp), 8, 8)).toBeCloseTo(2 * x, 0);
  });
});
