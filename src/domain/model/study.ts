import type { Fault } from '@/lib/fault';
import type { InstanceUid, PatientId, SeriesUid, StudyUid } from './ids';
import type { Identifier } from './patient';

export interface CodedText {
  readonly text: string;
  readonly code?: string;
  readonly system?: string;
}

/** Where images can be asked for: one DICOMweb server of the site. */
export interface ImageSource {
  /** `archives[].name` of site.json. */
  readonly archive: string;
  /** DICOMweb root without trailing slash: `{root}/studies/{uid}/…`. Always under that archive's `base`. */
  readonly root: string;
  /** Query string that every request must keep, without `?`. */
  readonly query?: string;
  /**
   * The address is itself the right to see the images (SMART Imaging Access, `requires-access-token` false): a secret,
   * asked without the token, good no longer than the session that it was given out in.
   */
  readonly capability?: true;
}

/** A viewer of somebody else's, which the record names for a study (IHE IID, or a web page): a link, nothing more. */
export interface ViewerLink {
  /** https; opened by the reader's hand only, without the token and without a referrer. */
  readonly url: string;
  readonly host: string;
}

export interface Series {
  readonly uid: SeriesUid;
  readonly number?: number;
  readonly modality?: string;
  readonly description?: string;
  readonly bodySite?: CodedText;
  readonly laterality?: string;
  /** As the source states it; the archive may have more or fewer. */
  readonly instanceCount?: number;
  /** UIDs of instances, when the source lists them; in InstanceNumber order. */
  readonly instances: readonly { uid: InstanceUid; number?: number; sopClass?: string }[];
  /** Usable addresses, best first. Empty: see `fault`. */
  readonly sources: readonly ImageSource[];
  /** Why there is no usable source. */
  readonly fault?: Fault;
}

/** One examination. */
export interface Study {
  readonly uid: StudyUid;
  /** `ImagingStudy.id`, to match `fhirContext` references. */
  readonly fhirId?: string;
  /** `ImagingStudy.subject`; null when no resource names a patient: it was found in an archive only. */
  readonly subject: PatientId | null;
  /** FHIR dateTime, any precision, zone optional. */
  readonly started?: string;
  readonly description?: string;
  readonly procedures: readonly CodedText[];
  readonly modalities: readonly string[];
  readonly bodySites: readonly CodedText[];
  readonly accession?: Identifier;
  /** Ids of the orders (ServiceRequest) that it answers. */
  readonly orders?: readonly string[];
  readonly seriesCount?: number;
  readonly instanceCount?: number;
  readonly series: readonly Series[];
  readonly sources: readonly ImageSource[];
  readonly fault?: Fault;
  /** Absent: none is named. */
  readonly viewers?: readonly ViewerLink[];
}
