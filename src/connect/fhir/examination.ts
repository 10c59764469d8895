import { parseStudyUid } from '@/domain/model/ids';
import type { StudyUid } from '@/domain/model/ids';
import type { Identifier } from '@/domain/model/patient';
import type { Study } from '@/domain/model/study';
import { sameAccession } from '@/domain/records/link';
import { parseAccessions } from './accession';
import { toCodedTexts, toCodes, toIdentifiers } from './coding';
import { parseDateTime } from './imagingStudy';
import { isObject, optional, toList, toText } from './json';
import type { JsonObject } from './json';
import { isImagingCode } from './records/isImaging';
import { parseReference } from './reference';

/**
 * What a report or an order tells about where images may be: no more is read of it here. Its content is not this
 * room's business.
 */
export interface Examination {
  readonly reference: string;
  /** A report about images: by its category, or because it names a study or an accession number. */
  readonly isReport: boolean;
  readonly date?: string;
  readonly title?: string;
  readonly accessions: readonly Identifier[];
  readonly studyIds: readonly string[];
  readonly studyUids: readonly StudyUid[];
}

const notMade = new Set(['entered-in-error', 'cancelled', 'revoked', 'registered']);

/** DiagnosticReport, ServiceRequest or STU3 ProcedureRequest; null where it says nothing about images. */
export function parseExamination(resource: JsonObject, base: string): Examination | null {
  const type = toText(resource['resourceType']) ?? '';
  const id = toText(resource['id']);
  if (!id || notMade.has(toText(resource['status']) ?? '')) return null;
  const isReport = type === 'DiagnosticReport';
  if (!isReport && type !== 'ServiceRequest' && type !== 'ProcedureRequest') return null;
  const accessions = parseAccessions(resource);
  const targets = [...toList(resource['imagingStudy']), ...toList(resource['study'])].filter(isObject);
  const studyIds = targets.flatMap(({ reference }) => {
    const target = parseReference(reference, base);
    return target?.kind === 'resource' && target.type === 'ImagingStudy' ? [target.id] : [];
  });
  const studyUids = targets.flatMap(({ identifier }) =>
    toIdentifiers(identifier).flatMap(({ value }) => parseStudyUid(value) ?? []),
  );
  const category = toCodes(resource['category']).some(isImagingCode);
  if (!category && accessions.length === 0 && studyIds.length === 0 && studyUids.length === 0) return null;
  const date = [resource['effectiveDateTime'], resource['issued'], resource['authoredOn']].find(
    parseDateTime,
  );
  return {
    reference: `${type}/${id}`,
    isReport,
    ...optional('date', parseDateTime(date)),
    ...optional('title', toCodedTexts(resource['code'])[0]?.text),
    accessions,
    studyIds,
    studyUids,
  };
}

export function isAbout(examination: Examination, study: Study): boolean {
  const { accessions, studyIds, studyUids } = examination;
  const { accession } = study;
  return (
    studyUids.includes(study.uid) ||
    (study.fhirId !== undefined && studyIds.includes(study.fhirId)) ||
    (accession !== undefined && accessions.some((own) => sameAccession(own, accession) !== null))
  );
}
