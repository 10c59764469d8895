// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { Study } from '@/domain/model/study';
import { aSeries, aStudy } from '@/testing/builders';
import { renderOpenedApp, settle } from '@/testing/renderApp';

const ct = (started: string, ...names: readonly string[]) =>
  aStudy({ started, series: names.map((description, at) => aSeries({ number: at + 1, description })) });
const current = ct('2026-10-14', 'Axial 3 mm', 'Lung 1 mm');
const prior = ct('2025-10-14', 'Axial 3 mm', 'Lung 1 mm');
const older = ct('2024-10-14', 'Axial 3 mm', 'Lung 1 mm');

/** Until something of a study has been asked for. */
const rest = async (asked: readonly string[], study: Study) => {
  await vi.waitFor(() => expect(asked).toContain(study.series[0]?.uid), { timeout: 8_000, interval: 100 });
  await settle();
};

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

it('what the plan has next is asked for when the screen is at rest: the next screen, then the next prior', async () => {
  const app = await renderOpenedApp({ studies: [current, prior, older] });
  expect(app.asked).not.toContain(older.series[0]?.uid);
  await rest(app.asked, older);
  const [lung, next] = [prior.series[1], older.series[0]].map((one) =>
    app.asked.findIndex((uid) => uid === one?.uid),
  );
  expect(lung).toBeGreaterThan(0);
  expect(next).toBeGreaterThan(lung ?? 0);
  expect(app.asked).not.toContain(older.series[1]?.uid);
}, 20_000);

it('of images that name somebody else no pixels are fetched ahead', async () => {
  const app = await renderOpenedApp({
    studies: [current, prior, older],
    instance: ({ uid }) =>
      older.series.some((series) => series.uid === uid)
        ? { patient: { id: 'X-7', name: 'Smith^John', birthDate: '19400101' } }
        : {},
  });
  const prefetch = vi.spyOn(app.services.engine, 'prefetch');
  await rest(app.asked, older);
  const ahead = prefetch.mock.calls.flatMap(([stack]) => stack.map(({ instance }) => instance.study));
  expect(ahead).toContain(prior.uid);
  expect(ahead).not.toContain(older.uid);
}, 20_000);
