import type { ReportStatus } from '@/domain/model/report';
import type { Study } from '@/domain/model/study';
import type { Hint } from '../../insight/hints';
import type { Standing } from '../../insight/ranking';
import type { Reading } from '../../insight/reading';

/** What a row says of its study, and what it does. */
export interface RowProps {
  readonly study: Study;
  readonly role: 'current' | 'prior' | null;
  /** Absent: not known. */
  readonly reports: number | undefined;
  readonly reportStatus: ReportStatus | undefined;
  /** Images that the archive has, where it has fewer than the record states. */
  readonly arrived: number | undefined;
  readonly stated: number | undefined;
  /** The one row of the list that Tab reaches. */
  readonly reachable: boolean;
  readonly archiveNamed: boolean;
  /** null: not read yet. */
  readonly reading: Reading | null;
  /** Beside the current study; absent on the current one, and until it is known. */
  readonly standing: Standing | undefined;
  /** Open orders that it may answer already, the likely ones first. */
  readonly hints: readonly Hint[];
  readonly rail: boolean;
  /** In a list of which only a part is in the page: where the row stands. */
  readonly index?: number;
  readonly place?: number;
  readonly of?: number;
  readonly topPx?: number;
  readonly measure?: (row: HTMLElement | null) => void;
  readonly onOpen: (study: Study) => void;
  readonly onCompare: (study: Study) => void;
  /** `pane` from 0. */
  readonly onShow: (study: Study, pane: number) => void;
}
