import type { Figure, FigureName } from '../figures';
import { isRegion, type MeasureKind, type Point } from '../kinds';
import type { Measure, Place } from '../measure';
import type { Unit } from '../units';
import { codes, type Code } from './codes';
import type { Dataset } from './element';
import {
  code,
  container,
  coordinates,
  numeric,
  uidReference,
  words,
  type GraphicType,
  type ImageReference,
} from './items';

const kindNames: Readonly<Record<MeasureKind, string>> = {
  length: 'Length',
  bidirectional: 'Two diameters',
  angle: 'Angle',
  cobb: 'Cobb angle',
  ellipse: 'Ellipse',
  rectangle: 'Rectangle',
  freehand: 'Freehand region',
  probe: 'Value',
  arrow: 'Arrow',
  text: 'Text',
};

const sized: ReadonlySet<FigureName> = new Set(['length', 'long', 'short', 'area']);

/** Said with a size that may not be one of the patient. */
const doubts: Partial<Record<Measure['calibration']['is'], string>> = {
  detector: 'Measured on the detector plane: larger than in the patient by the magnification.',
  stated: 'The spacing is stated in the header, which does not say how it was found.',
  pixels: 'Not calibrated: measured in pixels.',
};

interface Shape {
  readonly type: GraphicType;
  readonly points: readonly Point[];
}

/** A measurement group of TID 1501, of a region with the rows of TID 1410. */
export function toGroup(measure: Measure, newUid: () => string): Dataset {
  const { kind, figures, words: said, id, place, calibration } = measure;
  const image = toReference(place);
  const region = isRegion(kind);
  const shapes = shapesOf(measure);
  const inferred = (which: readonly Shape[]) =>
    which.map(({ type, points }) => coordinates('INFERRED FROM', null, type, points, image));
  const regions = region
    ? shapes.map(({ type, points }) => coordinates('CONTAINS', codes.region, type, points, image))
    : [];
  const numbers = figures.map((figure) =>
    toNumber(figure, region ? [] : inferred(shapesOfFigure(measure, figure))),
  );
  const remark =
    figures.length === 0 && said !== '' ? [words('CONTAINS', codes.comment, said, inferred(shapes))] : [];
  const doubt = figures.some(({ name }) => sized.has(name)) ? doubts[calibration.is] : undefined;
  return container(
    codes.group,
    [
      words('HAS OBS CONTEXT', codes.trackingId, said || `${kindNames[kind]} ${id}`),
      uidReference('HAS OBS CONTEXT', codes.trackingUid, newUid()),
      code('CONTAINS', codes.finding, codes.clinicalFinding),
      ...remark,
      ...(doubt ? [words('CONTAINS', codes.comment, doubt)] : []),
      ...regions,
      ...numbers,
    ],
    region ? '1410' : '1501',
  );
}

/** Multi-frame classes (PS3.4 table B.5-1): their frames are always named. */
const multiFrame =
  /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(2\.[12]|3\.1|4\.[134]|6\.2|7\.[1-4]|12\.[12]\.?1?|13\.1\.\d|20|77\.1\.\d\.\d|117\.\d|118\.1|128\.1|130)$/;

const toReference = ({ sopClass, instance, frame }: Place): ImageReference => ({
  sopClass,
  instance,
  ...((frame > 1 || multiFrame.test(sopClass)) && { frame }),
});

const toUnit = ({ code: value, meaning }: Unit): Code => ({ value, scheme: 'UCUM', meaning });

/** Of values the concept is what is measured; what was done with them modifies it (TID 1419). */
const statistics: Partial<Record<FigureName, Code>> = {
  mean: codes.mean,
  sd: codes.sd,
  min: codes.min,
  max: codes.max,
};

function toNumber({ name, value, unit }: Figure, items: readonly Dataset[]): Dataset {
  const derivation = statistics[name];
  const modifier = derivation ? [code('HAS CONCEPT MOD', codes.derivation, derivation)] : [];
  return numeric(conceptOf(name, unit), value, toUnit(unit), [...modifier, ...items]);
}

function conceptOf(name: FigureName, unit: Unit): Code {
  switch (name) {
    case 'length':
    case 'long':
    case 'short':
    case 'angle':
    case 'cobb':
    case 'area':
      return codes[name];
    case 'mean':
    case 'sd':
    case 'min':
    case 'max':
    case 'value':
      return unit.mark === 'HU' ? codes.attenuation : codes.pixelValue;
  }
}

/** From the centre of the first pixel to its corner. */
const half = ([column, row]: Point): Point => [column + 0.5, row + 0.5];

function shapesOf({ kind, points }: Measure): readonly Shape[] {
  const at = points.map(half);
  const [a, b, c, d] = at;
  const line = (...ends: readonly (Point | undefined)[]): Shape => ({
    type: 'POLYLINE',
    points: ends.flatMap((end) => (end ? [end] : [])),
  });
  switch (kind) {
    case 'length':
    case 'angle':
      return [line(...at)];
    case 'bidirectional':
    case 'cobb':
      return [line(a, b), line(c, d)];
    case 'freehand':
      return [line(...at, a)];
    case 'rectangle':
      return a && b ? [line(a, [b[0], a[1]], b, [a[0], b[1]], a)] : [];
    case 'ellipse':
      return a && b ? [{ type: 'ELLIPSE', points: axesOf(a, b) }] : [];
    case 'probe':
    case 'arrow':
    case 'text':
      return a ? [{ type: 'POINT', points: [a] }] : [];
  }
}

/** Ends of the major axis, then of the minor (PS3.3 C.18.6.1.2), from opposite corners of the box. */
function axesOf([left, top]: Point, [right, bottom]: Point): readonly Point[] {
  const [column, row] = [(left + right) / 2, (top + bottom) / 2];
  const across: readonly Point[] = [
    [left, row],
    [right, row],
  ];
  const down: readonly Point[] = [
    [column, top],
    [column, bottom],
  ];
  return Math.abs(right - left) >= Math.abs(bottom - top) ? [...across, ...down] : [...down, ...across];
}

/** Of two diameters each figure has the line that it was taken from. */
function shapesOfFigure(measure: Measure, { name }: Figure): readonly Shape[] {
  const shapes = shapesOf(measure);
  const [first, second] = shapes;
  if (measure.kind !== 'bidirectional' || !first || !second) return shapes;
  const [rowStep, columnStep] = measure.calibration.spacing;
  const lengthOf = ({ points: [from, to] }: Shape) =>
    from && to ? Math.hypot((to[0] - from[0]) * columnStep, (to[1] - from[1]) * rowStep) : 0;
  const firstIsLong = lengthOf(first) >= lengthOf(second);
  return [(name === 'long') === firstIsLong ? first : second];
}
