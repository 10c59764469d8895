import { Ban, CircleCheck, FilePen, TriangleAlert } from 'lucide-react';
import type { ReportStatus } from '@/domain/model/report';
import { useText } from '../../i18n/useText';
import { statusTone } from './reportWords';
import styles from './StatusChip.module.css';

const icons = { plain: CircleCheck, changed: FilePen, care: TriangleAlert, void: Ban } as const;

/** In words, in shape and in colour: a preliminary report is not to be taken for a final one. */
export function StatusChip({ status }: { status: ReportStatus }) {
  const text = useText();
  const tone = statusTone(status);
  const Icon = icons[tone];
  return (
    <span className={styles.chip} data-tone={tone}>
      <Icon aria-hidden size={13} />
      {text(`reportStatus.${status}`)}
    </span>
  );
}
