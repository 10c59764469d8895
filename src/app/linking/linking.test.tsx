// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSeries, aStudy } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';
import { scanImage } from '@/testing/scans';

const axial = aSeries({ number: 2, description: 'Axial', instanceCount: 20 });
const coronal = aSeries({ number: 3, description: 'Coronal', instanceCount: 20 });
const earlierAxial = aSeries({ number: 2, description: 'Axial', instanceCount: 40 });
const current = aStudy({ started: '2026-11-20', description: 'CT chest', series: [axial] });
const earlier = aStudy({
  started: '2024-10-01',
  description: 'CT chest earlier',
  series: [earlierAxial, coronal],
});
const shapes = new Map([
  [axial.uid, { count: 20 }],
  [coronal.uid, { count: 20, at: 'coronal', topMm: 60, stepMm: -6 }],
  [earlierAxial.uid, { count: 40, stepMm: -2.5, topMm: 700, frameOfReference: '9' }],
] as const);

async function compared() {
  const app = await renderOpenedApp({
    studies: [current, earlier],
    instance: (series, index) => ({ image: scanImage(shapes.get(series.uid) ?? {}, index) }),
  });
  fireEvent.click(screen.getByRole('button', { name: /^Compare CT chest earlier/ }));
  await settle();
  return app;
}
async function press(key: string, shiftKey = false) {
  fireEvent.keyDown(document.body, { key, shiftKey });
  await settle();
}
const chip = (at: number) => pane(at).querySelector<HTMLElement>('[data-link]');
const slices = () => [pane(0), pane(1)].map(({ dataset }) => Number(dataset['slice']));

afterEach(() => {
  vi.unstubAllGlobals();
  performance.clearMarks();
});

