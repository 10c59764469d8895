import type { StackFrame } from '@/domain/model/stack';
import type { Fault } from '@/lib/fault';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import type { PaneFacts } from './usePaneContent';

export type PaneState = 'empty' | 'loading' | 'shown' | 'failed' | 'withheld' | 'unsupported';

/** The state of the displayed frame, as the pane's marks tell it (docs/contract.md). */
export interface PaneMarks {
  readonly state: PaneState;
  readonly fault: Fault | null;
  /** The displayed frame, or the one that failed or is waited for. */
  readonly frame: StackFrame | null;
  /** 1-based. */
  readonly slice?: number;
  readonly slices?: number;
}

export function paneMarks(
  { content }: Pick<PaneFacts, 'content'>,
  snapshot: ViewportSnapshot | null,
): PaneMarks {
  if (content.is === 'empty' || content.is === 'loading' || content.is === 'unsupported') {
    return { state: content.is, fault: null, frame: null };
  }
  if (content.is !== 'picture') return { state: content.is, fault: content.fault, frame: null };
  const slices = content.frames.length;
  // A snapshot of an earlier stack says nothing about this one.
  if (!snapshot || snapshot.stack !== content.frames)
    return { state: 'loading', fault: null, frame: null, slices };
  const frame = content.frames[snapshot.index] ?? null;
  const state = snapshot.state === 'empty' ? 'loading' : snapshot.state;
  return { state, fault: snapshot.fault, frame, slice: snapshot.index + 1, slices };
}
