import { Copy, FileText } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shownModalities } from './kinds';
import { archivesOf, countWords, lineWords, reportWords } from './rowWords';
import type { RowProps } from './rowProps';
import styles from './StudyRow.module.css';

interface Props extends Omit<RowProps, 'place'> {
  readonly title: string;
  readonly date: string;
  readonly roleWords: string | null;
  /** Which of the priors it would be. */
  readonly rank: string | null;
}

/** What is written of a study in the open list. */
export function StudyFace({ study, title, date, role, roleWords, rank, ...props }: Props) {
  const text = useText();
  const { standing, reading, hints, reports } = props;
  const archives = archivesOf(study);
  const ordered = hints[0]?.level;
  const what = reading && (reading.words || text('history.unknown'));
  const viewer = archives.length === 0 ? study.viewers?.[0] : undefined;
  return (
    <>
      <span className={styles.first}>
        <span className={styles.date}>{date}</span>
        {shownModalities(study).map((modality) => (
          <span key={modality} className={styles.chip}>
            {modality}
          </span>
        ))}
        {role && <span className={styles.role}>{roleWords}</span>}
        {!role && rank && <span className={styles.rank}>{rank}</span>}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.line}>
        {standing?.prior ? standing.reasons.join(', ') : lineWords(what, title)}
      </span>
      <span className={styles.meta}>
        {ordered && (
          <span className={styles.ordered} data-level={ordered}>
            <Copy aria-hidden size={12} />
            {text(`duplicate.short.${ordered}`)}
          </span>
        )}
        {reports !== undefined && reports > 0 && (
          <span className={styles.reports}>
            <FileText aria-hidden size={13} />
            {reportWords(text, reports, props.reportStatus)}
          </span>
        )}
        <span>{countWords(text, study, props)}</span>
        {archives.length === 0 ? (
          <span className={viewer ? undefined : styles.unreachable}>
            {text(viewer ? 'history.elsewhere' : 'history.noImages')}
          </span>
        ) : (
          props.archiveNamed && <span>{archives.join(', ')}</span>
        )}
      </span>
    </>
  );
}
