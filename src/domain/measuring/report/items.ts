import type { Code } from './codes';
import { element, sequence, type Dataset } from './element';

/** Items of an SR document's content, PS3.3 C.17.3. */
type Relation = 'CONTAINS' | 'HAS OBS CONTEXT' | 'HAS CONCEPT MOD' | 'INFERRED FROM' | 'SELECTED FROM';

export interface ImageReference {
  readonly sopClass: string;
  readonly instance: string;
  /** 1-based; absent for an image of one frame. */
  readonly frame?: number;
}

export type GraphicType = 'POINT' | 'POLYLINE' | 'ELLIPSE';

export const coded = (tag: number, { value, scheme, meaning }: Code) =>
  sequence(tag, [
    element(0x00080100, 'SH', value),
    element(0x00080102, 'SH', scheme),
    element(0x00080104, 'LO', meaning),
  ]);

const content = (items: readonly Dataset[]) => (items.length > 0 ? [sequence(0x0040a730, ...items)] : []);

function item(relation: Relation, type: string, name: Code | null, rest: Dataset): Dataset {
  return [
    element(0x0040a010, 'CS', relation),
    element(0x0040a040, 'CS', type),
    ...(name ? [coded(0x0040a043, name)] : []),
    ...rest,
  ];
}

export const container = (name: Code, items: readonly Dataset[], template?: string): Dataset =>
  item('CONTAINS', 'CONTAINER', name, [...containerBody(items, template)]);

/** What the root has as well: separate items, and the template that they follow. */
export const containerBody = (items: readonly Dataset[], template?: string): Dataset => [
  element(0x0040a050, 'CS', 'SEPARATE'),
  ...(template
    ? [sequence(0x0040a504, [element(0x00080105, 'CS', 'DCMR'), element(0x0040db00, 'CS', template)])]
    : []),
  ...content(items),
];

export const code = (relation: Relation, name: Code, value: Code, items: readonly Dataset[] = []): Dataset =>
  item(relation, 'CODE', name, [coded(0x0040a168, value), ...content(items)]);

export const words = (
  relation: Relation,
  name: Code,
  value: string,
  items: readonly Dataset[] = [],
): Dataset => item(relation, 'TEXT', name, [element(0x0040a160, 'UT', value), ...content(items)]);

export const uidReference = (relation: Relation, name: Code, uid: string): Dataset =>
  item(relation, 'UIDREF', name, [element(0x0040a124, 'UI', uid)]);

export const person = (relation: Relation, name: Code, value: string): Dataset =>
  item(relation, 'PNAME', name, [element(0x0040a123, 'PN', value)]);

export const numeric = (name: Code, value: number, unit: Code, items: readonly Dataset[] = []): Dataset =>
  item('CONTAINS', 'NUM', name, [
    sequence(0x0040a300, [coded(0x004008ea, unit), element(0x0040a30a, 'DS', toDecimal(value))]),
    ...content(items),
  ]);

/** `points`: column and row, 0\0 the top left corner of the first pixel (PS3.3 C.18.6.1.2). */
export function coordinates(
  relation: 'CONTAINS' | 'INFERRED FROM',
  name: Code | null,
  type: GraphicType,
  points: readonly (readonly [number, number])[],
  { sopClass, instance, frame }: ImageReference,
): Dataset {
  const image = [
    element(0x00081150, 'UI', sopClass),
    element(0x00081155, 'UI', instance),
    ...(frame === undefined ? [] : [element(0x00081160, 'IS', String(frame))]),
  ];
  return item(relation, 'SCOORD', name, [
    element(0x00700022, 'FL', points.flat()),
    element(0x00700023, 'CS', type),
    ...content([item('SELECTED FROM', 'IMAGE', null, [sequence(0x00081199, image)])]),
  ]);
}

const longestDecimal = 16;

/** DS: at most 16 characters (PS3.5 table 6.2-1), as precise as they allow. */
export function toDecimal(value: number): string {
  for (let digits = 15; digits > 1; digits--) {
    const written = String(Number(value.toPrecision(digits)));
    if (written.length <= longestDecimal) return written;
  }
  return value.toExponential(9);
}
