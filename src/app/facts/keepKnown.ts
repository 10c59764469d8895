import type { History } from '@/domain/model/history';
import { isSearchGap, newestFirst } from '@/domain/model/history';

/** What a search that failed half-way did not reach stays in the list: a study that was seen is not gone by that. */
export function keepKnown(known: History | undefined, next: History): History {
  if (!known || !next.gaps.some(isSearchGap)) return next;
  const listed = new Set(next.studies.map(({ uid }) => uid));
  const named = new Set(next.gaps.map(({ id }) => id));
  return {
    ...next,
    studies: newestFirst([...next.studies, ...known.studies.filter(({ uid }) => !listed.has(uid))]),
    gaps: [...next.gaps, ...known.gaps.filter(({ id }) => !named.has(id))],
  };
}
