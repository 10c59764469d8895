import { isOpen, type Order } from '@/domain/model/order';
import type { Study } from '@/domain/model/study';
import type { ExamConcept } from '@/domain/semantics/concept/concept';
import { toExamFields } from '@/domain/semantics/concept/fields';
import { createLocalNames } from '@/domain/semantics/concept/localNames';
import { readExam } from '@/domain/semantics/concept/toExamConcept';
import { toOrderConcept } from '@/domain/semantics/concept/toOrderConcept';
import { findDuplicates } from '@/domain/semantics/duplicates/findDuplicates';
import type { Exam } from '@/domain/semantics/relevance/rankPriors';
import { toDuplicateRules, type SemanticsSettings } from '@/domain/semantics/settings';
import type { Files } from '@/domain/records/file';
import { hasImages } from '../opening/opening';
import { toHints, type Hint } from './hints';
import { rankStudies, type Ranking } from './ranking';
import { regionGroups, toReading, type Reading } from './reading';

/** The semantic layer with what it has read so far: one a session, in memory only. */
export interface Knowledge {
  /** null: not read yet. */
  readonly readingOf: (study: Study) => Reading | null;
  /** Groups of regions, in the order of the body. */
  readonly regions: readonly string[];
  /** Reads studies until the time is up (ms); true: all are read. */
  readonly read: (studies: readonly Study[], forMs: number) => boolean;
  readonly rank: (current: Study, studies: readonly Study[]) => Ranking;
  /** The priors with images that can be reached, best first. */
  readonly priors: (current: Study, studies: readonly Study[]) => readonly Study[];
  /** Open orders against what exists and against each other; what an order has brought about itself is no repeat. */
  readonly duplicates: (
    orders: readonly Order[],
    studies: readonly Study[],
    files: Files,
    now: Date,
  ) => readonly Hint[];
}

export function createKnowledge(settings: SemanticsSettings): Knowledge {
  const local = createLocalNames(settings.names);
  const rules = toDuplicateRules(settings);
  const concepts = new WeakMap<Study, ExamConcept>();
  const readings = new WeakMap<ExamConcept, Reading>();
  /** Of two thousand studies most are called alike: the same words are read once. */
  const read = new Map<string, ExamConcept>();

  const conceptOf = (study: Study): ExamConcept => {
    const known = concepts.get(study);
    if (known) return known;
    const fields = toExamFields(study);
    const key = JSON.stringify(fields);
    const concept = read.get(key) ?? readExam(fields, local);
    read.set(key, concept);
    concepts.set(study, concept);
    return concept;
  };
  const toExam = (study: Study): Exam => ({
    id: study.uid,
    concept: conceptOf(study),
    ...(study.started === undefined ? {} : { started: study.started }),
  });

  let last: { current: Study; studies: readonly Study[]; ranking: Ranking } | null = null;
  /** Asked for by the click that opens a study and again by the screen that shows it: made once. */
  const rank = (current: Study, studies: readonly Study[]): Ranking => {
    if (last?.current === current && last.studies === studies) return last.ranking;
    const ranking = rankStudies(current, studies, toExam);
    last = { current, studies, ranking };
    return ranking;
  };

  return {
    readingOf(study) {
      const concept = concepts.get(study);
      if (!concept) return null;
      const known = readings.get(concept) ?? toReading(concept);
      readings.set(concept, known);
      return known;
    },
    regions: regionGroups,
    rank,
    read(studies, forMs) {
      const until = performance.now() + forMs;
      for (const study of studies) {
        if (concepts.has(study)) continue;
        if (performance.now() > until) return false;
        conceptOf(study);
      }
      return true;
    },
    priors(current, studies) {
      const byUid = new Map(studies.map((study) => [study.uid, study]));
      return [...rank(current, studies)].flatMap(([uid, { prior }]) => {
        const study = byUid.get(uid);
        return prior && study && hasImages(study) ? [study] : [];
      });
    },
    duplicates(orders, studies, files, now) {
      const asked = orders.filter(isOpen).map((order) => ({ order, concept: toOrderConcept(order, local) }));
      if (asked.length === 0) return [];
      const found = findDuplicates(asked, studies.map(toExam), rules, now.toISOString());
      const hints = toHints(found, orders, studies);
      return hints.filter(({ order, other }) => {
        const answers = 'study' in other ? (files.of.get(other.study.uid)?.orders ?? []) : [];
        return !answers.some(({ item }) => item.id === order.id);
      });
    },
  };
}
