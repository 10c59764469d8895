import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { root, startHospital } from './hospital.ts';
import { cells, pane, settled } from './pane.ts';

const folder = `${root}../shared/data/dicom`;
const manifest = `${folder}/open/manifest.json`;

interface ManifestRow {
  path: string;
  sop_instance: string;
  series: string;
  modality: string;
  transfer_syntax: string;
  photometric: string;
  bits: string;
  frames: string;
}

interface Picture {
  columns: number;
  rows: number;
  grey: Uint8Array;
}

const installed = (name: string) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0;

/** DCMTK's converter for each family of transfer syntaxes; JPEG 2000 and HTJ2K have none. */
function converter(syntax: string): string | null {
  if (/^1\.2\.840\.10008\.1\.2(\.[12]|\.1\.99|\.5)?$/.test(syntax)) return 'dcm2pnm';
  if (/\.4\.(50|51|53|55|57|70)$/.test(syntax)) return 'dcmj2pnm';
  if (/\.4\.8[01]$/.test(syntax)) return 'dcml2pnm';
  return null;
}

/** DCMTK's picture of a frame: grey, 8 bit. */
function renderByDcmtk(
  file: string,
  syntax: string,
  frame: number,
  window: { center: number; width: number } | null,
): Picture | null {
  const program = converter(syntax);
  if (!program) return null;
  const home = mkdtempSync(join(tmpdir(), 'chartlight-dcmtk-'));
  try {
    const out = join(home, 'picture.pnm');
    const voi = window ? ['+Ww', String(window.center), String(window.width)] : [];
    const done = spawnSync(program, ['--write-raw-pnm', '--frame', String(frame), ...voi, file, out]);
    if (done.status !== 0 || !existsSync(out)) return null;
    return parsePnm(readFileSync(out));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Netpbm P5 (grey) and P6 (RGB), 8 bit. */
function parsePnm(bytes: Buffer): Picture {
  let at = 0;
  const token = () => {
    let text = '';
    for (;;) {
      const char = String.fromCharCode(bytes[at++] ?? 32);
      if (char === '#') while (bytes[at++] !== 10);
      else if (/\s/.test(char)) {
        if (text) return text;
      } else text += char;
    }
  };
  const kind = token();
  const columns = Number(token());
  const rows = Number(token());
  token();
  const samples = kind === 'P6' ? 3 : 1;
  const grey = new Uint8Array(columns * rows);
  for (let i = 0; i < grey.length; i += 1) {
    let sum = 0;
    for (let s = 0; s < samples; s += 1) sum += bytes[at + i * samples + s] ?? 0;
    grey[i] = sum / samples;
  }
  return { columns, rows, grey };
}

function average(picture: Picture, grid: { columns: number; rows: number }): number[] {
  const values: number[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const left = Math.floor((picture.columns * column) / grid.columns);
      const right = Math.max(left + 1, Math.floor((picture.columns * (column + 1)) / grid.columns));
      const top = Math.floor((picture.rows * row) / grid.rows);
      const bottom = Math.max(top + 1, Math.floor((picture.rows * (row + 1)) / grid.rows));
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) sum += picture.grey[y * picture.columns + x] ?? 0;
      values.push(sum / ((right - left) * (bottom - top)));
    }
  }
  return values;
}

