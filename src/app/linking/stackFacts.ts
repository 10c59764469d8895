import { toStackGeometry, type StackGeometry } from '@/domain/geometry/stackGeometry';
import type { Linkable } from '@/domain/linking/linkStacks';
import { text } from '@/domain/model/dataset';
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

/** What values are counted in; absent where a number means nothing outside of its own picture. */
function unitOf(stack: Stack): string | undefined {
  const first = stack[0]?.instance;
  if (!first) return undefined;
  // Rescale Type (0028,1054), which CT may leave out for Hounsfield units; Units (0054,1001) of PET.
  const said = text(first.dataset, '00281054') ?? text(first.dataset, '00541001');
  return (said === 'US' ? undefined : said) ?? (first.modality === 'CT' ? 'HU' : undefined);
}

/** The same window shows the same thing in both. */
export function sharesUnit(a: Stack, b: Stack): boolean {
  const unit = unitOf(a);
  return unit !== undefined && unit === unitOf(b) && modalityOf(a) === modalityOf(b);
}
