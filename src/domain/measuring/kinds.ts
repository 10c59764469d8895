/** Pixel coordinates: column, row; 0, 0 is the centre of the first pixel. */
export type Point = readonly [column: number, row: number];

export const measureKinds = [
  'length',
  'bidirectional',
  'angle',
  'cobb',
  'ellipse',
  'rectangle',
  'freehand',
  'probe',
  'arrow',
  'text',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Those whose figures are of the pixels within. */
export const isRegion = (kind: MeasureKind): kind is 'ellipse' | 'rectangle' | 'freehand' =>
  kind === 'ellipse' || kind === 'rectangle' || kind === 'freehand';

/** Those that carry the reader's words beside the picture. */
export const hasWords = (kind: MeasureKind): boolean => kind === 'arrow' || kind === 'text';

/**
 * How many points make it whole. `bidirectional`: ends of the long axis, then of the short; `angle`: ends of both arms
 * with the apex between them; `cobb`: ends of both lines; `ellipse` and `rectangle`: opposite corners of the box;
 * `freehand`: the vertices of a closed line, as many as the hand drew; `arrow`: its tip first.
 */
export const pointsOf: Readonly<Record<MeasureKind, number>> = {
  length: 2,
  bidirectional: 4,
  angle: 3,
  cobb: 4,
  ellipse: 2,
  rectangle: 2,
  freehand: 3,
  probe: 1,
  arrow: 2,
  text: 1,
};
