import { FileWarning } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { faultWords } from '../../../i18n/faultWords';
import { useText } from '../../../i18n/useText';
import { Message } from '../../../ui/Message';
import { Skeleton } from '../../../ui/Skeleton';
import { useWidth } from '../../../ui/useWidth';
import { pageWords, searchPages } from './pageText';
import { PdfBar } from './PdfBar';
import styles from './PdfDocument.module.css';
import { PdfPageView } from './PdfPageView';
import type { Opened } from './usePdf';
import { usePdf, usePdfText } from './usePdf';

const mostPages = 500;
const zooms = [1, 1.5, 2, 3] as const;

/** A PDF as pages, or as its words; searched either way. */
export function PdfDocument({ bytes, title }: { bytes: Uint8Array; title: string }) {
  const text = useText();
  const opened = usePdf(bytes);
  if (opened.is === 'failed') {
    const words = faultWords(opened.fault);
    return (
      <div role="alert" data-gap="report">
        <Message icon={FileWarning} title={words.title} action={words.action} />
      </div>
    );
  }
  if (opened.is === 'opening')
    return (
      <div className={styles.opening} role="status" aria-label={text('report.reading')}>
        <Skeleton width="100%" height={420} />
      </div>
    );
  return <Pages opened={opened} title={title} />;
}

function Pages({ opened, title }: { opened: Extract<Opened, { is: 'open' }>; title: string }) {
  const { file, ratio } = opened;
  const text = useText();
  const [zoom, setZoom] = useState(0);
  const [asText, setAsText] = useState(false);
  const [phrase, setPhrase] = useState('');
  const [chosen, setChosen] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(scroller);
  const count = Math.min(file.pages, mostPages);
  const words = usePdfText(file, count, asText || phrase !== '');
  const wanted = useDeferredValue(phrase);
  const hits = useMemo(
    () =>
      searchPages(
        words.map((page) => page ?? []),
        wanted,
      ),
    [words, wanted],
  );
  const wordsOf = (runs: (typeof words)[number] | undefined) =>
    runs === null ? text('pdf.unread') : runs && (pageWords(runs) || text('pdf.noText'));
  const hit = hits[Math.min(chosen, hits.length - 1)];
  return (
    <div className={styles.document}>
      <PdfBar
        phrase={phrase}
        hits={hits.length}
        hit={hit ? hits.indexOf(hit) + 1 : 0}
        asText={asText}
        zoom={{ canGrow: zoom < zooms.length - 1, canShrink: zoom > 0 }}
        onPhrase={(next) => {
          setPhrase(next);
          setChosen(0);
        }}
        onHit={(by) => setChosen((at) => (at + by + hits.length) % Math.max(1, hits.length))}
        onZoom={(by) => setZoom((at) => Math.min(zooms.length - 1, Math.max(0, at + by)))}
        onText={setAsText}
      />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys as well */}
      <div ref={scroller} className={styles.pages} role="region" aria-label={title} tabIndex={0}>
        {Array.from({ length: count }, (_, page) =>
          asText ? (
            <p key={page} className={styles.words}>
              {wordsOf(words[page])}
            </p>
          ) : (
            <PdfPageView
              key={page}
              file={file}
              index={page}
              ratio={ratio}
              widthPx={widthPx * (zooms[zoom] ?? 1)}
              hits={hits.filter((one) => one.page === page)}
              chosen={hit?.page === page ? hit : null}
            />
          ),
        )}
        {file.pages > count && (
          <p className={styles.words}>{text('pdf.cut', { pages: count, all: file.pages })}</p>
        )}
      </div>
    </div>
  );
}
