import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import type { Ranking } from '../../insight/ranking';
import { leadingKind, sortKinds, type ReadingOf } from './kinds';

export const groupings = ['year', 'modality', 'relevance'] as const;
export type Grouping = (typeof groupings)[number];
/** Headings where the list is sorted by what matters beside the current study. */
export const standings = ['current', 'prior', 'other'] as const;

/** A line of the list. `group` is a year, a kind of examination or a standing; empty where the study states none. */
export type Entry =
  | { readonly kind: 'heading'; readonly key: string; readonly group: string; readonly count: number }
  | { readonly kind: 'study'; readonly key: StudyUid; readonly study: Study; readonly place: number };

/** What the studies are, and what stands in focus, where the list is sorted by it. */
export interface Beside {
  readonly readingOf: ReadingOf;
  readonly current: StudyUid | null;
  readonly ranking: Ranking | null;
}

/** Studies under their headings, in the order they come in or best first; `place` counts studies from 1. */
export function toEntries(studies: readonly Study[], grouping: Grouping, beside: Beside): readonly Entry[] {
  const groups = new Map<string, Study[]>();
  const groupOf = {
    year: yearOf,
    modality: (study: Study) => leadingKind(study, beside.readingOf),
    relevance: (study: Study) => standingOf(study, beside),
  };
  for (const study of grouping === 'relevance' ? bestFirst(studies, beside) : studies) {
    const group = groupOf[grouping](study);
    const known = groups.get(group);
    if (known) known.push(study);
    else groups.set(group, [study]);
  }
  const found = [...groups.keys()];
  const names = {
    year: () => found,
    modality: () => sortKinds(found),
    relevance: () => standings.filter((name) => groups.has(name)),
  }[grouping]();
  // What states nothing is last, like an undated study in the history.
  const ordered = [...names.filter(Boolean), ...names.filter((name) => !name)];
  let place = 0;
  return ordered.flatMap((group): Entry[] => {
    const members = groups.get(group) ?? [];
    const heading: Entry = { kind: 'heading', key: `group:${group}`, group, count: members.length };
    const lines = members.map((study): Entry => {
      place += 1;
      return { kind: 'study', key: study.uid, study, place };
    });
    return [heading, ...lines];
  });
}

/** As written: the year of the place where the examination was made. */
const yearOf = ({ started }: Study) => /^\d{4}/.exec(started ?? '')?.[0] ?? '';

function standingOf({ uid }: Study, { current, ranking }: Beside): (typeof standings)[number] {
  if (uid === current) return 'current';
  return ranking?.get(uid)?.prior ? 'prior' : 'other';
}

/** Priors by rank; everything else stays in time. */
function bestFirst(studies: readonly Study[], { ranking }: Beside): readonly Study[] {
  const rankOf = ({ uid }: Study) => {
    const standing = ranking?.get(uid);
    return standing?.prior ? standing.rank : Number.MAX_SAFE_INTEGER;
  };
  return studies.toSorted((a, b) => rankOf(a) - rankOf(b));
}
