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

/** A place that may know of imaging, and what came of asking it. */
export interface HistorySource {
  /** `ehr`: the launching FHIR server. `imaging`: a FHIR server that it designates for imaging (SMART Imaging Access). */
  readonly kind: 'ehr' | 'imaging' | 'archive';
  /** `archives[].name` for an archive, the host for the others. */
  readonly name: string;
  /** `not-asked`: an archive that no question of this history went to. `failed` has a gap of the same place. */
  readonly state: 'not-asked' | 'asking' | 'answered' | 'failed';
}

/** An examination that a report or an order speaks of, whose images were found nowhere. */
export interface ImagelessExamination {
  /** "DiagnosticReport/123" or "ServiceRequest/123", relative to the EHR. */
  readonly reference: string;
  /** FHIR dateTime. */
  readonly date?: string;
  readonly title?: string;
  readonly accession?: string;
}

/** All imaging of the patient that we know of, newest first, and the gaps. */
export interface History {
  readonly studies: readonly Study[];
  readonly gaps: readonly Gap[];
  /** Every place that the site knows of, in a steady order, asked or not. */
  readonly sources: readonly HistorySource[];
  /** Newest first. Empty until `complete`, and where the site does not have reports searched. */
  readonly imageless: readonly ImagelessExamination[];
  /** True when every source has answered or failed: only then may "no imaging" be said (and only without gaps). */
  readonly complete: boolean;
}

const searchPrefix = 'search:';

/** `Gap.id` of a search that did not come to its end at a source: there may be studies that nobody has named. */
export const searchGapId = ({ kind, name }: Pick<HistorySource, 'kind' | 'name'>): string =>
  `${searchPrefix}${kind}:${name}`;

/** To be asked again by reading the history again, whatever its kind. */
export const isSearchGap = ({ id }: Pick<Gap, 'id'>): boolean => id.startsWith(searchPrefix);

/** Undated last; equal times by UID, so that the order does not depend on who answered first. */
export function newestFirst(studies: readonly Study[]): readonly Study[] {
  return [...studies].sort((a, b) => timeOf(b) - timeOf(a) || (a.uid < b.uid ? -1 : 1));
}

/** Not -Infinity: two of these must have a difference. */
function timeOf({ started }: Study): number {
  return started === undefined ? -Number.MAX_SAFE_INTEGER : Date.parse(started);
}
