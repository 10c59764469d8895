import type { Study } from '@/domain/model/study';
import type { Entry, Grouping } from './groups';
import type { RowProps } from './rowProps';

/** What is asked of a drawn list, whether all of it is in the page or a part. Offsets are px from its start. */
export interface ListView {
  /** Where a study's row begins; null when it is not listed. */
  topOf(key: string): number | null;
  /** The first row that ends below an offset. */
  rowAt(offsetPx: number): { readonly key: string; readonly topPx: number } | null;
  /** Scrolls a row into sight, if it is not. */
  reveal(key: string): void;
}

export interface ListProps {
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly grouping: Grouping;
  readonly label: string;
  readonly rail: boolean;
  /** The row that Tab reaches; stays in the page wherever the list is scrolled to. */
  readonly active: string | null;
  readonly rowOf: (study: Study) => Omit<RowProps, 'reachable'>;
}
