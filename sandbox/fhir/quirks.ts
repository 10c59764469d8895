import { fieldsOf, listOf } from '../json.ts';

/** Ways in which a real FHIR server falls short of the standard. */
export interface Quirks {
  /** Where `next` of every page points: at the page itself, or to another origin than the server's. */
  readonly next?: 'self' | 'elsewhere';
  /** Search parameters that are answered with 400. */
  readonly refused?: readonly string[];
  /** Search parameters without effect. */
  readonly ignored?: readonly string[];
}

export class QuirkError extends Error {}

export function parseQuirks(value: unknown): Quirks {
  const fields = fieldsOf(value);
  const known = ['next', 'refused', 'ignored'];
  if (!fields || Object.keys(fields).some((key) => !known.includes(key)))
    throw new QuirkError('Send {"next": "self" | "elsewhere", "refused": [name], "ignored": [name]}.');
  const { next } = fields;
  if (next !== undefined && next !== 'self' && next !== 'elsewhere')
    throw new QuirkError('"next" is self or elsewhere.');
  const names = (key: 'refused' | 'ignored') => {
    const list = fields[key];
    if (list === undefined) return {};
    const texts = listOf(list).filter((name) => typeof name === 'string');
    if (!Array.isArray(list) || texts.length < list.length)
      throw new QuirkError(`"${key}" is a list of parameter names.`);
    return { [key]: texts };
  };
  return { ...(next && { next }), ...names('refused'), ...names('ignored') };
}
