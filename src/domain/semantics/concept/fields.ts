import type { CodedText, Study } from '@/domain/model/study';

/** All that a study or an order says about what is examined. */
export interface ExamFields {
  readonly procedures: readonly CodedText[];
  readonly orders: readonly string[];
  readonly description?: string;
  readonly series: readonly string[];
  readonly bodySites: readonly CodedText[];
  /** BodyPartExamined (0018,0015), DICOM PS3.3 annex L, or whatever stands in its place. */
  readonly bodyParts: readonly string[];
  /** DICOM modality codes. */
  readonly modalities: readonly string[];
  /** Laterality of series or body site, as written. */
  readonly lateralities: readonly string[];
}

export const noFields: ExamFields = {
  procedures: [],
  orders: [],
  series: [],
  bodySites: [],
  bodyParts: [],
  modalities: [],
  lateralities: [],
};

export function toExamFields(study: Study): ExamFields {
  return {
    ...noFields,
    procedures: study.procedures,
    ...(study.description === undefined ? {} : { description: study.description }),
    series: study.series.flatMap(({ description }) => description ?? []),
    bodySites: study.bodySites,
    modalities: study.modalities,
    lateralities: study.series.flatMap(({ laterality }) => laterality ?? []),
  };
}
