import type { AreaId, FocusId } from '../regions/region';
import type { ExamModality, Flag } from '../tables/row';

export type Side = 'L' | 'R' | 'B';
export type Contrast = 'W' | 'WO' | 'WO+W';
export type Attribute = 'modality' | 'region' | 'focus' | 'side' | 'contrast' | 'flag' | 'view';

/** Where a study or an order says something, most trusted first. */
export type Field =
  'procedure' | 'order' | 'description' | 'series' | 'bodySite' | 'bodyPart' | 'modality' | 'laterality';

/** Why the concept says what it says: the words of a field that say it. */
export interface Evidence {
  readonly attribute: Attribute;
  readonly from: Field;
  /** As written there. */
  readonly span: string;
  /** In words, e.g. "chest". */
  readonly says: string;
  /** False: another field that is trusted more says otherwise. */
  readonly used: boolean;
}

/** What was or will be examined, and how: independent of who names it and in which language. */
export interface ExamConcept {
  /** Empty: unknown. The leading one first: PET before its CT. */
  readonly modalities: readonly ExamModality[];
  /** Empty: unknown. In the order of the body, without repetition. */
  readonly regions: readonly AreaId[];
  /** The organ, bone or joint that the name speaks of. */
  readonly focus: readonly FocusId[];
  /** `none`: the exam has no side. `unknown`: it has one, but nothing says which. */
  readonly side: Side | 'none' | 'unknown';
  readonly contrast: Contrast | 'unknown';
  readonly flags: ReadonlySet<Flag>;
  readonly views: readonly string[];
  readonly evidence: readonly Evidence[];
  /** `code`: a coded procedure says it; `text`: a name does; `partial`: incomplete, from a tag, or fields disagree. */
  readonly confidence: 'code' | 'text' | 'partial' | 'none';
}
