import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/useText';
import type { Hit } from './pageText';
import type { PdfFile } from './openPdf';
import styles from './PdfDocument.module.css';

interface Props {
  readonly file: PdfFile;
  /** From 0. */
  readonly index: number;
  /** Height to width, until the page has said its own. */
  readonly ratio: number;
  /** CSS pixels. */
  readonly widthPx: number;
  readonly hits: readonly Hit[];
  readonly chosen: Hit | null;
}

/** One page, painted while it is near; its place is kept when it is not. */
export function PdfPageView({ file, index, ratio, widthPx, hits, chosen }: Props) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const [ownRatio, setOwnRatio] = useState(ratio);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '400px',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target || widthPx === 0) return undefined;
    const abort = new AbortController();
    const paint = async () => {
      const page = await file.page(index);
      if (abort.signal.aborted) return;
      setOwnRatio(page.heightPt / page.widthPt);
      await page.draw(target, widthPx * window.devicePixelRatio, abort.signal);
      target.dataset['painted'] = 'true';
    };
    // A page that is damaged says so; the others are not affected.
    paint().catch(() => {
      if (!abort.signal.aborted) setBroken(true);
    });
    return () => abort.abort();
  }, [file, index, near, widthPx]);

  useEffect(() => {
    if (chosen) mark.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);

  return (
    <div
      ref={place}
      className={styles.page}
      style={{ width: widthPx || '100%', aspectRatio: `1 / ${ownRatio}` }}
    >
      {broken && (
        <p role="alert" className={styles.broken}>
          {text('pdf.broken', { page: index + 1 })}
        </p>
      )}
      {near && (
        <canvas
          key={widthPx}
          ref={canvas}
          role="img"
          aria-label={text('pdf.page', { page: index + 1, pages: file.pages })}
        />
      )}
      {hits.flatMap((hit) =>
        hit.boxes.map(({ left, top, width, height }, i) => (
          <span
            key={`${hits.indexOf(hit)} ${i}`}
            ref={hit === chosen && i === 0 ? mark : undefined}
            className={styles.hit}
            data-chosen={hit === chosen || undefined}
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${width * 100}%`,
              height: `${height * 100}%`,
            }}
          />
        )),
      )}
    </div>
  );
}
