import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { testFile } from '../sandbox/archive/testFile.ts';
import { faultsOf } from './axe.ts';
import { startHospital } from './hospital.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const size = 128;
const little = '1.2.840.10008.1.2.1';

/** A letter of lines two pixels wide, and a filled square. */
const isGraphic = (row: number, column: number) =>
  (column >= 40 && column < 42 && row >= 30 && row < 98) ||
  (row >= 62 && row < 64 && column >= 40 && column < 80);
const isRegion = (row: number, column: number) => row >= 80 && row < 100 && column >= 60 && column < 90;

function bits(isSet: (row: number, column: number) => boolean): number[] {
  const words = new Array<number>((size * size) / 16).fill(0);
  for (let at = 0; at < size * size; at += 1)
    if (isSet(Math.floor(at / size), at % size)) words[at >> 4] = (words[at >> 4] ?? 0) | (1 << (at & 15));
  return words;
}

/** Left half black, right half white; the value of bit 12 holds a plane of its own in the second slice. */
function slice(number: number, more: NonNullable<Parameters<typeof testFile>[0]['more']>): Buffer {
  const pixels = Buffer.alloc(size * size * 2);
  for (let at = 0; at < size * size; at += 1) {
    const [row, column] = [Math.floor(at / size), at % size];
    const plane = number === 2 && isGraphic(row, column) ? 0x1000 : 0;
    pixels.writeUInt16LE((column < 64 ? 100 : 3000) | plane, at * 2);
  }
  return testFile({
    ...{
      transferSyntax: little,
      rows: size,
      columns: size,
      bitsAllocated: 16,
      frames: 1,
      pixelVr: 'OW',
      pixels,
    },
    more: {
      '00080018': ['UI', `1.2.3.3.${number}`],
      '00080060': ['CS', 'DX'],
      '00200013': ['IS', String(number)],
      '00280004': ['CS', 'MONOCHROME2'],
      '00280101': ['US', [12]],
      '00280102': ['US', [11]],
      '00280103': ['US', [0]],
      '00281050': ['DS', '1550'],
      '00281051': ['DS', '2902'],
      ...more,
    },
  });
}

const plane = (group: string, type: string, words?: readonly number[]) => ({
  [`${group}0010`]: ['US', [size]] as const,
  [`${group}0011`]: ['US', [size]] as const,
  [`${group}0040`]: ['CS', type] as const,
  [`${group}0050`]: ['SS', [1, 1]] as const,
  [`${group}0100`]: ['US', [words ? 1 : 16]] as const,
  [`${group}0102`]: ['US', [words ? 0 : 12]] as const,
  ...(words && { [`${group}3000`]: ['OW', words] as const }),
});
const shutter = {
  '00181600': ['CS', 'RECTANGULAR\\CIRCULAR'],
  '00181602': ['IS', '11'],
  '00181604': ['IS', '118'],
  '00181606': ['IS', '21'],
  '00181608': ['IS', '108'],
  '00181610': ['IS', '64\\64'],
  '00181612': ['IS', '50'],
  '00181622': ['US', [0x4040]],
} as const;

/** RGBA of what lies over the picture at a column and row of the image; null without a layer. */
const over = (page: Page, column: number, row: number) =>
  page.evaluate(
    ([x = 0, y = 0, size = 1]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        '[data-pane="0"] canvas[data-layer="graphics"]',
      );
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return null;
      const scale = Math.min(canvas.width, canvas.height) / size;
      const at = [
        canvas.width / 2 + (x + 0.5 - size / 2) * scale,
        canvas.height / 2 + (y + 0.5 - size / 2) * scale,
      ];
      return [...context.getImageData(Math.floor(at[0] ?? 0), Math.floor(at[1] ?? 0), 1, 1).data];
    },
    [column, row, size],
  );
const to = (page: Page, number: number) =>
  page.evaluate((n) => void window.chartlight?.pane(0).setSlice(n), number);
const nothing = [0, 0, 0, 0];
const pink = [255, 155, 232, 255];

test('overlay planes and shutters lie over the picture as the standard says, by whichever painter, until they are put away', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-graphics-'));
  const files = [
    slice(1, { ...plane('6000', 'G', bits(isGraphic)), ...plane('601E', 'R', bits(isRegion)), ...shutter }),
    slice(2, plane('6000', 'G')),
    slice(3, {}),
  ];
  files.forEach((bytes, at) => writeFileSync(join(folder, `${at + 1}.dcm`), bytes));
  const hospital = await startHospital(['--dicom', folder]);
  try {
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    await expect.poll(() => over(page, 41, 50)).toEqual(pink);
    const looks = async () =>
      Promise.all([
        over(page, 60, 50), // inside of both shutters
        over(page, 5, 64), // left of the rectangle
        over(page, 64, 15), // above it
        over(page, 20, 30), // in the rectangle, outside of the circle
        over(page, 62, 80), // edge of the region
        over(page, 75, 90), // within it
      ]);
    const expected = [nothing, [64, 64, 64, 255], [64, 64, 64, 255], [64, 64, 64, 255], pink, nothing];
    expect(await looks()).toEqual(expected);
    await expect(pane(page)).toHaveAttribute('data-painter', /^(gpu|cpu)$/);
    expect(await looks()).toEqual(expected);
    expect(await faultsOf(page)).toEqual([]);

    // What is covered is measured all the same.
    const covered = await page.evaluate(() => {
      const { clientWidth = 0, clientHeight = 0 } = document.querySelector('[data-pane="0"] canvas') ?? {};
      const side = Math.min(clientWidth, clientHeight);
      return window.chartlight?.pane(0).pixel([clientWidth / 2 - side * 0.45, clientHeight / 2]);
    });
    expect(covered).toBe(100);

    await page.keyboard.press('y');
    await expect.poll(() => over(page, 41, 50)).toEqual(nothing);
    expect(await over(page, 5, 64)).toEqual(nothing);
    const note = pane(page).getByRole('note');
    await expect(note.filter({ hasText: 'Overlay and shutter hidden' })).toBeVisible();
    await page.locator('[data-tool="presets"]').click();
    await page.getByRole('menuitemcheckbox', { name: 'Overlay and shutter' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => over(page, 41, 50)).toEqual(pink);
    await expect(note.filter({ hasText: 'Overlay and shutter hidden' })).toHaveCount(0);

    // In the high bits of the pixels, and no part of their values.
    await to(page, 2);
    await expect(pane(page)).toHaveAttribute('data-slice', '2');
    await shown(page);
    await expect.poll(() => over(page, 41, 50)).toEqual(pink);
    expect(await over(page, 5, 64)).toEqual(nothing);
    await to(page, 3);
    await expect(pane(page)).toHaveAttribute('data-slice', '3');
    await shown(page);
    expect(await over(page, 41, 50)).toEqual(nothing);

    // Without its bits a plane is told of.
    await hospital.setFaults([{ match: 'GET .*/bulkdata/6', do: 'status', arg: { status: 404 } }]);
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    await expect(note.filter({ hasText: '2 overlays of this image could not be loaded.' })).toBeVisible();
    expect(await over(page, 5, 64)).toEqual([64, 64, 64, 255]);
  } finally {
    await hospital.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
