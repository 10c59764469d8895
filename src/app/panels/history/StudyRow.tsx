import { Columns2 } from 'lucide-react';
import type { Study } from '@/domain/model/study';
import { dateWords } from '../../i18n/dates';
import { bodyPart, studyTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import styles from './StudyRow.module.css';

interface Props {
  readonly study: Study;
  readonly role: 'current' | 'prior' | null;
  readonly onOpen: (study: Study) => void;
  readonly onCompare: (study: Study) => void;
}

export function StudyRow({ study, role, onOpen, onCompare }: Props) {
  const text = useText();
  const title = studyTitle(study);
  const date = dateWords(study.started);
  const archives = [...new Set(sourcesOf(study).map(({ archive }) => archive))];
  const counts = text('history.counts', {
    series: study.seriesCount ?? study.series.length,
    images: study.instanceCount ?? 0,
    both: (study.seriesCount ?? study.series.length) > 0 && (study.instanceCount ?? 0) > 0 ? 'yes' : 'no',
  });
  return (
    <li
      className={styles.row}
      data-study={study.uid}
      data-archive={archives[0]}
      data-tone={role ?? undefined}
      aria-current={role === 'current' ? 'true' : undefined}
    >
      <button type="button" className={styles.open} data-action="open" onClick={() => onOpen(study)}>
        <span className={styles.first}>
          <span className={styles.date}>{date}</span>
          {study.modalities.map((modality) => (
            <span key={modality} className={styles.chip}>
              {modality}
            </span>
          ))}
          {role && <span className={styles.role}>{text(`role.${role}`)}</span>}
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>
          <span>{[bodyPart(study), counts].filter(Boolean).join(' · ')}</span>
          {archives.length > 0 ? (
            <span>{archives.join(', ')}</span>
          ) : (
            <span className={styles.unreachable}>{text('history.noImages')}</span>
          )}
        </span>
      </button>
      <IconButton
        icon={Columns2}
        className={styles.compare}
        data-action="compare"
        label={text('history.compareStudy', { title, date })}
        disabled={role === 'current'}
        onClick={() => onCompare(study)}
      />
    </li>
  );
}

const sourcesOf = (study: Study) =>
  study.sources.length > 0 ? study.sources : study.series.flatMap((series) => series.sources);
