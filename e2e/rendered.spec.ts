import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testFile } from '../sandbox/archive/testFile.ts';
import { faultsOf } from './axe.ts';
import { startHospital } from './hospital.ts';
import { cells, pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const size = 64;
const little = '1.2.840.10008.1.2.1';
/** Explicit little endian under a maker's own name: the sandbox's archive knows it, a browser does not. */
const makersOwn = '1.3.46.670589.33.1.4.1';

/** A ramp from left to right with a bright square, in HU, MONOCHROME1: an inversion done twice would be seen. */
function slice(number: number, transferSyntax: string, cut = false): Buffer {
  const pixels = Buffer.alloc(size * size * 2);
  for (let at = 0; at < size * size; at += 1) {
    const [row, column] = [Math.floor(at / size), at % size];
    const inSquare = row > 8 && row < 24 && column > 8 && column < 24;
    pixels.writeInt16LE(inSquare ? 240 : column * 6 - 160, at * 2);
  }
  return testFile({
    transferSyntax,
    rows: size,
    columns: size,
    bitsAllocated: 16,
    frames: 1,
    pixelVr: 'OW',
    pixels: cut ? pixels.subarray(0, pixels.length / 2) : pixels,
    more: {
      '00080018': ['UI', `1.2.3.3.${number}`],
      '00080060': ['CS', 'CT'],
      '00200013': ['IS', String(number)],
      '00280004': ['CS', 'MONOCHROME1'],
      '00280101': ['US', [16]],
      '00280102': ['US', [15]],
      '00280103': ['US', [1]],
      '00281050': ['DS', '40'],
      '00281051': ['DS', '400'],
    },
  });
}

test('what the browser cannot decode is shown as the archive renders it, with a mark, and never what is cut', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-rendered-'));
  const files = [slice(1, little), slice(2, makersOwn), slice(3, makersOwn, true)];
  files.forEach((bytes, at) => writeFileSync(join(folder, `${at + 1}.dcm`), bytes));
  const hospital = await startHospital(['--dicom', folder]);
  const to = (number: number) => page.evaluate((n) => void window.chartlight?.pane(0).setSlice(n), number);
  const grid = { columns: 32, rows: 32 };
  const middle = () =>
    page.evaluate(() => {
      const canvas = document.querySelector('[data-pane="0"] canvas');
      const { clientWidth = 0, clientHeight = 0 } = canvas ?? {};
      return window.chartlight?.pane(0).pixel([clientWidth / 2, clientHeight / 2]);
    });
  try {
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    await expect(pane(page)).toHaveAttribute('data-origin', 'native');
    const note = pane(page).getByText('Rendered by the archive: not the original pixel values.');
    await expect(note).toHaveCount(0);
    expect(await middle()).toBeGreaterThan(-160);
    const native = await cells(page, 0, grid);

    await to(2);
    await expect(pane(page)).toHaveAttribute('data-slice', '2');
    await shown(page);
    await expect(pane(page)).toHaveAttribute('data-origin', 'rendered');
    await expect(note).toBeVisible();
    await expect(pane(page).getByRole('img', { name: /rendered by the archive/ })).toBeVisible();
    // Its grey is the archive's: no value can be read from it, and no window of the header applies twice.
    expect(await middle()).toBeNull();
    const rendered = await cells(page, 0, grid);
    const off = rendered.map((value, at) => Math.abs(value - (native[at] ?? 0)));
    expect(Math.max(...native) - Math.min(...native)).toBeGreaterThan(100);
    expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(4);

    // A window of it is a display adjustment, and leaves that of the native slices alone.
    await page.evaluate(() => window.chartlight?.pane(0).setWindow(64, 64));
    await expect(pane(page)).toContainText('Display W 64 L 64');
    expect(await faultsOf(page)).toEqual([]);

    await to(3);
    await expect(pane(page)).toHaveAttribute('data-slice', '3');
    await expect(pane(page)).toHaveAttribute('data-state', 'failed', { timeout: 11_000 });
    await expect(pane(page)).not.toHaveAttribute('data-origin', /./);

    await to(1);
    await shown(page);
    await expect(pane(page)).toContainText('W 400 L 40');
    const asked = (await hospital.log()).filter(
      ({ method, path }) => method === 'GET' && path.endsWith('/rendered'),
    );
    expect(asked.map(({ path, status }) => [/instances\/([\d.]+)/.exec(path)?.[1], status])).toEqual([
      ['1.2.3.3.2', 200],
      ['1.2.3.3.3', 404],
    ]);
    expect(asked.every(({ authorization }) => authorization)).toBe(true);
  } finally {
    await hospital.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
