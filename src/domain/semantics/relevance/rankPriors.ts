import type { ExamConcept } from '../concept/concept';
import { regionOf } from '../regions/region';
import { ageInWords, daysBetween } from './age';
import { relateSites, type Relation } from './relation';
import { sitesOf, type Site } from './sites';

/** A study as the ranking sees it. */
export interface Exam {
  readonly id: string;
  readonly concept: ExamConcept;
  /** FHIR dateTime. Absent: unknown, which never excludes. */
  readonly started?: string;
}

export interface RankedPrior {
  readonly id: string;
  /** 0–1. From `relevantFrom` on the study is offered as a prior. */
  readonly score: number;
  readonly relevant: boolean;
  /** E.g. "same region: chest", "CT", "14 months earlier". */
  readonly reasons: readonly string[];
}

export const relevantFrom = 0.5;

/** What the rules of order add to a study that is relevant: together they never carry one over the threshold. */
const weight = { relation: 0.26, modality: 0.1, extent: 0.08, side: 0.02, recency: 0.04 } as const;
/** Days after which an exam counts half in the order. */
const halfLifeDays = 2 * 365;

/**
 * All candidates in the order in which they are worth seeing beside the current study, the best first. Region and
 * clinical neighbourhood decide whether; modality, extent, side and age only in which order. Nothing is left out.
 */
export function rankPriors(current: Exam, candidates: readonly Exam[]): readonly RankedPrior[] {
  const judgement = toJudge(current);
  return candidates
    .filter(({ id }) => id !== current.id)
    .map((candidate) => judgement(candidate))
    .sort((a, b) => b.score - a.score || b.time - a.time)
    .map(({ id, score, reasons }) => ({ id, score, relevant: score >= relevantFrom, reasons }));
}

function toJudge(current: Exam) {
  const sites = sitesOf(current.concept);
  const start = timeOf(current);
  const known = new Map<ExamConcept, Relation>();
  return (candidate: Exam) => {
    const { concept } = candidate;
    const relation = known.get(concept) ?? relationOf(current.concept, sites, concept);
    known.set(concept, relation);
    const time = timeOf(candidate);
    const days = daysBetween(time, start);
    const score = scoreOf(current.concept, concept, relation, days);
    return { id: candidate.id, score, reasons: reasonsOf(current.concept, concept, relation, days), time };
  };
}

const timeOf = ({ started }: Exam): number => {
  const time = started === undefined ? Number.NaN : Date.parse(started);
  return Number.isNaN(time) ? -Infinity : time;
};

function relationOf(current: ExamConcept, sites: readonly Site[], prior: ExamConcept): Relation {
  const priorSites = sitesOf(prior);
  if (sites.length === 0 || priorSites.length === 0) return { score: 0.3, reason: 'region unknown' };
  const opposite =
    (current.side === 'L' && prior.side === 'R') || (current.side === 'R' && prior.side === 'L');
  if (opposite && isSided(current) && isSided(prior)) return { score: 0.05, reason: 'the opposite side' };
  return relateSites(sites, priorSites);
}

const sided: ReadonlySet<string> = new Set(['breast', 'upper-limb', 'lower-limb']);
const isSided = ({ regions }: ExamConcept): boolean => regions.every((area) => sided.has(area));

function scoreOf(current: ExamConcept, prior: ExamConcept, relation: Relation, days: number | null): number {
  if (relation.score < relevantFrom) return relation.score * 0.9;
  const sameModality = prior.modalities.some((each) => current.modalities.includes(each)) ? 1 : 0;
  const shared = prior.regions.filter((area) => current.regions.includes(area)).length;
  const extent = shared / Math.max(1, new Set([...prior.regions, ...current.regions]).size);
  const side = current.side === prior.side ? 1 : 0;
  const recency = days === null ? 0 : halfLifeDays / (halfLifeDays + Math.max(0, days));
  return (
    relevantFrom +
    weight.relation * ((relation.score - relevantFrom) / (1 - relevantFrom)) +
    weight.modality * sameModality +
    weight.extent * extent +
    weight.side * side +
    weight.recency * recency
  );
}

function reasonsOf(
  current: ExamConcept,
  prior: ExamConcept,
  relation: Relation,
  days: number | null,
): readonly string[] {
  const reasons = [relation.reason];
  if (relation.score >= relevantFrom && isSided(prior) && (prior.side === 'L' || prior.side === 'R')) {
    reasons.push(current.side === prior.side ? 'same side' : prior.side === 'L' ? 'left' : 'right');
  }
  if (prior.modalities.length > 0) reasons.push(prior.modalities.join('/'));
  if (relation.score === 0 && prior.regions.length > 0) {
    reasons.push(prior.regions.map((id) => regionOf(id).label).join(', '));
  }
  reasons.push(days === null ? 'date unknown' : ageInWords(days));
  return reasons;
}
