import type { Report } from '@/domain/model/report';
import type { Study } from '@/domain/model/study';
import { compareReports } from '@/domain/records/file';
import type { Files } from '@/domain/records/file';
import { dateWords } from '../../i18n/dates';
import { useText } from '../../i18n/useText';
import styles from './OtherReports.module.css';
import { reportTitle } from './reportWords';
import { StatusChip } from './StatusChip';

const mostListed = 100;

/** All reports that are known and not of the focused study: none is lost for want of a study. */
export function OtherReports(props: {
  readonly study: Study | null;
  readonly files: Files;
  readonly all: readonly Report[];
}) {
  const { study, files, all } = props;
  const text = useText();
  const own = new Set((study ? files.of.get(study.uid)?.reports : [])?.map(({ item }) => item.key));
  const unlinked = new Set(files.unlinked.map(({ key }) => key));
  // Those without a study first: nowhere else can they be found.
  const others = all
    .filter(({ key }) => !own.has(key))
    .sort(
      (a, b) =>
        Number(unlinked.has(b.key)) - Number(unlinked.has(a.key)) || byDate(a, b) || compareReports(a, b),
    );
  if (others.length === 0) return null;
  const listed = others.slice(0, mostListed);
  return (
    <details className={styles.others}>
      <summary>
        {text('report.others')} <span className={styles.count}>{others.length}</span>
      </summary>
      <ul>
        {listed.map((report) => (
          <li key={report.key} data-report={report.id} data-report-status={report.status}>
            <span className={styles.date}>{dateWords(report.date ?? report.issued)}</span>
            <span className={styles.title}>{reportTitle(report, text)}</span>
            {report.status !== 'final' && <StatusChip status={report.status} />}
            {unlinked.has(report.key) && <span className={styles.count}>{text('report.unlinked')}</span>}
            {unlinked.has(report.key) && report.conclusion && <span>{report.conclusion}</span>}
          </li>
        ))}
      </ul>
      {others.length > listed.length && (
        <p className={styles.count}>{text('report.moreOthers', { count: others.length - listed.length })}</p>
      )}
    </details>
  );
}

/** FHIR dates sort as text as far as they are written; newest first. */
const byDate = (a: Report, b: Report) => (b.date ?? b.issued ?? '').localeCompare(a.date ?? a.issued ?? '');
