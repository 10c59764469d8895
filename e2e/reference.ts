import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDicomJson } from '../sandbox/archive/dicomJson.ts';
import { storedFrames } from '../sandbox/archive/frames.ts';
import { readFile } from '../sandbox/archive/readFile.ts';
import { testFile } from '../sandbox/archive/testFile.ts';

/** Pictures by decoders that are not ours: what the canvas is held against. */
export interface Picture {
  readonly columns: number;
  readonly rows: number;
  readonly grey: Uint8Array;
}
export interface Window {
  readonly center: number;
  readonly width: number;
}

const explicitLittle = '1.2.840.10008.1.2.1';
export const installed = (name: string) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0;

/** DCMTK's converter for each family of transfer syntaxes; wavelets go through OpenJPEG before. */
function programFor(syntax: string): string | null {
  if (/^1\.2\.840\.10008\.1\.2(\.[12]|\.1\.99|\.5)?$/.test(syntax)) return 'dcm2pnm';
  if (/\.4\.(50|51|53|55|57|70)$/.test(syntax)) return 'dcmj2pnm';
  if (/\.4\.8[01]$/.test(syntax)) return 'dcml2pnm';
  if (isWavelet(syntax)) return 'opj_decompress';
  return null;
}

/** JPEG 2000 and, since OpenJPEG 2.5, HTJ2K. */
const isWavelet = (syntax: string) => /\.4\.(90|91|201|202|203)$/.test(syntax);

/** A picture of a frame, grey, 8 bit; `missing` names a program that is not installed, null what none can read. */
export function render(
  file: string,
  syntax: string,
  frame: number,
  window: Window | null,
): Picture | { readonly missing: string } | null {
  const program = programFor(syntax);
  if (!program) return null;
  if (!installed(program)) return { missing: program };
  const home = mkdtempSync(join(tmpdir(), 'chartlight-reference-'));
  try {
    if (!isWavelet(syntax)) return byDcmtk(program, file, frame, window, home);
    const plain = join(home, 'plain.dcm');
    const bytes = decoded(program, file, frame, home);
    if (!bytes) return null;
    writeFileSync(plain, bytes);
    return byDcmtk('dcm2pnm', plain, 1, window, home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function byDcmtk(
  program: string,
  file: string,
  frame: number,
  window: Window | null,
  home: string,
): Picture | null {
  const out = join(home, 'picture.pnm');
  const voi = window ? ['+Ww', String(window.center), String(window.width)] : [];
  const done = spawnSync(program, ['--write-raw-pnm', '--frame', String(frame), ...voi, file, out]);
  return done.status === 0 && existsSync(out) ? parsePnm(readFileSync(out)) : null;
}

/** The frame without compression, as a file of its own with what its header says of its values. */
function decoded(program: string, file: string, frame: number, home: string): Buffer | null {
  const stored = readFile(readFileSync(file));
  const header = toDicomJson(stored);
  const number = (tag: string) => Number(header[tag]?.Value?.[0] ?? 0);
  const text = (tag: string) => String(header[tag]?.Value?.[0] ?? '');
  const codestream = storedFrames(stored, number('00280008') || 1)?.frame(frame);
  if (!codestream) return null;
  const [from, to] = [join(home, 'frame.j2k'), join(home, 'frame.rawl')];
  writeFileSync(from, codestream);
  if (spawnSync(program, ['-i', from, '-o', to]).status !== 0 || !existsSync(to)) return null;
  const raw = readFileSync(to);
  const [rows, columns, samples] = [number('00280010'), number('00280011'), number('00280002')];
  const bitsAllocated = (raw.length / (rows * columns * samples)) * 8;
  const kept = ['00281052', '00281053', '00280120'].filter((tag) => header[tag]?.Value);
  return testFile({
    ...{ transferSyntax: explicitLittle, rows, columns, bitsAllocated, frames: 1 },
    ...{ pixelVr: bitsAllocated > 8 ? 'OW' : 'OB', pixels: raw },
    more: {
      '00280002': ['US', [samples]],
      // OpenJPEG hands out RGB, component after component.
      '00280004': ['CS', samples > 1 ? 'RGB' : text('00280004')],
      ...(samples > 1 && { '00280006': ['US', [1]] as const }),
      '00280101': ['US', [Math.min(bitsAllocated, number('00280101'))]],
      '00280102': ['US', [Math.min(bitsAllocated, number('00280101')) - 1]],
      '00280103': ['US', [number('00280103')]],
      ...Object.fromEntries(
        kept.map((tag) =>
          tag === '00280120' ? [tag, ['US', [number(tag)]] as const] : [tag, ['DS', text(tag)] as const],
        ),
      ),
    },
  });
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

/**
 * Averaged into cells, as a screen has it that shows the picture at `scale` px a pixel: between the centres of
 * pixels a painter interpolates, and cells end within pixels.
 */
export function average(picture: Picture, grid: { columns: number; rows: number }): number[] {
  const { columns, rows, grey } = picture;
  const at = (x: number, y: number) =>
    grey[Math.min(rows - 1, Math.max(0, y)) * columns + Math.min(columns - 1, Math.max(0, x))] ?? 0;
  const between = (x: number, y: number) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - left, y - top];
    const upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx;
    const lower = at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx;
    return upper * (1 - dy) + lower * dy;
  };
  const steps = (pixels: number) => Math.max(8, Math.ceil(pixels));
  const [across, down] = [columns / grid.columns, rows / grid.rows];
  const [nx, ny] = [steps(across), steps(down)];
  return Array.from({ length: grid.rows * grid.columns }, (_, cell) => {
    const [left, top] = [(cell % grid.columns) * across, Math.floor(cell / grid.columns) * down];
    let sum = 0;
    for (let y = 0; y < ny; y += 1)
      for (let x = 0; x < nx; x += 1)
        sum += between(left + ((x + 0.5) / nx) * across - 0.5, top + ((y + 0.5) / ny) * down - 0.5);
    return sum / (nx * ny);
  });
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
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
