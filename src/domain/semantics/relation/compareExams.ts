import type { ExamConcept } from '../concept/concept';
import type { ExamModality } from '../tables/row';

/** What two exams have in common, one by one; `null`: at least one of them does not say. */
export interface ExamComparison {
  readonly modality: boolean;
  readonly regions: boolean;
  readonly focus: boolean;
  readonly side: boolean | null;
  readonly contrast: boolean | null;
  readonly angio: boolean;
}

/** `a` and `b` in any order. Both must say a region: what nobody knows is never called the same. */
export function compareExams(a: ExamConcept, b: ExamConcept): ExamComparison {
  return {
    modality: a.modalities.length > 0 && sameItems(a.modalities, b.modalities),
    regions: a.regions.length > 0 && sameItems(a.regions, b.regions),
    focus: sameItems(a.focus, b.focus),
    side: a.side === 'unknown' || b.side === 'unknown' ? null : a.side === b.side,
    contrast: a.contrast === 'unknown' || b.contrast === 'unknown' ? null : a.contrast === b.contrast,
    angio: a.flags.has('angio') === b.flags.has('angio'),
  };
}

/** Two names of one procedure. Strict: a side that only one of them states makes them different. */
export function isSameProcedure(a: ExamConcept, b: ExamConcept): boolean {
  const { modality, regions, focus, contrast, angio } = compareExams(a, b);
  return modality && regions && focus && contrast !== false && angio && a.side === b.side;
}

/** Whether an existing exam shows all that another asks for: method, every region, side, and contrast where asked. */
export function covers(existing: ExamConcept, asked: ExamConcept): boolean {
  if (asked.modalities.length === 0 || asked.regions.length === 0) return false;
  const whole = existing.regions.includes('whole-body');
  return (
    asked.modalities.every((each) => existing.modalities.includes(each)) &&
    (whole || asked.regions.every((area) => existing.regions.includes(area))) &&
    coversFocus(existing, asked) &&
    coversSide(existing, asked) &&
    coversContrast(existing, asked)
  );
}

/** An exam of the whole trunk or head shows each organ of it; one of "the leg" may not show the knee. */
function coversFocus(existing: ExamConcept, asked: ExamConcept): boolean {
  if (existing.focus.length === 0)
    return asked.focus.length === 0 || !asked.regions.some((area) => limbs.has(area));
  return asked.focus.length > 0 && asked.focus.every((id) => existing.focus.includes(id));
}

function coversSide(existing: ExamConcept, asked: ExamConcept): boolean {
  return existing.side === asked.side || existing.side === 'B' || asked.side === 'none';
}

/** What is asked for with contrast is not answered without; the other way it is, by the rule of the least. */
export function coversContrast(existing: ExamConcept, asked: ExamConcept): boolean {
  if (asked.contrast === 'W') return existing.contrast === 'W' || existing.contrast === 'WO+W';
  if (asked.contrast === 'WO+W') return existing.contrast === 'WO+W';
  return true;
}

const sectional: ReadonlySet<ExamModality> = new Set<ExamModality>(['CT', 'MR', 'PT']);

/** Worth comparing picture by picture: the same kind of picture (CT and MR count as one) of a common region and side. */
export function isComparable(a: ExamConcept, b: ExamConcept): boolean {
  const kinds = a.modalities.some(
    (each) =>
      b.modalities.includes(each) ||
      (sectional.has(each) && b.modalities.some((other) => sectional.has(other))),
  );
  const opposite = (a.side === 'L' && b.side === 'R') || (a.side === 'R' && b.side === 'L');
  const shared = a.regions.some((area) => b.regions.includes(area));
  const focus = a.focus.length === 0 || b.focus.length === 0 || a.focus.some((id) => b.focus.includes(id));
  return kinds && shared && !opposite && (focus || !a.regions.every((area) => limbs.has(area)));
}

const limbs: ReadonlySet<string> = new Set(['upper-limb', 'lower-limb']);

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
