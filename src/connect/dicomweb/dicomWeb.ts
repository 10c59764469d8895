import type { InstanceUid, SeriesUid, StudyUid } from '@/domain/model/ids';
import type { ImageHeader, Instance } from '@/domain/model/instance';
import type { ImageSource, Series } from '@/domain/model/study';

export interface FrameAddress {
  readonly source: ImageSource;
  readonly study: StudyUid;
  readonly series: SeriesUid;
  readonly instance: InstanceUid;
  /** 1-based. */
  readonly frame: number;
}

export interface FrameBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly transferSyntax: string;
  /** Media type of the part, lower case, without parameters. */
  readonly mediaType: string;
}

export interface SeriesMetadata {
  readonly instances: readonly Instance[];
  /** Instances whose metadata was not usable. */
  readonly dropped: number;
}

/** DICOMweb (PS3.18) of the site's archives. Every call rejects with `FaultError`. */
export interface DicomWeb {
  /** QIDO-RS series of a study whose FHIR resource lists none. */
  studySeries(source: ImageSource, study: StudyUid, signal?: AbortSignal): Promise<readonly Series[]>;
  seriesMetadata(
    source: ImageSource,
    study: StudyUid,
    series: SeriesUid,
    signal?: AbortSignal,
  ): Promise<SeriesMetadata>;
  /**
   * One frame as stored where the browser can decode that (transfer-syntax=*), else as explicit little endian.
   * `header`, when known, is what the length of uncompressed bytes is held against. Without it (the opening frame
   * beside its metadata) the caller checks with `checkFrameLength` before use.
   */
  frame(
    address: FrameAddress,
    options: { header?: ImageHeader; signal?: AbortSignal; priority?: 'high' | 'low' },
  ): Promise<FrameBytes>;
  /** Whole objects that are kept for their next frame, and those on their way, are let go. */
  forget(): void;
}
