import { fieldsOf, listOf, textOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';
import { parseDateTest } from './dateRange.ts';
import { Refusal } from './refusal.ts';
import type { SearchParameter } from './searchParameters.ts';

export type Criterion = (resource: FhirResource) => boolean;
type ValueTest = (value: unknown) => boolean;

interface Token {
  readonly system: string;
  readonly code: string;
}

/** Code, Coding, CodeableConcept and Identifier alike. */
function tokensOf(value: unknown): readonly Token[] {
  const fields = fieldsOf(value);
  if (!fields) return [{ system: '', code: textOf(value) ?? '' }];
  if ('coding' in fields) return listOf(fields['coding']).flatMap(tokensOf);
  return [
    { system: textOf(fields['system']) ?? '', code: textOf(fields['code']) ?? textOf(fields['value']) ?? '' },
  ];
}

/** R4 3.1.1.4.10: `code`, `system|code`, `|code` (without a system), `system|` (any code of it). */
function tokenTest(text: string): ValueTest {
  const bar = text.indexOf('|');
  const [system, code] = bar < 0 ? [undefined, text] : [text.slice(0, bar), text.slice(bar + 1)];
  return (value) =>
    tokensOf(value).some(
      (token) => (code === '' || token.code === code) && (system === undefined || token.system === system),
    );
}

/** The type and id that a reference ends with, relative or absolute, versioned or not. */
function endOf(reference: string): readonly string[] {
  return reference
    .replace(/\/_history\/[^/]*$/, '')
    .split('/')
    .slice(-2);
}

function referenceTest(text: string, target: string | undefined): ValueTest {
  const [type, id] = text.includes('/') ? endOf(text) : [target, text];
  return (value) => {
    const [foundType, foundId] = endOf(textOf(fieldsOf(value)?.['reference']) ?? '');
    return foundId !== undefined && foundId === id && (type === undefined || foundType === type);
  };
}

function dateTest(name: string, text: string): ValueTest {
  const test = parseDateTest(text);
  if (!test)
    throw new Refusal(400, `${name}=${text} is no date with a prefix of eq, ne, gt, lt, ge, le, sa, eb.`);
  return test;
}

/** One parameter of a search; its values are alternatives. */
export function toCriterion(name: string, parameter: SearchParameter, text: string): Criterion {
  const tests = text.split(',').map((value): ValueTest => {
    if (parameter.type === 'date') return dateTest(name, value);
    if (parameter.type === 'uri') return (found) => found === value;
    return parameter.type === 'token' ? tokenTest(value) : referenceTest(value, parameter.target);
  });
  return (resource) => {
    const values = parameter.values(resource);
    return tests.some((test) => values.some(test));
  };
}
