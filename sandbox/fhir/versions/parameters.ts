import { fieldsOf, textOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';
import {
  at,
  date,
  parametersOf,
  reference,
  token,
  type Parameters,
  type SearchParameter,
} from '../searchParameters.ts';
import { isAccession, isStudyUid } from './identifiers.ts';

/** What a version lacks of R4's parameters, and what it has beside them. */
interface Difference {
  readonly without: readonly string[];
  readonly with: Parameters;
}

const identifiers = at('identifier');
const urn = (uid: unknown) => `urn:oid:${(textOf(uid) ?? '').replace(/^urn:oid:/, '')}`;
const uri = (values: (resource: FhirResource) => readonly unknown[]): SearchParameter => ({
  type: 'uri',
  values,
});
const context = reference(['encounter', 'context'], 'Encounter');
const orders = reference('basedOn', 'ServiceRequest');

const stu3: Readonly<Record<string, Difference>> = {
  ImagingStudy: {
    without: ['subject', 'status', 'encounter'],
    with: {
      study: uri((one) => [
        ...identifiers(one)
          .filter(isStudyUid)
          .map((identifier) => fieldsOf(identifier)?.['value']),
        ...at('uid')(one),
      ]),
      series: uri((one) => at('series.uid')(one).map(urn)),
      uid: uri((one) => at('series.instance.uid')(one).map(urn)),
      accession: {
        type: 'token',
        values: (one) => [...identifiers(one).filter(isAccession), ...at('accession')(one)],
      },
      identifier: {
        type: 'token',
        values: (one) => identifiers(one).filter((each) => !isStudyUid(each) && !isAccession(each)),
      },
      context,
    },
  },
  DiagnosticReport: { without: [], with: { context } },
  ServiceRequest: { without: ['category'], with: { context } },
  DocumentReference: {
    without: ['category', 'date', 'related'],
    with: {
      class: token('category', 'class'),
      indexed: date('date', 'indexed'),
      'related-ref': reference('context.related'),
    },
  },
  Observation: { without: [], with: { context } },
};

const r5: Readonly<Record<string, Difference>> = {
  ImagingStudy: { without: ['basedon'], with: { 'based-on': orders } },
  DiagnosticReport: { without: [], with: { study: reference(['imagingStudy', 'study'], 'ImagingStudy') } },
  ServiceRequest: { without: ['code'], with: { 'code-concept': token('code', 'code.concept') } },
  DocumentReference: {
    without: ['related'],
    with: {
      context: reference(['context.encounter', 'context'], 'Encounter'),
      'based-on': reference(['context.related', 'basedOn']),
    },
  },
  Encounter: { without: ['date'], with: { date: date('period', 'actualPeriod') } },
};

const differences: Readonly<Record<string, Readonly<Record<string, Difference>>>> = { STU3: stu3, R5: r5 };

/** The search parameters of a type in a version, by the values that they have in the store. */
export function parametersIn(version: string, type: string): Parameters {
  const known = parametersOf(type);
  const difference = differences[version]?.[type];
  if (!difference) return known;
  const kept = Object.entries(known).filter(([name]) => !difference.without.includes(name));
  return { ...Object.fromEntries(kept), ...difference.with };
}
