import { describe, expect, it } from 'vitest';
import { aBody, type BodyShape } from '@/testing/body';
import { planes } from '@/testing/stacks';
import { judgeStack } from '../geometry/judgeStack';
import { toStackGeometry } from '../geometry/stackGeometry';
import { dot, normalOf } from '../model/vec3';
import { nearestPlane, orientations, turned } from './orientation';
import { toReformatted, type ReformatPlan } from './toReformatted';
import { toVolume } from './toVolume';

function reformat(shape: BodyShape, plan: Partial<ReformatPlan> = {}) {
  const body = aBody(shape);
  const judged = toVolume(body.frames, 2 ** 30);
  if (judged.is !== 'volume') throw new Error(judged.code);
  const whole = { orientation: orientations.coronal, slab: null, ...plan };
  const frames = toReformatted(judged.volume, whole);
  return { ...body, volume: judged.volume, frames, geometry: toStackGeometry(frames) };
}

describe('Other sections of a series', () => {
  it('lie in the same frame of reference, square, as fine as the finest pixels, from one end to the other', () => {
    const { geometry } = reformat({ spacingMm: [2, 1] });
    const first = geometry?.slices[0];
    expect(geometry).toMatchObject({ frameOfReference: '1.2.3' });
    expect(first).toMatchObject({
      row: [1, 0, 0],
      column: [0, 0, -1],
      spacingMm: [1, 1],
      columns: 24,
      rows: 34,
    });
    expect(first?.position).toEqual([-20, -15, 133]);
    expect(geometry?.slices).toHaveLength(39);
    expect(geometry?.slices.at(-1)?.position).toEqual([-20, 23, 133]);
  });

  it('are a regular stack, front to back, left to right of the picture and head to feet', () => {
    const runs = (['axial', 'coronal', 'sagittal'] as const).map((plane) => {
      const { geometry } = reformat({}, { orientation: orientations[plane] });
      const [a, b] = [geometry?.slices[0]?.position, geometry?.slices.at(-1)?.position];
      return [
        geometry && judgeStack(geometry).state,
        a && b && b.map((mm, axis) => Math.sign(mm - (a[axis] ?? 0))),
      ];
    });
    expect(runs).toEqual([
      ['regular', [0, 0, -1]],
      ['regular', [0, 1, 0]],
      ['regular', [-1, 0, 0]],
    ]);
  });

  it('that are the slices own section lie in the slices', () => {
    const { geometry } = reformat({}, { orientation: orientations.axial });
    expect(geometry?.slices.map(({ position }) => position[2])).toEqual(
      Array.from({ length: 12 }, (_, n) => 133 - 3 * n),
    );
  });

  it('have keys that hold for what they are made of and how, and for nothing else', () => {
    const body = aBody();
    const uid = (plan: Partial<ReformatPlan>) => {
      const judged = toVolume(body.frames, 2 ** 30);
      const whole = { orientation: orientations.coronal, slab: null, ...plan };
      return judged.is === 'volume' ? toReformatted(judged.volume, whole)[0]?.instance.uid : undefined;
    };
    const uids = [
      uid({}),
      uid({ orientation: orientations.sagittal }),
      uid({ orientation: turned(orientations.coronal, 'row', 5) }),
      uid({ slab: { mode: 'mip', mm: 3 } }),
      uid({ slab: { mode: 'minip', mm: 3 } }),
      uid({ slab: { mode: 'mip', mm: 5 } }),
      reformat({}).frames[0]?.instance.uid,
    ];
    expect(new Set(uids).size).toBe(uids.length);
    expect(uid({})).toBe(uids[0]);
    expect(uid({ window: { center: 1, width: 2 } })).toBe(uids[0]);
    expect(body.frames.map(({ instance }) => instance.uid)).not.toContain(uids[0]);
  });

  it('keep nothing of the header that speaks of the stored picture', () => {
    const { volume } = reformat({});
    const dirty = volume.frames.map((frame) => ({
      ...frame,
      instance: {
        ...frame.instance,
        dataset: {
          '00281052': { vr: 'DS', Value: [-1024] },
          '00281054': { vr: 'LO', Value: ['HU'] },
          '60003000': { vr: 'OW' },
        },
      },
    }));
    const [first] = toReformatted(
      { ...volume, frames: dirty },
      { orientation: orientations.axial, slab: null },
    );
    expect(Object.keys(first?.instance.dataset ?? {})).toEqual(['00281054']);
    expect(first?.instance.number).toBeUndefined();
  });

  it('are bounded, however fine and oblique', () => {
    const { frames, geometry } = reformat(
      { rows: 4, columns: 4000, spacingMm: [0.1, 0.1] },
      { orientation: turned(turned(orientations.coronal, 'row', 33), 'column', 21) },
    );
    expect(frames.length).toBeLessThanOrEqual(2048);
    const [first] = geometry?.slices ?? [];
    expect(Math.max(first?.rows ?? Infinity, first?.columns ?? Infinity)).toBeLessThanOrEqual(1024);
  });

  it('of a sagittal series are the same planes', () => {
    const { geometry } = reformat(
      { at: planes.sagittal, start: [100, 0, 0] },
      { orientation: orientations.axial },
    );
    expect(geometry?.slices[0]).toMatchObject({ row: [1, 0, 0], column: [0, 1, 0] });
  });
});

describe('An orientation', () => {
  it('that is turned stays square and true, and turns back', () => {
    const once = turned(turned(orientations.sagittal, 'row', 30), 'column', -50);
    expect(dot(once.row, once.column)).toBeCloseTo(0, 12);
    expect(dot(normalOf(once), normalOf(once))).toBeCloseTo(1, 12);
    const back = turned(turned(once, 'column', 50), 'row', -30);
    expect(dot(back.row, orientations.sagittal.row)).toBeCloseTo(1, 12);
    expect(dot(back.column, orientations.sagittal.column)).toBeCloseTo(1, 12);
  });

  it('is nearest to the plane that its normal lies in', () => {
    expect(nearestPlane(turned(orientations.coronal, 'row', 40))).toBe('coronal');
    expect(nearestPlane(turned(orientations.coronal, 'row', 50))).toBe('axial');
    expect(nearestPlane(planes.sagittal)).toBe('sagittal');
  });
});
