import type { Fault } from '@/lib/fault';
import type { InstanceUid, SeriesUid, StudyUid } from './ids';
import type { ImageSource } from './study';

/** DICOM JSON Model (PS3.18 annex F), checked: every element has a vr; Value is an array where present. */
export interface DicomElement {
  readonly vr: string;
  readonly Value?: readonly unknown[];
  readonly BulkDataURI?: string;
  readonly InlineBinary?: string;
}
export type DicomDataset = Readonly<Record<string, DicomElement>>;

/** The header's patient, for the identity rule. Absent = the header does not say. */
export interface HeaderPatient {
  readonly id?: string;
  readonly issuer?: string;
  /** PN, alphabetic group first; other groups after "=". */
  readonly name?: string;
  /** DICOM DA: YYYYMMDD. */
  readonly birthDate?: string;
  readonly sex?: string;
}

/** Vector in patient coordinates, LPS, mm (or unit length for directions). */
export type Vec3 = readonly [number, number, number];

/** One SOP instance, from metadata. Frames are 1-based. */
export interface Instance {
  readonly study: StudyUid;
  readonly series: SeriesUid;
  readonly uid: InstanceUid;
  readonly sopClass: string;
  /** Where its bytes are. */
  readonly source: ImageSource;
  readonly number?: number;
  readonly modality?: string;
  readonly seriesNumber?: number;
  readonly seriesDescription?: string;
  readonly patient: HeaderPatient;
  /** null: the object has no pixels that we draw (SR, PDF, RT structure, video …). */
  readonly image: ImageHeader | null;
  /** Why an object that should have pixels can't be drawn: its header is broken or beyond all bounds. */
  readonly fault?: Fault;
  readonly dataset: DicomDataset;
}

export interface ImageHeader {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly pixelRepresentation: 0 | 1;
  readonly photometric: string;
  readonly frames: number;
  /** Transfer syntax as stored (0008,3002), when the archive says so. */
  readonly transferSyntax?: string;
  /** mm: [between rows, between columns]. */
  readonly spacingMm?: readonly [number, number];
  /** `patient`: PixelSpacing; `detector`: ImagerPixelSpacing only. Absent with `spacingMm`. */
  readonly spacingKind?: 'patient' | 'detector';
  readonly frameOfReference?: string;
  /** Recommended window in modality units, first of the header. */
  readonly window?: { readonly center: number; readonly width: number };
  /** (0028,2110) is "01", or the stored syntax is a lossy one. */
  readonly lossy: boolean;
  readonly lossyRatio?: number;
  /** ms between frames of a clip, where the header says. */
  readonly frameTimeMs?: number;
  /** One entry for a single-frame image; one per frame for enhanced multi-frame; absent where there is no geometry. */
  readonly planes?: readonly Plane[];
}

/** Position of a frame, PS3.3 C.7.6.2. */
export interface Plane {
  /** Centre of the first pixel, LPS mm. */
  readonly position: Vec3;
  /** Direction of a row (along increasing column). */
  readonly row: Vec3;
  /** Direction of a column (along increasing row). */
  readonly column: Vec3;
}
