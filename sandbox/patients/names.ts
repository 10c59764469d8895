/** DICOM person name (PS3.5 6.2) to FHIR HumanName. */

export type HumanName = Readonly<Record<string, unknown>>;

const representation = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation';
const groups = [
  ['Alphabetic', 'ABC'],
  ['Ideographic', 'IDE'],
  ['Phonetic', 'SYL'],
] as const;

function toHumanName(group: string, code: string | undefined): HumanName {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = group
    .split('^')
    .map((each) => each.trim());
  const givens = [...given.split(/\s+/), ...middle.split(/\s+/)].filter(Boolean);
  const text = [prefix, ...givens, family, suffix].filter(Boolean).join(' ');
  return {
    use: 'official',
    text,
    ...(family === '' ? {} : { family }),
    ...(givens.length === 0 ? {} : { given: givens }),
    ...(prefix === '' ? {} : { prefix: [prefix] }),
    ...(suffix === '' ? {} : { suffix: [suffix] }),
    ...(code === undefined ? {} : { extension: [{ url: representation, valueCode: code }] }),
  };
}

/** One HumanName a component group; `value` is the object that DICOM JSON has for a person name. */
export function toHumanNames(value: unknown): HumanName[] {
  if (typeof value !== 'object' || value === null) return [];
  const present = groups.flatMap(([group, code]) => {
    const text: unknown = Reflect.get(value, group);
    return typeof text === 'string' && text.replace(/[\^ ]/g, '') !== '' ? [{ text, code }] : [];
  });
  const several = present.length > 1;
  return present.map(({ text, code }) => toHumanName(text, several || code !== 'ABC' ? code : undefined));
}
