import { parsePatientId } from '@/domain/model/ids';
import type { Patient, PersonName } from '@/domain/model/patient';
import { toIdentifiers } from './coding';
import { isObject, optional, toList, toText } from './json';
import type { JsonObject } from './json';

/** FHIR Patient, any version; null for what is none. */
export function parsePatient(resource: JsonObject): Patient | null {
  const id = parsePatientId(resource['id']);
  if (resource['resourceType'] !== 'Patient' || !id) return null;
  return {
    id,
    names: parseNames(resource['name']),
    ...optional('birthDate', parseDate(resource['birthDate'])),
    ...optional('sex', parseSex(resource['gender'])),
    identifiers: toIdentifiers(resource['identifier']),
  };
}

/** The name to show comes first; earlier ones stay, since old images carry them. */
const order = ['official', 'usual', undefined, 'temp', 'nickname', 'anonymous', 'maiden', 'old'];

function parseNames(raw: unknown): readonly PersonName[] {
  const rank = (use: string | undefined) => (order.includes(use) ? order.indexOf(use) : order.length);
  return toList(raw)
    .filter(isObject)
    .map((name) => ({ name: parseName(name), use: toText(name['use']) }))
    .sort((a, b) => rank(a.use) - rank(b.use))
    .flatMap(({ name }) => name ?? []);
}

/** STU3 and later have one family name; DSTU2 had a list. */
function parseName(raw: JsonObject): PersonName | null {
  const given = toList(raw['given']).flatMap((part) => toText(part) ?? []);
  const family =
    toList(raw['family'])
      .flatMap((part) => toText(part) ?? [])
      .join(' ') || undefined;
  const text = toText(raw['text']) ?? [...given, ...(family ? [family] : [])].join(' ');
  return text ? { text, ...optional('family', family), given } : null;
}

function parseDate(raw: unknown): string | undefined {
  const text = toText(raw) ?? '';
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function parseSex(raw: unknown): Patient['sex'] {
  return raw === 'male' || raw === 'female' || raw === 'other' || raw === 'unknown' ? raw : undefined;
}
