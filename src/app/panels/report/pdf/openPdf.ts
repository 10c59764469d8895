import { AnnotationMode, getDocument, PDFWorker, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FaultError } from '@/lib/fault';
import type { Run } from './pageText';

export interface PdfPage {
  /** At 72 dpi, turned as it is to be read. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** Paints the page `widthPx` device pixels wide. Rejects when the signal fires. */
  draw(canvas: HTMLCanvasElement, widthPx: number, signal: AbortSignal): Promise<void>;
  readonly runs: () => Promise<readonly Run[]>;
}

export interface PdfFile {
  readonly pages: number;
  /** From 0. */
  page(index: number): Promise<PdfPage>;
  close(): void;
}

const openTimeoutMs = 30_000;
/** Of one step with a page: its description, its picture, its words. */
const pageTimeoutMs = 20_000;
/** Larger pictures in a page are left out, larger canvases drawn coarser: a page must not take the tab down. */
const maxImagePixels = 2 ** 26;
const maxCanvasPixels = 2 ** 24;

/**
 * A PDF in a worker of its own: no scripts, no evaluated code (CSP without 'unsafe-eval'), no forms that submit, no
 * links. What it needs beside its own bytes (decoders, character maps, standard fonts) comes from the app's own origin.
 * Rejects with report/damaged, or report/kind for a document behind a password.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const ours = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href;
  const task = getDocument({
    // A copy: the bytes go over to the worker, and the reader may come back.
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: maxImagePixels,
    canvasMaxAreaInBytes: maxCanvasPixels * 4,
    cMapUrl: ours('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: ours('standard_fonts'),
    wasmUrl: ours('wasm'),
    iccUrl: ours('iccs'),
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  const fail = (code: 'damaged' | 'kind') => new FaultError({ kind: 'report', code });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(fail('damaged')), openTimeoutMs);
      port.addEventListener('error', () => reject(fail('damaged')));
      task.onPassword = () => reject(fail('kind'));
    });
    const pdf = await Promise.race([task.promise, tooLong]);
    return {
      pages: pdf.numPages,
      page: (index) => within(pageTimeoutMs, pdf.getPage(index + 1).then(toPage)),
      close,
    };
  } catch (thrown) {
    close();
    throw thrown instanceof FaultError ? thrown : fail('damaged');
  } finally {
    clearTimeout(timer);
  }
}

function toPage(page: PDFPageProxy): PdfPage {
  const { width: widthPt, height: heightPt } = page.getViewport({ scale: 1 });
  return {
    widthPt,
    heightPt,
    async draw(canvas, widthPx, signal) {
      const wanted = widthPx / widthPt;
      const most = Math.sqrt(maxCanvasPixels / (widthPt * heightPt));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      // Annotations are painted as they look (filled-in fields, stamps); none of them can be used.
      const painting = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      signal.addEventListener('abort', () => painting.cancel(), { once: true });
      await within(pageTimeoutMs, painting.promise);
    },
    async runs() {
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await within(pageTimeoutMs, page.getTextContent());
      return items.flatMap((item): readonly Run[] => {
        if (!('str' in item)) return [];
        const [, , c = 0, d = 0, x = 0, y = 0] = Util.transform(
          viewport.transform,
          item.transform,
        ) as number[];
        const heightOfLine = Math.hypot(c, d);
        const box = {
          left: x / widthPt,
          top: (y - heightOfLine) / heightPt,
          width: item.width / widthPt,
          height: (heightOfLine * 1.2) / heightPt,
        };
        return [{ text: item.str, box, endsLine: item.hasEOL }];
      });
    },
  };
}

/** A worker that died says nothing any more. Rejects with report/damaged. */
async function within<Value>(timeoutMs: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new FaultError({ kind: 'report', code: 'damaged' })), timeoutMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
