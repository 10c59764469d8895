import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { isVoid } from '@/domain/model/report';
import type { Report } from '@/domain/model/report';
import type { Link } from '@/domain/records/link';
import { dateWords } from '../../i18n/dates';
import { useText } from '../../i18n/useText';
import type { Theme } from '../../preferences';
import { ActionButton } from '../../ui/ActionButton';
import { DocumentView } from './DocumentView';
import styles from './ReportArticle.module.css';
import { reportTitle } from './reportWords';
import { Results } from './Results';
import { StatusChip } from './StatusChip';

interface Props {
  readonly report: Report;
  readonly link: Link;
  readonly theme: Theme;
  readonly open: boolean;
  readonly visible: boolean;
  readonly onOpen: () => void;
}

/** One report: what it is and how it stands, what it concludes, and its document. */
export function ReportArticle({ report, link, theme, open, visible, onOpen }: Props) {
  const text = useText();
  const [insisted, setInsisted] = useState(false);
  const title = reportTitle(report, text);
  const withdrawn = isVoid(report.status);
  const shown = open && (!withdrawn || insisted);
  const names = report.authors.join(', ');
  return (
    <article
      className={styles.report}
      data-report={report.id}
      data-report-status={report.status}
      data-open={shown || undefined}
      aria-label={title}
    >
      <div className={styles.head}>
        <h3 className={styles.title} data-void={withdrawn || undefined}>
          {title}
        </h3>
        <StatusChip status={report.status} />
        <p className={styles.meta}>
          {[
            names && text(report.kind === 'document' ? 'report.byDocument' : 'report.by', { names }),
            report.issued && text('report.issued', { date: dateWords(report.issued) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {link.sure === 'probable' && (
          <p className={styles.probable} role="note">
            <TriangleAlert aria-hidden size={13} />
            <span>
              {text('report.probable')} {text(`link.${link.by}`)}
            </span>
          </p>
        )}
      </div>
      {shown ? (
        <>
          <Conclusion report={report} />
          <Results report={report} visible={visible} />
          {report.contents.length > 0 && <Contents report={report} theme={theme} visible={visible} />}
        </>
      ) : (
        <div className={styles.closed}>
          <ActionButton
            aria-expanded={false}
            onClick={() => {
              setInsisted(true);
              onOpen();
            }}
          >
            {text(withdrawn ? 'report.showVoid' : 'report.show')}
          </ActionButton>
        </div>
      )}
    </article>
  );
}

/** First what a reader in a hurry looks for. */
function Conclusion({ report: { conclusion, diagnoses } }: { report: Report }) {
  const text = useText();
  return (
    <>
      {conclusion !== undefined && (
        <section className={styles.conclusion}>
          <h4>{text('report.conclusion')}</h4>
          <p>{conclusion}</p>
        </section>
      )}
      {diagnoses.length > 0 && (
        <section className={styles.conclusion}>
          <h4>{text('report.diagnoses')}</h4>
          <ul>
            {diagnoses.map(({ text: words, code }) => (
              <li key={`${code ?? ''} ${words}`}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The forms in which a report is filed: the same text twice, or documents of their own. */
function Contents({ report, theme, visible }: Pick<Props, 'report' | 'theme' | 'visible'>) {
  const text = useText();
  const { contents } = report;
  const [chosen, setChosen] = useState(0);
  const content = contents[chosen] ?? contents[0];
  if (!content) return null;
  return (
    <section className={styles.document} aria-label={text('report.document')}>
      {contents.length > 1 && (
        <div role="group" className={styles.forms} aria-label={text('report.document')}>
          {contents.map(({ id, title }, index) => (
            <button key={id} type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
              {title && title !== report.title ? title : text('report.form', { number: index + 1 })}
            </button>
          ))}
        </div>
      )}
      {visible && (
        <DocumentView
          key={content.id}
          report={report.key}
          content={content}
          title={reportTitle(report, text)}
          theme={theme}
        />
      )}
    </section>
  );
}
