import { expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { drawnSpacing, gridOf } from './geometry';

const bare = anImage();
Reflect.deleteProperty(bare, 'spacingMm');
const shape = { '00280034': { vr: 'IS', Value: ['2', '1'] } };
const frameWith = (fields: Parameters<typeof anInstance>[2]) => ({
  instance: anInstance(aStudy(), aSeries(), fields),
  frame: 1,
});

it.each([
  { name: 'spacing first', fields: { image: anImage({ spacingMm: [1, 2] }), dataset: shape }, aspect: 0.5 },
  { name: 'else the shape of the pixels', fields: { image: bare, dataset: shape }, aspect: 2 },
  { name: 'else square', fields: { image: bare, dataset: {} }, aspect: 1 },
])('a picture is drawn by its $name', ({ fields, aspect }) => {
  const frame = frameWith(fields);
  expect(gridOf(frame).aspect).toBe(aspect);
  expect(drawnSpacing(frame)[0] / drawnSpacing(frame)[1]).toBe(aspect);
});
