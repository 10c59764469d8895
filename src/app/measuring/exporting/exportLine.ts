import type { StoreOutcome } from '@/domain/model/storing';
import { faultWords } from '../../i18n/faultWords';
import type { Text } from '../../i18n/useText';
import type { ExportState } from './useExport';

/** What became of an export, in a sentence. */
export function exportLine(state: ExportState, text: Text): string {
  switch (state.is) {
    case 'idle':
      return '';
    case 'busy':
      return text('export.busy');
    case 'saved':
      return text('export.saved', { count: state.count });
    case 'failed':
      return text('export.failed', { reason: faultWords(state.fault).title });
    case 'sent':
      return sentLine(state.archive, state.outcome, text);
  }
}

function sentLine(archive: string, outcome: StoreOutcome, text: Text): string {
  switch (outcome.is) {
    case 'stored':
      return outcome.warning === undefined
        ? text('export.stored', { archive })
        : text('export.warned', { archive, code: hex(outcome.warning) });
    case 'refused':
      return text('export.refused', { archive, reason: reasonOf(outcome, text) });
    case 'unknown':
      return text('export.unknown', { archive });
  }
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Failure Reasons of PS3.18 table 10.5.3-1 and PS3.7 annex C; ranges by their first digits. */
function reasonOf({ reason, fault }: Extract<StoreOutcome, { is: 'refused' }>, text: Text): string {
  if (reason === undefined) {
    const title = fault && faultWords(fault).title.replace(/\.$/, '');
    return title ?? text('export.why.silent');
  }
  if (reason === 0x0111) return text('export.why.duplicate');
  if (reason === 0x0124) return text('export.why.forbidden');
  if (reason >> 8 === 0xa7) return text('export.why.space');
  if (reason >> 8 === 0xa9 || reason === 0x0122) return text('export.why.mismatch');
  if (reason >> 12 === 0xc) return text('export.why.damaged');
  return text('export.why.code', { code: hex(reason) });
}
