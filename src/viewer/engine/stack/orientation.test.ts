import { describe, expect, it } from 'vitest';
import type { Plane, Vec3 } from '@/domain/model/instance';
import { directionLetters, edgeLetters } from './orientation';
import { fitted, flipped, rotated } from './view';

const plane = (row: Vec3, column: Vec3): Plane => ({ position: [0, 0, 0], row, column });
const axial = plane([1, 0, 0], [0, 1, 0]);
const half = Math.SQRT1_2;

describe('directionLetters', () => {
  it.each<{ direction: Vec3; letters: string }>([
    { direction: [1, 0, 0], letters: 'L' },
    { direction: [-1, 0, 0], letters: 'R' },
    { direction: [0, 1, 0], letters: 'P' },
    { direction: [0, -1, 0], letters: 'A' },
    { direction: [0, 0, 1], letters: 'H' },
    { direction: [0, 0, -1], letters: 'F' },
    { direction: [half + 0.01, -half, 0], letters: 'LA' },
    { direction: [0, 0.3, -0.954], letters: 'FP' },
    { direction: [0.1, 0, 0.995], letters: 'H' },
    { direction: [0.6, 0.55, 0.58], letters: 'LH' },
  ])('$direction is $letters', ({ direction, letters }) => {
    expect(directionLetters(direction)).toBe(letters);
  });
});

describe('edgeLetters', () => {
  it.each([
    { name: 'axial', plane: axial, view: fitted, edges: 'RLAP' },
    { name: 'coronal', plane: plane([1, 0, 0], [0, 0, -1]), view: fitted, edges: 'RLHF' },
    { name: 'sagittal', plane: plane([0, 1, 0], [0, 0, -1]), view: fitted, edges: 'APHF' },
    { name: 'axial, turned right', plane: axial, view: rotated(fitted), edges: 'PARL' },
    {
      name: 'axial, mirrored left to right',
      plane: axial,
      view: flipped(fitted, 'horizontal'),
      edges: 'LRAP',
    },
    { name: 'axial, mirrored top to bottom', plane: axial, view: flipped(fitted, 'vertical'), edges: 'RLPA' },
    {
      name: 'axial, turned and mirrored',
      plane: axial,
      view: flipped(rotated(fitted), 'horizontal'),
      edges: 'APRL',
    },
  ])('$name: $edges', ({ plane, view, edges }) => {
    const { left, right, top, bottom } = edgeLetters(plane, view);
    expect(left + right + top + bottom).toBe(edges);
  });
});
