import { fieldsOf, listOf } from '../../json.ts';

export type Fields = Readonly<Record<string, unknown>>;
/** A value in another version's shape; undefined = it has no place there. */
export type Convert = (value: unknown) => unknown;
/** The fields that stand in place of one field. */
export type Change = (value: unknown) => Fields;
/** Fields that are not named stay as they are. */
export type Table = Readonly<Record<string, Change>>;

const same: Convert = (value) => value;

export const gone: Change = () => ({});

export function as(name: string, convert: Convert = same): Change {
  return (value) => {
    const converted = convert(value);
    return converted === undefined ? {} : { [name]: converted };
  };
}

/** What is no list where one is expected is another version's already. */
export const each =
  (convert: Convert): Convert =>
  (value) =>
    Array.isArray(value) ? value.map(convert).filter((one) => one !== undefined) : value;

export const first: Convert = (value) => (Array.isArray(value) ? listOf(value)[0] : value);

/** Coding → CodeableConcept. */
export const toConcept: Convert = (value) =>
  fieldsOf(value) && !('coding' in Object(value) || 'text' in Object(value)) ? { coding: [value] } : value;

const isCodeableReference = (value: unknown) =>
  'concept' in Object(value) || fieldsOf(fieldsOf(value)?.['reference']) !== undefined;

/** CodeableConcept → CodeableReference (R5 2.1.27). */
export const conceptReference: Convert = (value) => (isCodeableReference(value) ? value : { concept: value });

/** Coding → CodeableReference. */
export const codingReference: Convert = (value) =>
  isCodeableReference(value) ? value : { concept: toConcept(value) };

/** Reference → CodeableReference. */
export const plainReference: Convert = (value) => (isCodeableReference(value) ? value : { reference: value });

export const renamed =
  (names: Readonly<Record<string, string>>): Convert =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value;

/** Lists that come to stand under one name are joined. */
export function reshape(fields: Fields, table: Table): Fields {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const change = Object.hasOwn(table, name) ? table[name] : undefined;
    for (const [key, put] of Object.entries(change ? change(value) : { [name]: value })) {
      const there = out[key];
      out[key] =
        Array.isArray(there) && Array.isArray(put) ? [...(there as unknown[]), ...(put as unknown[])] : put;
    }
  }
  return out;
}

export const shaped =
  (table: Table): Convert =>
  (value) => {
    const fields = fieldsOf(value);
    return fields ? reshape(fields, table) : value;
  };
