import { useEffect, useState } from 'react';
import type { Fault } from '@/lib/fault';
import { toFault } from '@/lib/fault';
import type { Run } from './pageText';
import type { PdfFile } from './openPdf';
import { openPdf } from './openPdf';

export type Opened =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly file: PdfFile; readonly ratio: number }
  | { readonly is: 'failed'; readonly fault: Fault };

/** Opens a document for as long as it is shown. `ratio` is height to width of the first page. */
export function usePdf(bytes: Uint8Array): Opened {
  const [opened, setOpened] = useState<Opened>({ is: 'opening' });
  useEffect(() => {
    let gone = false;
    let file: PdfFile | null = null;
    const open = async () => {
      try {
        const own = await openPdf(bytes);
        if (gone) return own.close();
        file = own;
        const first = await own.page(0);
        if (!gone) setOpened({ is: 'open', file: own, ratio: first.heightPt / first.widthPt });
      } catch (thrown) {
        if (!gone) setOpened({ is: 'failed', fault: toFault(thrown, { kind: 'report', code: 'damaged' }) });
      }
    };
    void open();
    return () => {
      gone = true;
      file?.close();
    };
  }, [bytes]);
  return opened;
}

/** The words of the first `count` pages, page after page, once somebody needs them; null for a page that can't be read. */
export function usePdfText(
  file: PdfFile,
  count: number,
  wanted: boolean,
): readonly (readonly Run[] | null)[] {
  const [pages, setPages] = useState<readonly (readonly Run[] | null)[]>([]);
  const done = pages.length >= count;
  useEffect(() => {
    if (!wanted || done) return undefined;
    let gone = false;
    const read = async () => {
      const index = pages.length;
      const runs = await file
        .page(index)
        .then((page) => page.runs())
        .catch(() => null);
      if (!gone) setPages((known) => (known.length === index ? [...known, runs] : known));
    };
    void read();
    return () => {
      gone = true;
    };
  }, [file, wanted, done, pages]);
  return pages;
}
