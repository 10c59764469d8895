import type { DicomDataset, Instance } from '@/domain/model/instance';
import { parseInstanceUid, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { StackFrame } from '@/domain/model/stack';
import { FaultError } from '@/lib/fault';
import type { Engine, FrameOptions, ViewportHandle, ViewportSnapshot } from './port';

/** One sentence of the port's contract. Throws where the engine breaks it. */
export interface ContractCase {
  readonly name: string;
  run(bench: ContractBench): Promise<void>;
}

export interface ContractBench {
  readonly createEngine: (options: FrameOptions) => Promise<Engine> | Engine;
  /** A fresh element of 256 x 256 CSS px in the page. */
  readonly element: () => HTMLElement;
  /** Grey (0-255) of what is drawn under a CSS px of an element; absent where nothing is drawn. */
  readonly greyAt?: (element: HTMLElement, point: readonly [number, number]) => number;
}

const [rows, columns] = [64, 64];
/** Of the bright square of slice n: 4 x 4 pixels, its first at (x, y). */
export const squareOf = (n: number) => ({ x: 8 + n * 4, y: 40 });

export function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
export const near = (a: number, b: number, within: number) => Math.abs(a - b) <= within;

function uid<T>(parsed: T | null): T {
  if (parsed === null) throw new Error('bad uid');
  return parsed;
}

export function instance(series: number, n: number, extra: DicomDataset = {}): Instance {
  return {
    study: uid(parseStudyUid('1.2.3')),
    series: uid(parseSeriesUid(`1.2.3.${series}`)),
    uid: uid(parseInstanceUid(`1.2.3.${series}.${n + 1}`)),
    sopClass: '1.2.840.10008.5.1.4.1.1.2',
    source: { archive: 'contract', root: 'https://archive.example/dicom-web' },
    modality: 'CT',
    patient: {},
    image: {
      rows,
      columns,
      samplesPerPixel: 1,
      bitsAllocated: 16,
      bitsStored: 16,
      pixelRepresentation: 1,
      photometric: 'MONOCHROME2',
      frames: 1,
      spacingMm: [2, 2],
      spacingKind: 'patient',
      frameTimeMs: 20,
      lossy: false,
      planes: [{ position: [-10, -20, 5 * n], row: [1, 0, 0], column: [0, 1, 0] }],
    },
    dataset: {
      '00280050': { vr: 'DS' },
      '00281050': { vr: 'DS', Value: [0] },
      '00281051': { vr: 'DS', Value: [1000] },
      '00281052': { vr: 'DS', Value: [-1024] },
      '00281053': { vr: 'DS', Value: [1] },
      ...extra,
    },
  };
}

export const stackOf = (series: number, length = 8): readonly StackFrame[] =>
  Array.from({ length }, (_, n) => ({ instance: instance(series, n), frame: 1 }));

/** Air, with a square of 400 HU whose place tells the slice. */
function bytesOf(frame: StackFrame): Uint8Array<ArrayBuffer> {
  const stored = new Int16Array(rows * columns).fill(24);
  const { x, y } = squareOf(Number(frame.instance.uid.split('.').at(-1)) - 1);
  for (let row = y; row < y + 4; row++) stored.fill(1424, row * columns + x, row * columns + x + 4);
  return new Uint8Array(stored.buffer);
}

export const frameBytes = rows * columns * 2;

/** An archive that can be told to wait and to fail, and counts. */
function archive(cacheBytes: number) {
  const asked: StackFrame[] = [];
  const aborted: StackFrame[] = [];
  const broken = new Set<StackFrame>();
  let gate: Promise<void> = Promise.resolve();
  let open = () => {};
  return {
    asked,
    aborted,
    broken,
    hold: () => {
      gate = new Promise((resolve) => (open = resolve));
    },
    release: () => open(),
    options: {
      cacheBytes,
      loadFrame: async (frame, { signal }) => {
        asked.push(frame);
        signal.addEventListener('abort', () => aborted.push(frame));
        await Promise.race([gate, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
        if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
        if (broken.has(frame)) throw new FaultError({ kind: 'archive', code: 'http', status: 500 });
        return { bytes: bytesOf(frame), transferSyntax: '1.2.840.10008.1.2.1' };
      },
    } satisfies FrameOptions,
  };
}

export function until(
  handle: ViewportHandle,
  holds: (snapshot: ViewportSnapshot) => boolean,
): Promise<ViewportSnapshot> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`still ${JSON.stringify({ ...handle.getSnapshot(), stack: null })}`)),
      20_000,
    );
    const look = () => {
      if (!holds(handle.getSnapshot())) return;
      clearTimeout(late);
      stop();
      resolve(handle.getSnapshot());
    };
    const stop = handle.subscribe(look);
    look();
  });
}
export const shown = (snapshot: ViewportSnapshot) => snapshot.state === 'shown';

type Body = (at: {
  engine: Engine;
  pacs: ReturnType<typeof archive>;
  open: (stack: readonly StackFrame[], initialIndex?: number) => ViewportHandle;
  /** Grey under a CSS px of the viewport opened last; null where nothing is drawn. */
  greyAt: (point: readonly [number, number]) => number | null;
}) => Promise<void>;

export function contract(name: string, body: Body, cacheBytes = 2 ** 26): ContractCase {
  return {
    name,
    async run({ createEngine, element, greyAt }) {
      const pacs = archive(cacheBytes);
      const engine = await createEngine(pacs.options);
      let pane = element();
      try {
        await body({
          engine,
          pacs,
          open: (stack, initialIndex = 0) => engine.open((pane = element()), { stack, initialIndex }),
          greyAt: (point) => greyAt?.(pane, point) ?? null,
        });
      } finally {
        engine.close();
      }
    },
  };
}