function correlation(a: number[], b: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    const [da, db] = [value - ma, (b[i] ?? 0) - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return ab / Math.sqrt(aa * bb);
}

base.describe('pixels', () => {
  base.skip(!existsSync(manifest), 'the real DICOM files are not here');
  base.skip(!installed('dcm2pnm'), 'dcmtk is not installed');

  base('the canvas agrees with a rendering by dcmtk', async ({ page }) => {
    base.setTimeout(15 * 60_000);
    const files = new Map(
      (JSON.parse(readFileSync(manifest, 'utf8')) as ManifestRow[]).map((row) => [row.sop_instance, row]),
    );
    const hospital = await startHospital(['--dicom', `${folder}/open`]);
    const seen = new Map<string, { kind: string; correlation: number }>();
    try {
      for (const patient of hospital.ready.patients) {
        await page.goto(patient.launch);
        await page.locator('html[data-app="ready"]:not([data-history="loading"])').waitFor();
        const studies = await page
          .locator('[data-study]:not([data-pane])')
          .evaluateAll((all) => all.map((row) => row.getAttribute('data-study') ?? ''));
        for (const study of studies) {
          await page.locator(`[data-study="${study}"]:not([data-pane]) [data-action="open"]`).click();
          await settled(page);
          const uids = await page
            .locator('button[data-series]')
            .evaluateAll((all) => all.map((one) => one.getAttribute('data-series') ?? ''));
          for (const uid of uids) {
            await page.locator(`button[data-series="${uid}"]`).click();
            if ((await settled(page)) !== 'shown') continue;
            const instance = (await pane(page).getAttribute('data-instance')) ?? '';
            const frame = Number(await pane(page).getAttribute('data-frame'));
            const row = files.get(instance);
            if (!row) continue;
            const kind = [row.modality, row.transfer_syntax, row.photometric, row.bits].join(' ');
            if (seen.has(kind)) continue;
            // A window from the picture itself: the middle of the values that are there.
            const colour = !row.photometric.startsWith('MONOCHROME');
            const window = colour ? null : await windowFromProbe(page);
            const truth = renderByDcmtk(`${folder}/${row.path}`, row.transfer_syntax, frame, window);
            // Of a tiny image the screen shows mostly what the browser interpolates, and dcmtk does not.
            if (!truth || Math.min(truth.columns, truth.rows) < 64) continue;
            const box = await pane(page)
              .locator('canvas')
              .first()
              .evaluate((canvas: HTMLCanvasElement) => ({
                width: canvas.clientWidth,
                height: canvas.clientHeight,
              }));
            const scale = Math.min(box.width / truth.columns, box.height / truth.rows);
            const [width, height] = [truth.columns * scale, truth.rows * scale];
            const area = { x: (box.width - width) / 2, y: (box.height - height) / 2, width, height };
            const grid = { columns: 48, rows: 48 };
            const r = correlation(await cells(page, 0, grid, area), average(truth, grid));
            seen.set(kind, { kind, correlation: r });
          }
        }
      }
    } finally {
      await hospital.close();
    }
    const all = [...seen.values()];
    const good = all.filter((one) => one.correlation >= 0.99);
    console.log(`pixels: ${good.length} of ${all.length} kinds agree with dcmtk at r >= 0.99`);
    for (const one of all) console.log(`  ${one.correlation.toFixed(4)} ${one.kind}`);
    expect(good.length).toBeGreaterThanOrEqual(20);
    expect(good.length / all.length).toBeGreaterThan(0.8);
  });
});

/** Sets and returns a window that spans the values under a grid of points. */
async function windowFromProbe(page: Page): Promise<{ center: number; width: number }> {
  const box = await pane(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => ({ width: canvas.clientWidth, height: canvas.clientHeight }));
  return page.evaluate(async ({ width, height }) => {
    const probe = window.chartlight.pane(0);
    const values: number[] = [];
    for (let i = 1; i < 16; i += 1) {
      for (let j = 1; j < 16; j += 1) {
        const value = await probe.pixel([(width * i) / 16, (height * j) / 16]);
        if (value !== null && Number.isFinite(value)) values.push(value);
      }
    }
    values.sort((a, b) => a - b);
    const low = values[Math.floor(values.length * 0.02)] ?? 0;
    const high = values[Math.floor(values.length * 0.98)] ?? 1;
    const chosen = { center: Math.round((low + high) / 2), width: Math.max(2, Math.round(high - low)) };
    await probe.setWindow(chosen.center, chosen.width);
    return chosen;
  }, box);
}
