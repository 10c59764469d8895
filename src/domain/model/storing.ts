import type { Fault } from '@/lib/fault';

/** What became of an object that was sent to an archive. */
export type StoreOutcome =
  /** `warning`: the archive changed something (PS3.18 table 10.5.3-1). */
  | { readonly is: 'stored'; readonly warning?: number }
  /** `reason`: Failure Reason (0008,1197), where the archive gave one. */
  | { readonly is: 'refused'; readonly reason?: number; readonly fault?: Fault }
  /** It was sent, and whether it arrived is not known: it is not sent again by itself. */
  | { readonly is: 'unknown'; readonly fault: Fault };
