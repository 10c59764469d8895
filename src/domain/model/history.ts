import type { Fault } from '@/lib/fault';
import type { StudyUid } from './ids';
import type { Study } from './study';

/** What we know that we don't know. */
export interface Gap {
  readonly kind: 'fhir' | 'archive' | 'report' | 'identity' | 'scope';
  /** Stable within one history, for keys and retry. */
  readonly id: string;
  readonly fault: Fault;
  /** `archives[].name`, where one is concerned. */
  readonly archive?: string;
  readonly study?: StudyUid;
  /** How many things are missing because of it, where that is known. */
  readonly count?: number;
}

/** All imaging of the patient that we know of, newest first, and the gaps. */
export interface History {
  readonly studies: readonly Study[];
  readonly gaps: readonly Gap[];
  /** True when every source has answered or failed: only then may "no imaging" be said (and only without gaps). */
  readonly complete: boolean;
}

/** `Gap.id` of a search that did not come to its end: there may be studies that nobody has named. */
export const searchGapId = 'fhir:search';

export function newestFirst(studies: readonly Study[]): readonly Study[] {
  return [...studies].sort((a, b) => timeOf(b) - timeOf(a) || 0);
}

function timeOf({ started }: Study): number {
  return started === undefined ? -Infinity : Date.parse(started);
}
