import { parseInstanceUid, parsePatientId, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { PatientId, StudyUid } from '@/domain/model/ids';
import type { Series, Study } from '@/domain/model/study';
import { parseAccessions } from './accession';
import { toCodedTexts, toCodes, toIdentifiers } from './coding';
import { isObject, optional, toCount, toList, toText } from './json';
import type { JsonObject } from './json';
import { parseBelonging } from './records/belonging';
import { identifierKey, parseReference } from './reference';

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

/**
 * STU3 calls the subject `patient`. A subject that is no patient of these servers, or no reference, is somebody else; one
 * that is only identified, or absent, says nothing by itself. `bases`: the one
 * that answered, and the EHR itself: both know the patient by one id (SMART Imaging Access).
 */
export function parseSubject(resource: JsonObject, bases: readonly string[]): SubjectReading {
  const subject = resource['subject'] ?? resource['patient'];
  if (subject === undefined || subject === null) return { patient: null };
  if (!isObject(subject)) return 'other';
  if (subject['reference'] === undefined) return { patient: null };
  for (const base of bases) {
    const reference = parseReference(subject['reference'], base);
    if (reference?.kind !== 'resource' || reference.type !== 'Patient') continue;
    const patient = parsePatientId(reference.id);
    if (patient) return { patient };
  }
  return 'other';
}

/**
 * ImagingStudy of STU3, R4, R4B or R5; null without a StudyInstanceUID. `iss`: the record system itself answered, so
 * that its own id and the ids of orders are those that its other resources refer to; another server's ids mean something else.
 */
export function parseImagingStudy(
  resource: JsonObject,
  subject: PatientId | null,
  iss?: string,
): StudyReading | null {
  const uid = parseStudyUidOf(resource);
  if (!uid) return null;
  const listed = toList(resource['series']);
  const series = listed.flatMap((raw) => parseSeries(raw) ?? []);
  return {
    study: {
      uid,
      subject,
      ...optional('started', parseDateTime(resource['started'])),
      ...optional('description', toText(resource['description'])),
      procedures: toCodedTexts(resource['procedureCode'] ?? resource['procedure']),
      modalities: parseModalities(resource, series),
      bodySites: unique(series.flatMap(({ series: { bodySite } }) => bodySite ?? [])),
      ...optional('accession', parseAccessions(resource)[0]),
      ...(iss !== undefined && {
        ...optional('fhirId', toText(resource['id'])),
        orders: parseBelonging({ orders: resource['basedOn'] }, resource, iss).orders,
      }),
      ...optional('seriesCount', toCount(resource['numberOfSeries'])),
      ...optional('instanceCount', toCount(resource['numberOfInstances'])),
    },
    endpoints: parseEndpointReferences(resource['endpoint']),
    series,
    invalidSeries: listed.length - series.length,
    contained: toList(resource['contained']).filter(isObject),
  };
}

/** StudyInstanceUID: STU3 `uid`, else an identifier. */
export function parseStudyUidOf(resource: JsonObject): StudyUid | null {
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

/** One that is only identified is looked for among the Endpoints that came with the study. */
function parseEndpointReferences(raw: unknown): readonly string[] {
  const found = toList(raw).flatMap((item) => {
    if (!isObject(item)) return [];
    const reference = toText(item['reference']);
    return reference ? [reference] : toIdentifiers(item['identifier']).map(identifierKey);
  });
  return [...new Set(found)];
}

/** FHIR dateTime of any precision. */
export function parseDateTime(raw: unknown): string | undefined {
  const text = toText(raw) ?? '';
  return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
