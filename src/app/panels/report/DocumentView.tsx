import { useQuery } from '@tanstack/react-query';
import { FileWarning } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReportContent } from '@/domain/model/report';
import { toFault } from '@/lib/fault';
import { useApp } from '../../AppContext';
import { documentQuery } from '../../facts/records';
import { faultWords } from '../../i18n/faultWords';
import { useText } from '../../i18n/useText';
import type { Theme } from '../../preferences';
import { ActionButton } from '../../ui/ActionButton';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import styles from './DocumentView.module.css';

const HtmlDocument = lazy(async () => ({ default: (await import('./html/HtmlDocument')).HtmlDocument }));
const PdfDocument = lazy(async () => ({ default: (await import('./pdf/PdfDocument')).PdfDocument }));

interface Props {
  readonly report: string;
  readonly content: ReportContent;
  readonly title: string;
  readonly theme: Theme;
}

/** A document of a report, fetched when it is to be seen. */
export function DocumentView({ report, content, title, theme }: Props) {
  const app = useApp();
  const text = useText();
  const { data, error, isFetching, refetch } = useQuery(documentQuery(app, report, content));
  if (error && !isFetching) {
    const words = faultWords(toFault(error, { kind: 'report', code: 'damaged' }));
    return (
      <div className={styles.failed} role="alert" data-gap="report">
        <Message icon={FileWarning} title={words.title} action={words.action}>
          <ActionButton data-action="retry" onClick={() => void refetch()}>
            {text('gap.retry')}
          </ActionButton>
        </Message>
      </div>
    );
  }
  if (!data) return <Waiting />;
  if (data.is === 'text') return <p className={styles.text}>{data.text}</p>;
  return (
    <Suspense fallback={<Waiting />}>
      {data.is === 'html' ? (
        <HtmlDocument markup={data.markup} title={title} theme={theme} />
      ) : (
        <PdfDocument bytes={data.bytes} title={title} />
      )}
    </Suspense>
  );
}

function Waiting() {
  const text = useText();
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.hidden}>{text('report.reading')}</span>
      {[88, 94, 72, 90, 84, 56].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={12} />
      ))}
    </div>
  );
}
