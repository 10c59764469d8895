// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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
  const target = within(pane()).getByRole('img', { name: /image \d+ of/ });
  await app.user.pointer([
    { keys: '[MouseLeft>]', target, coords: { clientX: 100, clientY: 100 } },
    { target, coords: { clientX: 180, clientY: 160 } },
    { keys: '[/MouseLeft]', target, coords: { clientX: 180, clientY: 160 } },
  ]);
  expect(found(/^Length/)).toHaveAccessibleName('Length: 50.0 mm');
  expect(found(/^Length/)?.dataset).toMatchObject({
    measurement: 'length',
    value: '50',
    unit: 'mm',
    calibration: 'patient',
  });
  fireEvent.keyDown(document.body, { key: '+' });
  await settle();
  expect(found(/^Length/)?.dataset['value']).toBe('50');
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
  expect(found(/^Length/)?.dataset['value']).toBe('0');
  await app.user.keyboard('{Shift>}{ArrowRight>2/}{/Shift}');
  expect(found(/^Length/)?.dataset['value']).toBe('10');
  expect(pane().dataset['slice']).toBe('1');
  await app.user.keyboard('{Delete}');
  expect(within(pane()).queryByRole('button', { name: /^Point/ })).toBeNull();
}, 20_000);

it('keys alone set a length and an angle in the middle, with the focus on the first point', async () => {
  const app = await measurable();
  await app.user.keyboard('a');
  expect(found(/^Angle/)).toHaveAccessibleName('Angle: 90.0°');
  expect(document.activeElement).toHaveAccessibleName(/^Point 1/);
  await app.user.keyboard('m');
  expect(found(/^Length/)).toHaveAccessibleName('Length: 50.0 mm');
});

it('what says no size in the patient is measured in pixels, and that is said', async () => {
  const app = await renderOpenedApp({ studies: [study], instance: () => ({ image: anImage() }) });
  await app.user.keyboard('m');
  expect(found(/^Length/)?.dataset).toMatchObject({ unit: 'px', calibration: 'pixels' });
  expect(found(/^Length/)).toHaveAccessibleName(/px, pixels, no scale$/);
  await app.user.click(screen.getByRole('button', { name: 'Measure a length' }));
  expect(within(pane()).getByText(/^These images do not say their size/)).toBeVisible();
});

it('a region counts its pixels; a step is taken back by keys and by buttons', async () => {
  const app = await measurable();
  await app.user.keyboard('e');
  await settle();
  expect(found(/^Ellipse/)).toHaveAccessibleName(
    /^Ellipse: Area 942\.5 mm², Mean 0\.00 · SD 0\.00, Min 0 · Max 0$/,
  );
  await app.user.keyboard('{Delete}');
  expect(found(/^Ellipse/)).toBeNull();
  await app.user.keyboard('{Control>}z{/Control}');
  expect(found(/^Ellipse/)).not.toBeNull();
  await app.user.keyboard('{Control>}y{/Control}');
  expect(found(/^Ellipse/)).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(found(/^Ellipse/)).not.toBeNull();
  await app.user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(found(/^Ellipse/)).toBeNull();
});

it('a text takes its words where it stands; without words there is none', async () => {
  const app = await measurable();
  await app.user.keyboard('t');
  const field = await within(pane()).findByRole('textbox', { name: 'Words beside the picture' });
  await waitFor(() => expect(field).toHaveFocus());
  await app.user.keyboard('nodule, see note{Enter}');
  expect(found(/^Text/)).toHaveAccessibleName('Text: nodule, see note');
  await app.user.keyboard('t');
  await waitFor(() => expect(within(pane()).getByRole('textbox')).toHaveFocus());
  await app.user.keyboard('{Enter}');
  expect(within(pane()).getAllByRole('group', { name: /^Text/ })).toHaveLength(1);
});

it('the list goes to the image of a measurement, names it and removes it', async () => {
  const app = await measurable();
  await app.user.keyboard('m');
  await app.user.keyboard('{End}j');
  await settle();
  expect(pane().dataset['slice']).toBe('5');
  const list = within(screen.getByRole('complementary', { name: 'Measurements' }));
  await app.user.click(list.getByRole('button', { name: /^Length 50\.0 mm/ }));
  await settle();
  expect(pane().dataset['slice']).toBe('1');
  expect(document.activeElement).toHaveAccessibleName(/^Point 1/);
  await app.user.click(list.getByRole('button', { name: /^Rename/ }));
  await app.user.keyboard('lesion 1{Enter}');
  expect(found(/^Length/)).toHaveAccessibleName('Length: lesion 1, 50.0 mm');
  await app.user.click(list.getByRole('button', { name: /^Remove/ }));
  expect(found(/^Length/)).toBeNull();
  expect(list.getByText(/^None yet/)).toBeVisible();
});

it('nothing of it is left when the session is cleared', async () => {
  const app = await measurable();
  await app.user.keyboard('mj');
  fireEvent(window, new PageTransitionEvent('pagehide', { persisted: true }));
  await settle();
  expect(screen.queryByText(/50\.0 mm/)).toBeNull();
});
