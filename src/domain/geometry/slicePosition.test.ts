import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import type { Plane, Vec3 } from '../model/instance';
import { slicePosition } from './slicePosition';

const study = aStudy({});
function at(plane: Partial<Plane>, modality = 'CT', dataset = {}) {
  const position: Vec3 = [-100, -80, -312.5];
  const planes: readonly Plane[] = [{ position, row: [1, 0, 0], column: [0, 1, 0], ...plane }];
  const image = anImage({ rows: 101, columns: 201, spacingMm: [2, 1], planes });
  return slicePosition({
    instance: anInstance(study, aSeries({ modality }), { modality, image, dataset }),
    frame: 1,
  });
}

describe('the position of a slice', () => {
  it.each([
    ['an axial one', {}, { mm: 312.5, towards: 'F' }],
    ['one above the origin', { position: [0, 0, 20] as Vec3 }, { mm: 20, towards: 'H' }],
    ['a coronal one', { column: [0, 0, -1] as Vec3 }, { mm: 80, towards: 'A' }],
    ['a sagittal one', { row: [0, 1, 0] as Vec3, column: [0, 0, -1] as Vec3 }, { mm: 100, towards: 'R' }],
  ])('of %s is that of its middle, on the side where it lies', (_, plane, position) =>
    expect(at(plane)).toEqual(position),
  );

  it('of a tilted one is where its middle is, not its corner', () => {
    const tilt = Math.PI / 9;
    const position = at({ position: [0, 0, 0], column: [0, Math.cos(tilt), Math.sin(tilt)] });
    expect(position?.mm).toBeCloseTo(100 * Math.sin(tilt), 6);
  });

  it('is none for a radiograph', () => expect(at({}, 'DX')).toBeNull());
  it('is none for a scout of a CT, which is a projection; that of an MR is a section', () => {
    const scout = { '00080008': { vr: 'CS', Value: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } };
    expect(at({}, 'CT', scout)).toBeNull();
    expect(at({}, 'MR', scout)).not.toBeNull();
  });
});
