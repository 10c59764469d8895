import { parseInstanceUid, parsePatientId, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { PatientId, StudyUid } from '@/domain/model/ids';
import type { Identifier } from '@/domain/model/patient';
import type { Series, Study } from '@/domain/model/study';
import { toCodedTexts, toCodes, toIdentifiers } from './coding';
import { isObject, optional, toCount, toList, toObject, toText } from './json';
import type { JsonObject } from './json';
import { parseReference } from './reference';

/** A study as the resource states it, its endpoints still references. */
export interface StudyReading {
  readonly study: Omit<Study, 'series' | 'sources' | 'fault'>;
  readonly endpoints: readonly string[];
  readonly series: readonly SeriesReading[];
  /** Listed series that can't be read. */
  readonly invalidSeries: number;
  readonly contained: readonly JsonObject[];
}

interface SeriesReading {
  readonly series: Omit<Series, 'sources' | 'fault'>;
  readonly endpoints: readonly string[];
}

/** Whose study the resource says it is. */
export type SubjectReading = { readonly patient: PatientId | null } | 'other';

/** STU3 calls the subject `patient`. A subject that is no patient of this server is somebody else. */
export function parseSubject(resource: JsonObject, iss: string): SubjectReading {
  const subject = toObject(resource['subject'] ?? resource['patient']);
  if (subject?.['reference'] === undefined) return { patient: null };
  const reference = parseReference(subject['reference'], iss);
  const patient =
    reference?.kind === 'resource' && reference.type === 'Patient' ? parsePatientId(reference.id) : null;
  return patient ? { patient } : 'other';
}

/** ImagingStudy of STU3, R4, R4B or R5; null without a StudyInstanceUID. */
export function parseImagingStudy(resource: JsonObject, subject: PatientId | null): StudyReading | null {
  const uid = parseUid(resource);
  if (!uid) return null;
  const listed = toList(resource['series']);
  const series = listed.flatMap((raw) => parseSeries(raw) ?? []);
  return {
    study: {
      uid,
      ...optional('fhirId', toText(resource['id'])),
      subject,
      ...optional('started', parseDateTime(resource['started'])),
      ...optional('description', toText(resource['description'])),
      procedures: toCodedTexts(resource['procedureCode'] ?? resource['procedure']),
      modalities: parseModalities(resource, series),
      bodySites: unique(series.flatMap(({ series: { bodySite } }) => bodySite ?? [])),
      ...optional('accession', parseAccession(resource)),
      ...optional('seriesCount', toCount(resource['numberOfSeries'])),
      ...optional('instanceCount', toCount(resource['numberOfInstances'])),
    },
    endpoints: parseEndpointReferences(resource['endpoint']),
    series,
    invalidSeries: listed.length - series.length,
    contained: toList(resource['contained']).filter(isObject),
  };
}

function parseUid(resource: JsonObject): StudyUid | null {
  const identifiers = toIdentifiers(resource['identifier']).filter(
    ({ system }) => system === 'urn:dicom:uid',
  );
  const candidates = [resource['uid'], ...identifiers.map(({ value }) => value)];
  for (const candidate of candidates) {
    const uid = parseStudyUid(candidate);
    if (uid) return uid;
  }
  return null;
}

function parseSeries(raw: unknown): SeriesReading | null {
  const uid = isObject(raw) ? parseSeriesUid(raw['uid']) : null;
  if (!isObject(raw) || !uid) return null;
  const laterality = toCodedTexts(raw['laterality'])[0];
  return {
    series: {
      uid,
      ...optional('number', toCount(raw['number'])),
      ...optional('modality', toCodes(raw['modality'])[0]),
      ...optional('description', toText(raw['description'])),
      ...optional('bodySite', toCodedTexts(raw['bodySite'])[0]),
      ...optional('laterality', laterality?.text),
      ...optional('instanceCount', toCount(raw['numberOfInstances'])),
      instances: parseInstances(raw['instance']),
    },
    endpoints: parseEndpointReferences(raw['endpoint']),
  };
}

function parseInstances(raw: unknown): Series['instances'] {
  const instances = toList(raw).flatMap((item) => {
    const uid = isObject(item) ? parseInstanceUid(item['uid']) : null;
    if (!isObject(item) || !uid) return [];
    const sopClass = toCodes(item['sopClass'])[0]?.replace(/^urn:oid:/i, '');
    return [{ uid, ...optional('number', toCount(item['number'])), ...optional('sopClass', sopClass) }];
  });
  return instances.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
}

function parseModalities(resource: JsonObject, series: readonly SeriesReading[]): readonly string[] {
  const stated = toCodes(resource['modality'] ?? resource['modalityList']);
  return [...new Set([...stated, ...series.flatMap(({ series: { modality } }) => modality ?? [])])];
}

/** Never the first identifier: only one that says it is an accession number (v2-0203 ACSN, DCM 121022). */
function parseAccession(resource: JsonObject): Identifier | undefined {
  const own = toIdentifiers(resource['identifier']).filter(
    ({ type }) => type === 'ACSN' || type === '121022',
  );
  const orders = toList(resource['basedOn']).flatMap((reference) =>
    isObject(reference) ? toIdentifiers(reference['identifier']) : [],
  );
  return toIdentifiers(resource['accession'])[0] ?? own[0] ?? orders.find(({ type }) => type === 'ACSN');
}

function parseEndpointReferences(raw: unknown): readonly string[] {
  const found = toList(raw).flatMap((item) => (isObject(item) ? (toText(item['reference']) ?? []) : []));
  return [...new Set(found)];
}

/** FHIR dateTime of any precision. */
function parseDateTime(raw: unknown): string | undefined {
  const text = toText(raw) ?? '';
  return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
