import type { RegionId } from '../regions/region';

/** Kinds of imaging, coarser than DICOM's modalities: CR, DX and RG are XR. */
export type ExamModality = 'XR' | 'CT' | 'MR' | 'US' | 'MG' | 'NM' | 'PT' | 'RF' | 'XA' | 'DXA' | 'OT';

export type Flag =
  | 'angio'
  | 'screening'
  | 'diagnostic'
  | 'portable'
  | 'guidance'
  | 'limited'
  | 'obstetric'
  | 'wholeBody'
  | 'followUp'
  | 'lineCheck'
  | 'echo'
  | 'bone'
  | 'specimen';

/** How a word takes part in a phrase about contrast. */
export type ContrastRole =
  'with' | 'without' | 'no' | 'agent' | 'enhanced' | 'native' | 'both' | 'and' | 'or';

/** What a word or a phrase means. */
export interface Sense {
  readonly modality?: ExamModality;
  /** `named`: the name says the modality. `implied`: it says something that goes with it. */
  readonly by?: 'named' | 'implied';
  readonly regions?: readonly RegionId[];
  readonly side?: 'L' | 'R' | 'B';
  readonly contrast?: ContrastRole;
  readonly flags?: readonly Flag[];
  readonly view?: string;
  /** Holds only for an exam of one of these modalities. */
  readonly only?: readonly ExamModality[];
  /** After "with" and "without" it is this that is there or not, never contrast. */
  readonly object?: true;
}

/**
 * Phrases, separated by commas, and their meaning. Case, accents and punctuation do not count; `abdom~` is every word
 * that begins so.
 */
export type Row = readonly [phrases: string, sense: Sense];
/** Regions and the phrases for them. */
export type AnatomyRow = readonly [
  regions: readonly RegionId[],
  phrases: string,
  only?: readonly ExamModality[],
];