describe('current and prior side by side', () => {
  it('open at one level, move together by keys, and say so in both panes', async () => {
    await compared();
    // The current one opened at its middle, 50 mm below its first slice.
    expect(slices()).toEqual([11, 21]);
    for (const at of [0, 1]) {
      expect(chip(at)).toHaveTextContent('Linked ≈');
      expect(chip(at)?.title).toMatch(/first guess: the middles of two scans/);
    }
    await press('ArrowDown');
    expect(slices()).toEqual([11, 22]);
    await press('[');
    await press('ArrowDown');
    expect(slices()).toEqual([12, 23]);
  });

  it('stay where they are while the link is off, and are linked by hand, by keys alone', async () => {
    await compared();
    await press('k');
    expect(screen.getByRole('button', { name: 'Link the panes' })).toHaveAttribute('aria-pressed', 'false');
    for (const at of [0, 1]) expect(chip(at)).toHaveTextContent('Not linked');
    for (let times = 0; times < 4; times++) await press('ArrowDown');
    expect(slices()).toEqual([11, 25]);
    await press('L', true);
    expect(chip(1)).toHaveTextContent(/Linked, 8.8 mm F/);
    expect(chip(0)).toHaveTextContent(/Linked, 8.8 mm H/);
    expect(chip(1)?.dataset).toMatchObject({ link: 'hand' });
    for (let times = 0; times < 2; times++) await press('ArrowDown');
    expect(slices()).toEqual([12, 27]);
  });

  it('have one menu for what is linked, and the way back to the guess', async () => {
    const app = await compared();
    await press('k');
    await press('ArrowDown');
    await app.user.click(screen.getByRole('button', { name: /^Link here/ }));
    expect(chip(1)?.dataset['link']).toBe('hand');
    await app.user.click(screen.getByRole('button', { name: 'What is linked' }));
    const box = async (name: string) =>
      screen.findByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) });
    for (const name of ['Scroll', 'Window', 'Zoom and pan', 'Reference lines']) {
      expect(await box(name)).toHaveAttribute('aria-checked', 'true');
    }
    await app.user.click(await box('Window'));
    expect(await box('Window')).toHaveAttribute('aria-checked', 'false');
    await app.user.click(screen.getByRole('menuitem', { name: /^Undo/ }));
    await settle();
    expect(chip(1)?.dataset['link']).toBe('guess');
    await press('2');
    const windows = app.engine.viewports.map((one) => one.getSnapshot().window?.center);
    expect(windows).toEqual([40, -600]);
  });

  it('take another plane and a turn together, until that is switched off by its key', async () => {
    const app = await compared();
    await press('C', true);
    const planes = () => [pane(0), pane(1)].map(({ dataset }) => dataset['mpr']);
    expect(planes()).toEqual(['coronal', 'coronal']);
    await press('r');
    const turns = () => app.engine.viewports.map((one) => one.getSnapshot().rotation);
    expect(turns()).toEqual([90, 90]);
    await press('u');
    await press('S', true);
    expect(planes()).toEqual(['coronal', 'sagittal']);
    expect(chip(0)).toHaveTextContent('Another plane');
    await app.user.click(screen.getByRole('button', { name: 'What is linked' }));
    const box = (name: string) => screen.findByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) });
    expect(await box('Turns')).toHaveAttribute('aria-checked', 'false');
    expect(await box('Playing')).toHaveAttribute('aria-checked', 'true');
    // Two sections that lie across one another have nothing to share but their window and the point.
    expect(await box('Scroll')).toHaveAttribute('aria-disabled', 'true');
    expect(await box('Window')).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('play together, and stop from the pane that is taken along', async () => {
    await compared();
    await press('c');
    await press('[');
    expect(await screen.findByRole('button', { name: /^Pause/ })).toBeInTheDocument();
    await press('c');
    expect(await screen.findByRole('button', { name: /^Play/ })).toBeInTheDocument();
    const [first, second] = slices();
    // Slices of 2.5 mm beside such of 5 mm.
    expect(Math.abs((second ?? NaN) - (2 * (first ?? NaN) - 1))).toBeLessThanOrEqual(1);
  });

  it('show where the focused slice cuts the other, only while that is wanted', async () => {
    await compared();
    const line = (at: number) => within(pane(at)).queryByRole('img', { name: /^Where the slice/ });
    // Two parallel stacks cut one another nowhere.
    expect([line(0), line(1)]).toEqual([null, null]);
    fireEvent.click(screen.getByRole('button', { name: /Coronal/, pressed: false }));
    await settle();
    expect(line(0)).toHaveAccessibleName('Where the slice of the Prior pane cuts this one');
    expect(line(1)).toBeNull();
    const before = line(0)?.firstElementChild?.getAttribute('y1');
    await press('ArrowDown');
    expect(line(0)?.firstElementChild?.getAttribute('y1')).not.toBe(before);
    await press('[');
    expect(line(0)).toBeNull();
    expect(line(1)).toHaveAccessibleName('Where the slice of the Current pane cuts this one');
    expect(chip(0)).toHaveTextContent('Another plane');
    await press('K', true);
    expect(line(1)).toBeNull();
  });

  it('show one point in both, by a key and with Shift and a click', async () => {
    const app = await compared();
    await press('[');
    await press('x');
    const mark = (at: number) => within(pane(at)).queryByRole('img', { name: /^The shown point/ });
    expect(mark(0)).toHaveAccessibleName('The shown point');
    expect(mark(1)).toHaveAccessibleName('The shown point, approximately');
    const before = mark(1)?.getAttribute('transform');
    await press('ArrowRight', true);
    expect(mark(1)?.getAttribute('transform')).not.toBe(before);
    await press('ArrowDown');
    expect([mark(0), mark(1)]).toEqual([null, null]);
    await press('x');
    await press('ArrowUp');
    expect([mark(0), mark(1)]).toEqual([null, null]);
    const picture = within(pane(1)).getByRole('img', { name: /image \d+ of/ });
    Element.prototype.setPointerCapture = () => undefined;
    await app.user.keyboard('{Shift>}');
    await app.user.pointer({ keys: '[MouseLeft]', target: picture, coords: { clientX: 200, clientY: 220 } });
    await app.user.keyboard('{/Shift}');
    await settle();
    expect(mark(1)).toHaveAccessibleName('The shown point');
    expect(mark(1)).toHaveAttribute('transform', 'translate(200 220)');
    expect(mark(0)).not.toBeNull();
  });
});
