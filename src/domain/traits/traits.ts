import type { InstanceUid, SeriesUid } from '../model/ids';

/** `none` has no pixels that we draw; `overlay` belongs on another series; `technical` served the scanner. */
export type SeriesKind = 'image' | 'localizer' | 'technical' | 'document' | 'overlay' | 'none';
export type Orientation = 'axial' | 'sagittal' | 'coronal' | 'oblique' | 'mixed';
export type Weighting =
  | 'T1'
  | 'T2'
  | 'FLAIR'
  | 'DWI'
  | 'ADC'
  | 'SWI'
  | 'T2*'
  | 'PD'
  | 'STIR'
  | 'angiography'
  | 'perfusion'
  | 'bSSFP'
  | 'tensor'
  | 'functional'
  | 'phase';
export type ContrastPhase = 'arterial' | 'portal-venous' | 'delayed';
/** `sharp`: an edge-enhancing kernel of which the name does not say for what. */
export type Kernel = 'soft' | 'lung' | 'bone' | 'sharp';
export type Side = 'L' | 'R' | 'B';
export type Projection = 'mip' | 'minip' | 'rendered';

export interface TraitValues {
  orientation?: Orientation;
  weighting?: Weighting;
  fatSuppressed?: true;
  contrast?: 'with' | 'without';
  phase?: ContrastPhase;
  kernel?: Kernel;
  /** Of a slice. */
  thicknessMm?: number;
  side?: Side;
  /** Radiographs: PA, AP, LAT, OBL …; mammography: CC, MLO, ML …. */
  view?: string;
  projection?: Projection;
  /** Which of several pictures of one acquisition: Dixon parts, spot and magnification views, tomosynthesis. */
  part?: string;
}

export interface Evidence {
  readonly trait: keyof TraitValues | 'kind';
  readonly from: 'name' | 'record' | 'header' | 'geometry' | 'modality';
  /** What was read there, for people. */
  readonly text: string;
}

export interface SeriesTraits extends Readonly<TraitValues> {
  readonly series: SeriesUid;
  /** Of one picture of a series that holds several views; absent: of the whole series. */
  readonly image?: InstanceUid;
  readonly kind: SeriesKind;
  readonly modality: string;
  /** Words of the name and the body part that tell series of one study apart, without what the traits say. */
  readonly words: readonly string[];
  readonly count?: number;
  readonly evidence: readonly Evidence[];
}
