import { describe, expect, it } from 'vitest';
import { orientations } from '@/domain/reformat/orientation';
import { chooseMode, choosePlane, chooseThickness, noChoices, turnPlane, type Seen } from './choices';

const seen: Seen = { at: [1, 2, 3], window: { center: 40, width: 400 } };
const coronal = choosePlane(noChoices, 7, 'coronal', 'axial', seen);

describe('The section of a pane', () => {
  it('is chosen for this content of the pane alone, and goes on where the reader was', () => {
    expect(coronal.get(7)).toEqual({
      plane: 'coronal',
      orientation: orientations.coronal,
      slab: null,
      ...seen,
    });
    expect(coronal.get(8)).toBeUndefined();
    expect(noChoices.size).toBe(0);
  });

  it('keeps its slab in another plane, and none of it is a slab of the original', () => {
    const thick = chooseThickness(coronal, 7, 10, seen);
    expect(thick.get(7)?.slab).toEqual({ mode: 'mip', mm: 10 });
    const darkest = chooseMode(thick, 7, 'minip', seen);
    expect(choosePlane(darkest, 7, 'sagittal', 'axial', seen).get(7)?.slab).toEqual({
      mode: 'minip',
      mm: 10,
    });
    expect(chooseThickness(darkest, 7, null, seen).get(7)?.slab).toBeNull();
    const original = choosePlane(coronal, 7, null, 'axial', seen);
    expect(chooseThickness(original, 7, 10, seen)).toBe(original);
    expect(chooseMode(noChoices, 7, 'mip', seen)).toBe(noChoices);
  });

  it('becomes oblique when it is turned, from the plane that was shown', () => {
    const turned = turnPlane(coronal, 7, 'row', 1, seen).get(7);
    expect(turned?.plane).toBe('oblique');
    expect(turned?.orientation.row).toEqual(orientations.coronal.row);
    expect(turned?.orientation.column[2]).toBeCloseTo(-Math.cos(Math.PI / 36), 12);
    expect(choosePlane(coronal, 7, 'oblique', 'axial', seen).get(7)?.orientation).toBe(orientations.coronal);
    expect(choosePlane(noChoices, 7, 'oblique', 'sagittal', seen).get(7)?.orientation).toBe(
      orientations.sagittal,
    );
    expect(turnPlane(noChoices, 7, 'row', 1, seen)).toBe(noChoices);
  });
});
