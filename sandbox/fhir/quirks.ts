import { fieldsOf, listOf } from '../json.ts';

/** Ways in which a real FHIR server falls short of the standard. */
export interface Quirks {
  /** Where `next` of every page points: at the page itself, or to another origin than the server's. */
  readonly next?: 'self' | 'elsewhere';
  /** Search parameters that are answered with 400. */
  readonly refused?: readonly string[];
  /** Search parameters without effect. */
  readonly ignored?: readonly string[];
  /** Resource types that the server does not have at all. */
  readonly absent?: readonly string[];
  /** The most that a page holds, whatever `_count` asks for. */
  readonly pageSize?: number;
}

export class QuirkError extends Error {}

export function parseQuirks(value: unknown): Quirks {
  const fields = fieldsOf(value);
  const known = ['next', 'refused', 'ignored', 'absent', 'pageSize'];
  if (!fields || Object.keys(fields).some((key) => !known.includes(key)))
    throw new QuirkError(
      'Send {"next": "self" | "elsewhere", "refused": [name], "ignored": [name], "absent": [type], "pageSize": number}.',
    );
  const { next, pageSize } = fields;
  if (next !== undefined && next !== 'self' && next !== 'elsewhere')
    throw new QuirkError('"next" is self or elsewhere.');
  const names = (key: 'refused' | 'ignored' | 'absent') => {
    const list = fields[key];
    if (list === undefined) return {};
    const texts = listOf(list).filter((name) => typeof name === 'string');
    if (!Array.isArray(list) || texts.length < list.length)
      throw new QuirkError(`"${key}" is a list of names.`);
    return { [key]: texts };
  };
  if (pageSize !== undefined && !(typeof pageSize === 'number' && Number.isInteger(pageSize) && pageSize > 0))
    throw new QuirkError('"pageSize" is a whole number from 1.');
  return {
    ...(next && { next }),
    ...names('refused'),
    ...names('ignored'),
    ...names('absent'),
    ...(typeof pageSize === 'number' && { pageSize }),
  };
}
