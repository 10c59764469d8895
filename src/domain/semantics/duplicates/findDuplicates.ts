import { isOpen, type Order } from '@/domain/model/order';
import { contrastWords, sideWords } from '../concept/words';
import type { ExamConcept } from '../concept/concept';
import { regionOf } from '../regions/region';
import { compareExams, covers, coversContrast, isSameProcedure } from '../relation/compareExams';
import { daysBetween } from '../relevance/age';
import type { Exam } from '../relevance/rankPriors';
import { ruleKindOf, type DuplicateRules, type RuleKind } from '../tables/duplicateRules';

/** An order and what it asks for. */
export interface OrderedExam {
  readonly order: Order;
  readonly concept: ExamConcept;
}

/** `likely`: a possible duplicate. `comparable`: a recent exam that may answer the question. Neither ever blocks. */
export interface DuplicateHint {
  readonly level: 'likely' | 'comparable';
  readonly order: string;
  readonly other: { readonly kind: 'study' | 'order'; readonly id: string };
  /** Days from the other to the order; negative: the other is later; null: another order without a date. */
  readonly gapDays: number | null;
  readonly matches: readonly string[];
  readonly differs: readonly string[];
  readonly rule: RuleKind;
}

/**
 * Orders against the studies that exist and against each other, the likely ones first. `now` (FHIR dateTime) stands for
 * an order without a date. What is never flagged: series at the bedside, checks of lines and after procedures, guided
 * procedures, pregnancy, declared follow-up, the other side, and priors that were limited.
 */
export function findDuplicates(
  orders: readonly OrderedExam[],
  studies: readonly Exam[],
  rules: DuplicateRules,
  now: string,
): readonly DuplicateHint[] {
  const asked = orders.filter(({ order, concept }) => isOpen(order) && mayRepeat(order, concept));
  const hints = asked.flatMap((each, index) => [
    ...studies.flatMap((study) => againstStudy(each, study, rules, now) ?? []),
    ...asked.slice(index + 1).flatMap((other) => againstOrder(each, other, rules) ?? []),
  ]);
  return hints.sort(
    (a, b) =>
      Number(b.level === 'likely') - Number(a.level === 'likely') ||
      Math.abs(a.gapDays ?? 0) - Math.abs(b.gapDays ?? 0),
  );
}

function mayRepeat(order: Order, { flags, modalities, regions }: ExamConcept): boolean {
  // Bone density is one exam, whether the name says where or not.
  if (modalities.length === 0 || (regions.length === 0 && !modalities.includes('DXA'))) return false;
  if (flags.has('guidance') || flags.has('obstetric') || flags.has('followUp') || flags.has('lineCheck'))
    return false;
  return !(order.inpatient === true && flags.has('portable'));
}

function againstStudy(
  asked: OrderedExam,
  study: Exam,
  rules: DuplicateRules,
  now: string,
): DuplicateHint | null {
  const { order, concept } = asked;
  if (
    study.started === undefined ||
    study.concept.flags.has('limited') ||
    study.concept.flags.has('guidance')
  )
    return null;
  const gapDays = daysBetween(Date.parse(study.started), Date.parse(order.planned ?? order.authored ?? now));
  const fit = fitOf(study.concept, concept);
  if (gapDays === null || fit === 'none') return null;
  const kind = ruleKindOf(concept);
  const level = levelOf(kind, rules, Math.abs(gapDays), fit, order.inpatient === true);
  if (level === null) return null;
  return {
    level,
    order: order.id,
    other: { kind: 'study', id: study.id },
    gapDays,
    rule: kind,
    ...wordsOf(study.concept, concept),
  };
}

function againstOrder(asked: OrderedExam, other: OrderedExam, rules: DuplicateRules): DuplicateHint | null {
  if (!isSameProcedure(asked.concept, other.concept)) return null;
  const gapDays = daysBetween(timeOf(other.order), timeOf(asked.order));
  const kind = ruleKindOf(asked.concept);
  const rule = rules[kind];
  // Two orders planned far apart are a series.
  if (gapDays !== null && Math.abs(gapDays) > Math.max(rules.again.likelyDays, rule.likelyDays)) return null;
  return {
    level: 'likely',
    order: asked.order.id,
    other: { kind: 'order', id: other.order.id },
    gapDays,
    rule: 'again',
    ...wordsOf(other.concept, asked.concept),
  };
}

const timeOf = ({ planned, authored }: Order): number => Date.parse(planned ?? authored ?? '');

type Fit = 'full' | 'part' | 'none';

/** Whether a study answers all, a part or nothing of what is asked. Without the contrast that is asked for: a part. */
function fitOf(existing: ExamConcept, asked: ExamConcept): Fit {
  const opposite =
    (existing.side === 'L' && asked.side === 'R') || (existing.side === 'R' && asked.side === 'L');
  if (asked.modalities.includes('DXA') && existing.modalities.includes('DXA')) return 'full';
  const sameMethod = asked.modalities[0] === existing.modalities[0];
  const shared = asked.regions.some((area) => existing.regions.includes(area));
  if (!sameMethod || !shared || opposite) return 'none';
  if (existing.flags.has('echo') !== asked.flags.has('echo')) return 'none';
  if (covers(existing, asked)) return 'full';
  const apart =
    existing.focus.length > 0 &&
    asked.focus.length > 0 &&
    !asked.focus.some((id) => existing.focus.includes(id));
  return apart ? 'none' : 'part';
}

function levelOf(
  kind: RuleKind,
  rules: DuplicateRules,
  days: number,
  fit: Fit,
  inpatient: boolean,
): DuplicateHint['level'] | null {
  const rule = rules[kind];
  const near = kind === 'xray-trunk' ? rule.likelyDays : Math.max(rule.likelyDays, rules.again.likelyDays);
  const far = kind === 'xray-trunk' && inpatient ? rule.likelyDays : (rule.comparableDays ?? rule.likelyDays);
  if (fit === 'full' && days <= near) return 'likely';
  return days <= Math.max(near, far) ? 'comparable' : null;
}

function wordsOf(
  existing: ExamConcept,
  asked: ExamConcept,
): { matches: readonly string[]; differs: readonly string[] } {
  const { side, contrast } = compareExams(existing, asked);
  const matches = [...asked.modalities.filter((each) => existing.modalities.includes(each))].map(String);
  const differs: string[] = [];
  for (const area of asked.regions) {
    (existing.regions.includes(area) || existing.regions.includes('whole-body') ? matches : differs).push(
      existing.regions.includes(area) ? regionOf(area).label : `${regionOf(area).label}: not in the other`,
    );
  }
  if (side === true && asked.side !== 'none' && asked.side !== 'unknown') matches.push(sideWords[asked.side]);
  if (side === false && asked.side !== 'none' && asked.side !== 'unknown') {
    differs.push(
      existing.side === 'none' || existing.side === 'unknown'
        ? 'side'
        : `${sideWords[existing.side]} instead of ${sideWords[asked.side]}`,
    );
  }
  if (contrast === true && asked.contrast !== 'unknown') matches.push(contrastWords[asked.contrast]);
  else if (!coversContrast(existing, asked)) differs.push('contrast: not given, or not stated, in the other');
  return { matches, differs };
}
