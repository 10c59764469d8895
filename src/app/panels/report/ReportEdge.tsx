import { Copy, FileText, TriangleAlert } from 'lucide-react';
import type { Records } from '@/domain/model/records';
import type { StudyFile } from '@/domain/records/file';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import type { Role } from '../../workspace/workspace';
import styles from './ReportEdge.module.css';

interface Props {
  readonly role: Role;
  readonly label: string;
  readonly file: StudyFile | undefined;
  readonly records: Records;
  /** How many hints about orders stand in the panel. */
  readonly hints: number;
  readonly onOpen: () => void;
}

/** The folded panel: whose report it is, whether there is one and how it stands; one key opens it. */
export function ReportEdge({ role, label, file, records, hints, onOpen }: Props) {
  const text = useText();
  const count = file?.reports.length ?? 0;
  const [best] = file?.reports ?? [];
  const status = best && text(`reportStatus.${best.item.status}`);
  const words = count > 0 ? text('report.count', { count }) : records.complete ? text('report.none') : '';
  const hinted = hints > 0 ? text('report.hints', { count: hints }) : '';
  return (
    <button
      type="button"
      className={styles.edge}
      data-action="report"
      data-tone={role}
      aria-label={[text('report.open'), label, status, words, hinted].filter(Boolean).join('. ')}
      aria-keyshortcuts={shortcutOf('report')}
      title={`${text('report.open')} (D)`}
      onClick={onOpen}
    >
      <FileText aria-hidden size={16} />
      {records.gaps.length > 0 && <TriangleAlert aria-hidden size={14} className={styles.gap} />}
      {hints > 0 && <Copy aria-hidden size={14} />}
      <span className={styles.words}>
        <b>{text('report.title')}</b> <span className={styles.role}>{label}</span>{' '}
        <span>{status ?? words}</span> {count > 1 && <span>{words}</span>}
      </span>
      {/* Drawn by the style: what can be read is what the name says. */}
      <kbd className={styles.key} data-key={shortcutOf('report')} />
    </button>
  );
}
