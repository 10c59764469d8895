import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { leadingKind, sortKinds } from './kinds';

export type Grouping = 'year' | 'modality';

/** A line of the list. `group` is a year or a kind of examination; empty where the study states none. */
export type Entry =
  | { readonly kind: 'heading'; readonly key: string; readonly group: string; readonly count: number }
  | { readonly kind: 'study'; readonly key: StudyUid; readonly study: Study; readonly place: number };

/** Studies under their headings, in the order they come in; `place` counts studies from 1. */
export function toEntries(studies: readonly Study[], grouping: Grouping): readonly Entry[] {
  const groups = new Map<string, Study[]>();
  for (const study of studies) {
    const group = grouping === 'year' ? yearOf(study) : leadingKind(study);
    const known = groups.get(group);
    if (known) known.push(study);
    else groups.set(group, [study]);
  }
  const names = grouping === 'year' ? [...groups.keys()] : sortKinds(groups.keys());
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
