import { fieldsOf, listOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';
import { toCriterion, type Criterion } from './criterion.ts';
import { rangeOf } from './dateRange.ts';
import { referencedId } from './element.ts';
import { Refusal } from './refusal.ts';
import { parameterIn, parametersOf, type Parameters, type SearchParameter } from './searchParameters.ts';
import type { FhirStore } from './store.ts';

type Compare = (a: FhirResource, b: FhirResource) => number;

export interface SearchRequest {
  readonly criteria: readonly Criterion[];
  /** Patients that the search names; a token for another one is refused. */
  readonly patients: readonly string[];
  readonly order: readonly Compare[];
  readonly includeEndpoints: boolean;
  readonly count: number;
  readonly offset: number;
}

const defaultCount = 50;
const largestCount = 200;
const ignored = new Set(['_format', '_pretty', '_total']);

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Refusal(400, `${name} must be a whole number.`);
  return Number(text);
}

const compareIds: Compare = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** What has no date comes last in either direction. */
function compareDates({ values }: SearchParameter, sign: 1 | -1): Compare {
  const start = (resource: FhirResource) => rangeOf(values(resource)[0])?.from;
  return (a, b) => {
    const [left, right] = [start(a), start(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return left === right ? 0 : sign * (left < right ? -1 : 1);
  };
}

function parseOrder(type: string, text: string, known: Parameters): Compare[] {
  return text.split(',').map((part) => {
    const sign = part.startsWith('-') ? -1 : 1;
    const name = part.replace(/^-/, '');
    if (name === '_id') return (a, b) => sign * compareIds(a, b);
    const parameter = parameterIn(known, name);
    if (parameter?.type !== 'date') throw new Refusal(400, `${type} can't be sorted by ${name}.`);
    return compareDates(parameter, sign);
  });
}

/** FHIR search parameters (R4 3.1.1) of the types the sandbox holds; anything else is refused, not ignored. */
export function parseSearch(
  type: string,
  parameters: URLSearchParams,
  known: Parameters = parametersOf(type),
): SearchRequest {
  const criteria: Criterion[] = [];
  const patients: string[] = [];
  let order: readonly Compare[] = [];
  let includeEndpoints = false;
  let count = defaultCount;
  let offset = 0;
  for (const [name, value] of parameters) {
    if (ignored.has(name)) continue;
    const parameter = parameterIn(known, name);
    if (parameter) {
      criteria.push(toCriterion(name, parameter, value));
      if (parameter.target === 'Patient')
        patients.push(...value.split(',').map((one) => one.split('/').at(-1) ?? ''));
    } else if (name === '_count') count = Math.min(wholeNumber(name, value), largestCount);
    else if (name === '_offset') offset = wholeNumber(name, value);
    else if (name === '_sort') order = parseOrder(type, value, known);
    else if (name === '_include' && type === 'ImagingStudy' && value === 'ImagingStudy:endpoint')
      includeEndpoints = true;
    else throw new Refusal(400, `${type} search does not know ${name}=${value}.`);
  }
  return { criteria, patients, order, includeEndpoints, count, offset };
}

/** All matches a token may see, in order; paging is the wire's. */
export function search(
  store: FhirStore,
  type: string,
  { criteria, order }: SearchRequest,
  visible: Criterion,
): readonly FhirResource[] {
  const found = store
    .all(type)
    .filter((resource) => visible(resource) && criteria.every((matches) => matches(resource)));
  if (order.length === 0) return found;
  return found.toSorted((a, b) => order.reduce((sofar, compare) => sofar || compare(a, b), 0));
}

/** Endpoints that studies or their series refer to, each once. */
export function endpointsOf(store: FhirStore, studies: readonly FhirResource[]): readonly FhirResource[] {
  const references = studies.flatMap((study) => [
    ...listOf(study['endpoint']),
    ...listOf(study['series']).flatMap((series) => listOf(fieldsOf(series)?.['endpoint'])),
  ]);
  const ids = new Set(references.map((reference) => referencedId('Endpoint', reference)));
  return [...ids].flatMap((id) => (id === undefined ? [] : (store.read('Endpoint', id) ?? [])));
}
