import { toStackGeometry, type StackGeometry } from '@/domain/geometry/stackGeometry';
import type { Linkable } from '@/domain/linking/linkStacks';
import { units, valueUnit } from '@/domain/measuring/units';
import type { StudyUid } from '@/domain/model/ids';
import type { StackFrame } from '@/domain/model/stack';

export type Stack = readonly StackFrame[];

const geometries = new WeakMap<Stack, StackGeometry | null>();

/** A stack never changes: read once, since a link asks at every slice. */
export function geometryOf(stack: Stack): StackGeometry | null {
  const known = geometries.get(stack);
  if (known !== undefined) return known;
  const geometry = toStackGeometry(stack);
  geometries.set(stack, geometry);
  return geometry;
}

export function linkableOf(stack: Stack): Linkable {
  const geometry = geometryOf(stack);
  return geometry ? { geometry } : { geometry: null, length: stack.length };
}

export const modalityOf = (stack: Stack): string | undefined => stack[0]?.instance.modality;
export const studyOf = (stack: Stack): StudyUid | undefined => stack[0]?.instance.study;

/** Other sections of the series that was pointed in keep the point. */
export const isOfOneSeries = (a: Stack | null | undefined, b: Stack): boolean =>
  a === b || (a?.[0] !== undefined && a[0].instance.series === b[0]?.instance.series);

/** The same window shows the same thing in both. */
export function sharesUnit(a: Stack, b: Stack): boolean {
  const [first, second] = [a[0] && valueUnit(a[0]), b[0] && valueUnit(b[0])];
  // A bare number means nothing outside of its own picture.
  return first !== undefined && first !== units.value && first === second && modalityOf(a) === modalityOf(b);
}
