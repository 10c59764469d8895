import { describe, expect, it } from 'vitest';
import type { Gap } from '@/domain/model/history';
import { searchGapId } from '@/domain/model/history';
import { aHistory, aStudy } from '@/testing/builders';
import { keepKnown } from './keepKnown';

const [newest, middle, oldest] = ['2026-11-20', '2025-01-02', '2020-05-05'].map((started) =>
  aStudy({ started }),
);
const search: Gap = {
  kind: 'fhir',
  id: searchGapId({ kind: 'ehr', name: 'ehr.example' }),
  fault: { kind: 'network', code: 'unreachable' },
};
const other: Gap = { kind: 'archive', id: 'archive:x', fault: { kind: 'archive', code: 'not-listed' } };
const of = (studies: readonly (typeof newest)[], gaps: readonly Gap[] = []) =>
  aHistory(
    studies.flatMap((study) => study ?? []),
    gaps,
  );

describe('a history that is asked for again', () => {
  it('replaces the known one when the search came to its end', () => {
    expect(keepKnown(of([newest, oldest], [other]), of([middle]))).toEqual(of([middle]));
    expect(keepKnown(undefined, of([], [search]))).toEqual(of([], [search]));
  });

  it('leaves what is known in the list when the search failed, newest first, with the gaps', () => {
    const kept = keepKnown(of([newest, oldest], [other]), of([middle], [search]));
    expect(kept).toEqual(of([newest, middle, oldest], [search, other]));
  });
});
