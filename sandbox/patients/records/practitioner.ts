import type { FhirResource } from '../../parts.ts';

/** Invented people of the hospital who order and read. */
const people = {
  marsh: ['Marsh', 'Elena', 'MD'],
  ibrahim: ['Ibrahim', 'Yusuf', 'MD'],
  keller: ['Keller', 'Anna', 'MD'],
  duarte: ['Duarte', 'Rui', 'MD'],
} as const;

export type PractitionerKey = keyof typeof people;

export const practitioners: readonly FhirResource[] = Object.entries(people).map(
  ([key, [family, given, suffix]]) => ({
    resourceType: 'Practitioner',
    id: `practitioner-${key}`,
    active: true,
    name: [{ family, given: [given], suffix: [suffix] }],
  }),
);

export function practitionerName(key: PractitionerKey): string {
  const [family, given, suffix] = people[key];
  return `${given} ${family}, ${suffix}`;
}

export function referenceTo(key: PractitionerKey): { reference: string; display: string } {
  return { reference: `Practitioner/practitioner-${key}`, display: practitionerName(key) };
}
