import { fieldsOf, listOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';

/** How a search parameter of FHIR R4 finds its values. */
export interface SearchParameter {
  readonly type: 'token' | 'reference' | 'date' | 'uri';
  readonly values: (resource: FhirResource) => readonly unknown[];
  /** The only type a reference may have where a value names none. */
  readonly target?: string;
}

export type Parameters = Readonly<Record<string, SearchParameter>>;

/** Lists are looked through on the way: `series.modality` are those of every series. */
export const at =
  (...paths: readonly string[]) =>
  (resource: FhirResource): readonly unknown[] =>
    paths.flatMap((path) =>
      path
        .split('.')
        .reduce<readonly unknown[]>(
          (found, field) =>
            found
              .flatMap((one) => fieldsOf(one)?.[field] ?? [])
              .flatMap((one) => (Array.isArray(one) ? listOf(one) : [one])),
          [resource],
        ),
    );

export const token = (...paths: string[]): SearchParameter => ({ type: 'token', values: at(...paths) });
export const date = (...paths: string[]): SearchParameter => ({ type: 'date', values: at(...paths) });
export const reference = (paths: string | readonly string[], target?: string): SearchParameter => ({
  type: 'reference',
  values: at(...[paths].flat()),
  ...(target === undefined ? {} : { target }),
});

const common: Parameters = {
  _id: token('id'),
  _lastUpdated: date('meta.lastUpdated'),
  identifier: token('identifier'),
};
const ofPatient: Parameters = {
  ...common,
  // Resources of `--fhir` may have STU3's shape.
  patient: reference(['subject', 'patient'], 'Patient'),
  subject: reference('subject', 'Patient'),
  status: token('status'),
};
const clinical: Parameters = {
  ...ofPatient,
  category: token('category'),
  code: token('code'),
  'based-on': reference('basedOn', 'ServiceRequest'),
  encounter: reference('encounter', 'Encounter'),
};

/** What R4 defines for the types of an imaging chart. */
const parametersByType: Readonly<Record<string, Parameters>> = {
  Patient: { ...common, birthdate: date('birthDate'), gender: token('gender') },
  ImagingStudy: {
    ...ofPatient,
    started: date('started'),
    modality: token('modality', 'series.modality'),
    series: token('series.uid'),
    endpoint: reference('endpoint', 'Endpoint'),
    encounter: reference('encounter', 'Encounter'),
    // R4 writes it without the hyphen that the other types have.
    basedon: reference('basedOn', 'ServiceRequest'),
  },
  DiagnosticReport: {
    ...clinical,
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
  },
  Observation: { ...clinical, date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant') },
  ServiceRequest: { ...clinical, intent: token('intent'), authored: date('authoredOn') },
  DocumentReference: {
    ...ofPatient,
    category: token('category'),
    type: token('type'),
    date: date('date'),
    related: reference('context.related'),
  },
  Endpoint: { ...common, status: token('status'), 'connection-type': token('connectionType') },
  Encounter: { ...ofPatient, date: date('period') },
  Practitioner: common,
  Organization: common,
  Binary: { _id: token('id'), _lastUpdated: date('meta.lastUpdated') },
};

export const searchableTypes = Object.keys(parametersByType);

/** Only what all resources have of a type that is not listed. */
export const parametersOf = (type: string): Parameters =>
  Object.hasOwn(parametersByType, type) ? (parametersByType[type] ?? common) : common;

export const parameterIn = (known: Parameters, name: string): SearchParameter | undefined =>
  Object.hasOwn(known, name) ? known[name] : undefined;
