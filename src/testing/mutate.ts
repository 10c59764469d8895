import fc from 'fast-check';

const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n++) value = n % 2 ? { concept: value, coding: [value] } : [value];
  return value;
};
const poison: unknown = JSON.parse(
  '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
);

/** What a field may be instead of what it should be. */
export const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -5,
    1e308,
    '',
    ' ',
    'x',
    '\u0000',
    '../../x',
    '<img src=x onerror=alert(1)>',
    [],
    [[]],
    {},
    [null],
    poison,
    'urn:oid:1.2.3.9',
    'x'.repeat(100_000),
    'https://evil.example/x',
    'Patient/p2',
    '2024-13-45',
    { reference: 'Patient/p2' },
    { reference: 'https://evil.example/Patient/p1' },
    { reference: 7 },
    [{ reference: null }],
  ),
  fc.constant(14).map(deep),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The value with what lies at one of its places replaced or taken out; `at` chooses the place. */
export function mutate(value: unknown, at: number, replacement: unknown): unknown {
  const places: (readonly string[])[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([...path, key]);
      walk(child, [...path, key]);
    }
  };
  walk(value, []);
  const path = places[at % places.length] ?? [];
  const put = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined || typeof node !== 'object' || node === null) return replacement;
    const copy: Record<string, unknown> = { ...node };
    copy[key] = put(copy[key], rest);
    return Array.isArray(node) ? Object.values(copy) : copy;
  };
  return put(value, path);
}
