// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aSeries, aStudy, instanceUid } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';
import { scanImage } from '@/testing/scans';

/** The kernel comes on demand. */
const seen = (look: () => void) => vi.waitFor(look, 10_000);
const uids = Array.from({ length: 20 }, () => instanceUid());
const series = aSeries({ number: 2, description: 'Axial', instanceCount: 20 });
const study = aStudy({ series: [series] });
const opened = (topMm = (n: number) => -5 * n) =>
  renderOpenedApp({
    studies: [study],
    instance: (_, n) => ({
      ...(uids[n] && { uid: uids[n] }),
      image: scanImage({ topMm: topMm(n), stepMm: 0 }, n),
    }),
  });

afterEach(() => {
  vi.unstubAllGlobals();
  performance.clearMarks();
});

it('another plane is named as computed, downloads every slice once, and the original comes back', async () => {
  const app = await opened();
  await app.user.keyboard('{Shift>}C{/Shift}>>');
  await seen(() => expect(pane().dataset).toMatchObject({ mpr: 'coronal', slab: 'mip 5', state: 'shown' }));
  expect(pane().dataset['instance']).toBeUndefined();
  expect(pane()).toHaveTextContent('Coronal MPR, 5 mm MIP');
  expect(app.engine.loads()).toBe(20);
  await app.user.keyboard('{Shift>}S{/Shift}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
  await seen(() => expect(pane().dataset).toMatchObject({ mpr: 'oblique', state: 'shown' }));
  await app.user.keyboard('{Shift>}N{/Shift}');
  await settle();
  expect(pane().dataset['mpr']).toBeUndefined();
  expect(pane().dataset['instance']).toMatch(/./);
  expect(app.engine.loads()).toBe(20);
});

it('with slices missing none is computed, the reason stands there, and the original slices stay', async () => {
  const app = await opened((n) => -5 * n - (n > 9 ? 15 : 0));
  await app.user.keyboard('{Shift>}C{/Shift}');
  await settle();
  expect(pane().dataset['mpr']).toBeUndefined();
  expect(pane().dataset['state']).toBe('shown');
  expect(within(pane()).getByRole('note')).toHaveTextContent(
    'Coronal MPR is not possible: 3 slices are missing, gap 20 mm. The original slices are shown.',
  );
});

it('a slice that cannot be loaded is named, and nothing is shown in its place', async () => {
  const app = await opened();
  const stack = app.engine.viewports[0]?.getSnapshot().stack ?? [];
  const bad = stack[3];
  if (!bad) throw new Error('no frame');
  app.engine.purge();
  app.engine.failFrame(bad, { kind: 'archive', code: 'http', status: 500 });
  app.engine.viewports[0]?.setProps({ stack: [...stack], initialIndex: 10 });
  await app.user.keyboard('{Shift>}C{/Shift}');
  await seen(() =>
    expect(pane().dataset).toMatchObject({ mpr: 'coronal', state: 'failed', fault: 'archive' }),
  );
  expect(pane()).toHaveTextContent(/Plane \d+ is not shown: it needs slice 17 of 20/);
});

it('three planes of a series that is looked at in another plane are its own, and they cross though its frame of reference is not believed', async () => {
  const app = await renderOpenedApp({
    studies: [study],
    instance: (_, n) => ({ image: { ...scanImage({}, n), frameOfReference: `1.2.${n}` } }),
  });
  await app.user.keyboard('{Shift>}C{/Shift}');
  await settle();
  await app.user.keyboard('{Shift>}T{/Shift}');
  await settle();
  expect([0, 1, 2].map((index) => pane(index).dataset['mpr'])).toEqual([undefined, 'coronal', 'sagittal']);
  for (const index of [1, 2]) {
    await seen(() => expect(pane(index).dataset['state']).toBe('shown'));
    await seen(() => expect(pane(index).querySelector('[data-mark="line"]')).not.toBeNull());
    const line = pane(index).querySelector('[data-mark="line"]');
    expect(line).not.toHaveAttribute('data-guessed');
  }
});
