// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aSeries, aStudy, anImage } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';
import { scanImage } from '@/testing/scans';

const study = aStudy({ series: [aSeries({ number: 2, description: 'Axial', instanceCount: 5 })] });
// 64 pixels of 4 mm fill the 512 px of the pane: half a millimetre to a px.
const measurable = () =>
  renderOpenedApp({
    studies: [study],
    instance: (_, index) => ({ image: scanImage({ pixelMm: 4 }, index) }),
  });
const found = (name: RegExp) => within(pane()).queryByRole('group', { name });

afterEach(() => {
  vi.unstubAllGlobals();
  performance.clearMarks();
});

it('a drag with the tool measures in mm, stays on its image, and is moved and removed by keys', async () => {
  Element.prototype.setPointerCapture = () => undefined;
  const app = await measurable();
  await app.user.click(screen.getByRole('button', { name: 'Measure a length' }));
  const target = within(pane()).getByRole('img', { name: /^Series 2/ });
  await app.user.pointer([
    { keys: '[MouseLeft>]', target, coords: { clientX: 100, clientY: 100 } },
    { target, coords: { clientX: 180, clientY: 160 } },
    { keys: '[/MouseLeft]', target, coords: { clientX: 180, clientY: 160 } },
  ]);
  expect(found(/^Length/)).toHaveAccessibleName('Length 50.0 mm');
  expect(found(/^Length/)?.dataset).toMatchObject({ measurement: 'length', value: '50.0', unit: 'mm' });
  fireEvent.keyDown(document.body, { key: '+' });
  await settle();
  expect(found(/^Length/)?.dataset['value']).toBe('50.0');
  fireEvent.keyDown(document.body, { key: 'ArrowDown' });
  await settle();
  expect(found(/^Length/)).toBeNull();
  fireEvent.keyDown(document.body, { key: 'ArrowUp' });
  await settle();
  fireEvent.keyDown(document.body, { key: '-' });
  await settle();
  const [, end] = within(pane()).getAllByRole('button', { name: /^Point/ });
  if (!end) throw new Error('no handle');
  end.focus();
  await app.user.keyboard('{Shift>}{ArrowLeft>8/}{ArrowUp>6/}{/Shift}');
  expect(found(/^Length/)?.dataset['value']).toBeUndefined();
  await app.user.keyboard('{ArrowRight>20/}');
  expect(found(/^Length/)?.dataset['value']).toBe('10.0');
  expect(pane().dataset['slice']).toBe('1');
  await app.user.keyboard('{Delete}');
  expect(within(pane()).queryByRole('button', { name: /^Point/ })).toBeNull();
});

it('keys alone set a length and an angle in the middle, with the focus on the first point', async () => {
  const app = await measurable();
  await app.user.keyboard('a');
  expect(found(/^Angle/)).toHaveAccessibleName('Angle 90.0°');
  expect(document.activeElement).toHaveAccessibleName(/^Point 1/);
  await app.user.keyboard('m');
  expect(found(/^Length/)).toHaveAccessibleName('Length 50.0 mm');
});

it('what says no size in the patient is not measured, and the reason is given', async () => {
  const app = await renderOpenedApp({ studies: [study], instance: () => ({ image: anImage() }) });
  await app.user.keyboard('m');
  expect(found(/^Length/)).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Measure a length' }));
  expect(within(pane()).getByText(/^Nothing can be measured here/)).toBeVisible();
});
