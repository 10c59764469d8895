import type { Figure, FigureName } from '@/domain/measuring/figures';
import type { Measure } from '@/domain/measuring/measure';
import { isRegion } from '@/domain/measuring/kinds';
import type { Text } from '../i18n/useText';

const single: ReadonlySet<FigureName> = new Set(['min', 'max', 'value']);

/** One decimal; none of a pixel's whole value; two of small values that have no unit of their own scale. */
function digits({ name, value, unit }: Figure): string {
  if (single.has(name) && Number.isInteger(value)) return String(value).replace('-', '−');
  const fine = Math.abs(value) < 10 && !coarse.has(unit.mark);
  return value.toFixed(fine ? 2 : 1).replace('-', '−');
}

const coarse: ReadonlySet<string> = new Set(['HU', 'deg', 'mm', 'px']);

export const figureNamed = ({ figures }: Measure, name: FigureName): Figure | undefined =>
  figures.find((figure) => figure.name === name);

/** Above it the lesser angle may not be the one that is meant: both are said. */
const wideDeg = 60;

/** What is written beside the picture and in the list, most important first. */
export function figureLines(measure: Measure, text: Text): readonly string[] {
  const { kind, calibration, words, pending } = measure;
  const figure = (name: FigureName) => figureNamed(measure, name);
  const [first, long, short, area, mean, cobb, value] = (
    ['length', 'long', 'short', 'area', 'mean', 'cobb', 'value'] as const
  ).map(figure);
  const lines: string[] = words ? [words] : [];
  if (first) lines.push(`${digits(first)} ${first.unit.sign}`);
  if (long && short)
    lines.push(text('measuring.two', { long: digits(long), short: digits(short), unit: long.unit.sign }));
  const angle = figure('angle');
  if (angle) lines.push(text('measuring.deg', { value: digits(angle) }));
  if (cobb) {
    const other = digits({ ...cobb, value: 180 - cobb.value });
    const said = cobb.value > wideDeg ? 'measuring.cobbWide' : 'measuring.cobbFigure';
    lines.push(text(said, { value: digits(cobb), other }));
  }
  if (area) lines.push(text('measuring.area', { value: digits(area), unit: area.unit.sign }));
  const [sd, min, max] = (['sd', 'min', 'max'] as const).map(figure);
  if (mean && sd)
    lines.push(text('measuring.mean', { mean: digits(mean), sd: digits(sd), unit: mean.unit.sign }));
  if (min && max) lines.push(text('measuring.ends', { min: digits(min), max: digits(max) }));
  if (value) lines.push(`${digits(value)} ${value.unit.sign}`.trim());
  if (pending && isRegion(kind)) lines.push(text('measuring.counting'));
  if (kind === 'probe' && !pending && !value) lines.push(text('measuring.noValue'));
  const sized = first ?? long ?? area;
  if (sized && calibration.is !== 'patient') lines.push(text(`measuring.is.${calibration.is}`));
  return lines;
}

/** For assistive technology and the list: the kind with its figures. */
export function measureName(measure: Measure, text: Text): string {
  const figures = figureLines(measure, text).join(', ');
  const kind = text(`measuring.${measure.kind}`);
  return figures ? text('measuring.said', { kind, figures }) : kind;
}

/** The figure that a measurement is asked for: of a region its mean, where it has one. */
export function chiefFigure(measure: Measure): Figure | undefined {
  return figureNamed(measure, 'mean') ?? measure.figures[0];
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
