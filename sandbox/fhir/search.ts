import { fieldsOf, listOf, textOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';
import { patientOf, referencedId } from './element.ts';
import { Refusal } from './refusal.ts';
import type { FhirStore } from './store.ts';

interface IdentifierToken {
  /** Empty: the identifier has no system. Absent: any system. */
  readonly system?: string;
  readonly value: string;
}

export interface SearchRequest {
  readonly ids?: readonly string[];
  readonly patient?: string;
  readonly identifiers?: readonly IdentifierToken[];
  readonly sort?: 'started' | '-started';
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

function identifierToken(text: string): IdentifierToken {
  const bar = text.indexOf('|');
  return bar < 0 ? { value: text } : { system: text.slice(0, bar), value: text.slice(bar + 1) };
}

/** FHIR R4 search parameters (3.1.1) of the types the sandbox holds; anything else is refused, not ignored. */
export function parseSearch(type: string, parameters: URLSearchParams): SearchRequest {
  let ids: string[] | undefined;
  let patient: string | undefined;
  let identifiers: IdentifierToken[] | undefined;
  let sort: SearchRequest['sort'];
  let includeEndpoints = false;
  let count = defaultCount;
  let offset = 0;
  for (const [name, value] of parameters) {
    if (ignored.has(name)) continue;
    if (name === '_id') ids = value.split(',');
    else if (name === 'identifier') identifiers = value.split(',').map(identifierToken);
    else if ((name === 'patient' || name === 'subject') && type !== 'Patient' && type !== 'Endpoint')
      patient = value.split('/').at(-1) ?? '';
    else if (name === '_count') count = Math.min(wholeNumber(name, value), largestCount);
    else if (name === '_offset') offset = wholeNumber(name, value);
    else if (name === '_sort' && type === 'ImagingStudy' && (value === 'started' || value === '-started'))
      sort = value;
    else if (name === '_include' && type === 'ImagingStudy' && value === 'ImagingStudy:endpoint')
      includeEndpoints = true;
    else throw new Refusal(400, `${type} search does not know ${name}=${value}.`);
  }
  return {
    ...(ids && { ids }),
    ...(patient === undefined ? {} : { patient }),
    ...(identifiers && { identifiers }),
    ...(sort && { sort }),
    includeEndpoints,
    count,
    offset,
  };
}

function hasIdentifier(resource: FhirResource, wanted: readonly IdentifierToken[]): boolean {
  return listOf(resource['identifier']).some((element) => {
    const identifier = fieldsOf(element);
    return wanted.some(
      ({ system, value }) =>
        (value === '' || identifier?.['value'] === value) &&
        (system === undefined || (textOf(identifier?.['system']) ?? '') === system),
    );
  });
}

/** Undated studies come last in either direction. */
function byStarted(direction: 1 | -1): (a: FhirResource, b: FhirResource) => number {
  const time = (resource: FhirResource) => Date.parse(textOf(resource['started']) ?? '');
  return (a, b) => {
    const [left, right] = [time(a), time(b)];
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return direction * (left - right);
  };
}

/** All matches a patient's token may see, in order; paging is the wire's. */
export function search(
  store: FhirStore,
  type: string,
  request: SearchRequest,
  visibleTo: string,
): readonly FhirResource[] {
  const found = store.all(type).filter((resource) => {
    const patient = patientOf(resource);
    return (
      (patient === undefined || patient === visibleTo) &&
      (request.ids?.includes(resource.id) ?? true) &&
      (request.patient === undefined || patient === request.patient) &&
      (!request.identifiers || hasIdentifier(resource, request.identifiers))
    );
  });
  return request.sort ? found.toSorted(byStarted(request.sort === 'started' ? 1 : -1)) : found;
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
