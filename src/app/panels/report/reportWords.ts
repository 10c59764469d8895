import type { Report, ReportStatus } from '@/domain/model/report';
import { isVoid } from '@/domain/model/report';
import type { Text } from '../../i18n/useText';

/** How a status is to be taken: as it stands, with care, or not at all. */
export type StatusTone = 'plain' | 'changed' | 'care' | 'void';

export function statusTone(status: ReportStatus): StatusTone {
  if (isVoid(status)) return 'void';
  if (status === 'final') return 'plain';
  return status === 'amended' || status === 'corrected' || status === 'appended' ? 'changed' : 'care';
}

export function reportTitle(report: Report, text: Text): string {
  return report.title || text(report.kind === 'document' ? 'report.untitledDocument' : 'report.untitled');
}
