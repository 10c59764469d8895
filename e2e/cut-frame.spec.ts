import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dicomParser from 'dicom-parser';
import { root, startHospital } from './hospital.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const folder = `${root}../shared/data/dicom/open/crlab/2022-04-07_MR_HFS/t1_fl2d_sag`;
/** Not the slice in the middle, which opens. */
const cutSlice = 10;

/** The same file, its one compressed fragment ended half-way: PS3.5 A.4. */
function withCutFragment(file: Buffer): Buffer {
  const { elements } = dicomParser.parseDicom(file);
  const fragment = elements['x7fe00010']?.fragments?.[0];
  if (!fragment) throw new Error('The file has no compressed pixel data.');
  const length = 2 * Math.floor(fragment.length / 4);
  const head = Buffer.from(file.subarray(0, fragment.position + length));
  head.writeUInt32LE(length, fragment.position - 4);
  return Buffer.concat([head, Buffer.from('feffdde000000000', 'hex')]);
}

/** 11 s: the decode's watchdog of ten, and one for all else. */
test('a cut JPEG-LS frame fails within 11 s, its neighbours are shown and the wheel is alive', async ({
  page,
}) => {
  test.skip(!existsSync(folder), 'needs the shared DICOM files');
  const files = readdirSync(folder).sort();
  const copies = mkdtempSync(join(tmpdir(), 'chartlight-cut-'));
  files.forEach((name, at) => {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(copies, name), at === cutSlice - 1 ? withCutFragment(bytes) : bytes);
  });
  const hospital = await startHospital(['--dicom', copies]);
  try {
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    const slices = Number(await pane(page).getAttribute('data-slices'));
    expect(slices).toBe(files.length);
    const to = (slice: number) =>
      page.evaluate(
        (n) =>
          void window.chartlight
            ?.pane(0)
            .setSlice(n)
            .catch(() => undefined),
        slice,
      );
    const states = new Map<number, string>();
    for (let slice = 1; slice <= slices; slice += 1) {
      const startedMs = Date.now();
      await to(slice);
      await expect(pane(page)).toHaveAttribute('data-slice', String(slice));
      await expect(pane(page)).toHaveAttribute('data-state', /shown|failed/, { timeout: 11_000 });
      states.set(slice, (await pane(page).getAttribute('data-state')) ?? '');
      if (states.get(slice) === 'failed') {
        console.log(`slice ${slice} failed after ${Date.now() - startedMs} ms`);
        await expect(pane(page).locator('[data-reason]')).not.toBeEmpty();
      }
    }
    const failed = [...states].filter(([, state]) => state === 'failed').map(([slice]) => slice);
    expect(failed).toHaveLength(1);
    // Sorted by position: the stack may begin at the other end.
    expect([cutSlice, slices + 1 - cutSlice]).toContain(failed[0]);
    await to(1);
    await shown(page);
    await pane(page).hover();
    await page.mouse.wheel(0, 100);
    await expect(pane(page)).toHaveAttribute('data-slice', '2');
    await shown(page);
  } finally {
    await hospital.close();
    rmSync(copies, { recursive: true, force: true });
  }
});
