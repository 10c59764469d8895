import { nodule } from '../sandbox/patients/phantom.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

test('the nodule of the chest CT lies at its patient position', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const [, , z] = nodule.current.centerMm;
  // The slice whose plane is nearest to the nodule, found by asking the app for its positions.
  const slices = Number(await pane(page).getAttribute('data-slices'));
  expect(slices).toBeGreaterThanOrEqual(120);
  const best = await page.evaluate(
    async ({ slices, z }) => {
      const probe = window.chartlight.pane(0);
      await probe.setSlice(1);
      const first = await probe.toPatient([10, 10]);
      await probe.setSlice(slices);
      const last = await probe.toPatient([10, 10]);
      if (!first || !last) throw new Error('no geometry');
      const n = 1 + Math.round(((z - first[2]) / (last[2] - first[2])) * (slices - 1));
      await probe.setSlice(n);
      return { n, z: (await probe.toPatient([10, 10]))?.[2] ?? NaN };
    },
    { slices, z },
  );
  expect(Math.abs(best.z - z)).toBeLessThanOrEqual(2.5);
  const readings = await page.evaluate(async ({ centerMm, radiusMm }) => {
    const probe = window.chartlight.pane(0);
    const centre = await probe.toCanvas(centerMm);
    if (!centre) throw new Error('no geometry');
    const beside = await probe.toCanvas([centerMm[0] + radiusMm + 3, centerMm[1], centerMm[2]]);
    const back = await probe.toPatient(centre);
    return { inside: await probe.pixel(centre), outside: beside && (await probe.pixel(beside)), back };
  }, nodule.current);
  expect(readings.inside).toBeGreaterThan(-200);
  expect(readings.outside).toBeLessThan(-500);
  expect(readings.back?.[0]).toBeCloseTo(nodule.current.centerMm[0], 0);
  expect(readings.back?.[1]).toBeCloseTo(nodule.current.centerMm[1], 0);
});

test('orientation letters and scale bar of an axial slice are right', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const letters = await pane(page)
    .locator('[data-edge]')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.getAttribute('data-edge'), one.textContent])),
    );
  // Feet-first view of an axial slice: the patient's right is on the left of the screen, anterior on top.
  expect(letters).toEqual({ left: 'R', right: 'L', top: 'A', bottom: 'P' });
  const bar = pane(page).locator('[data-scale-mm]');
  const claimedMm = Number(await bar.getAttribute('data-scale-mm'));
  const box = await bar.boundingBox();
  const canvas = await pane(page).locator('canvas').first().boundingBox();
  if (!box || !canvas) throw new Error('not drawn');
  const measured = await page.evaluate(
    async ({ length, x, y }) => {
      const probe = window.chartlight.pane(0);
      const a = await probe.toPatient([x, y]);
      const b = await probe.toPatient([x, y + length]);
      return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : NaN;
    },
    { length: Math.max(box.width, box.height), x: canvas.width / 2, y: canvas.height / 4 },
  );
  expect(Math.abs(measured / claimedMm - 1)).toBeLessThanOrEqual(0.01);
});
