import { describe, expect, it } from 'vitest';
import { newestFirst } from '@/domain/model/history';
import { aSeries, aStudy } from '@/testing/builders';
import { toEntries } from './groups';
import { kindsOf, leadingKind, sortKinds, type ReadingOf } from './kinds';
import { everything, isNarrowed, narrowStudies, toggled } from './narrow';

const chest = aStudy({
  started: '2026-10-14T09:21:00+02:00',
  description: 'CT chest with contrast',
  accession: { value: 'SH61014-201', type: 'ACSN' },
});
const knee = aStudy({
  started: '2024-03-02',
  description: 'Röntgen^Knie',
  modalities: ['DX', 'PR'],
  bodySites: [{ text: 'KNEE' }],
  series: [aSeries({ description: 'Lateral view', bodySite: { text: 'Patella' } })],
});
const hybrid = aStudy({ started: '2024', description: 'Whole body', modalities: ['CT', 'PT', 'SR'] });
const undated = aStudy({ description: 'Outside images', modalities: [], bodySites: [], series: [] });
Reflect.deleteProperty(undated, 'started');
const studies = newestFirst([undated, knee, chest, hybrid]);
/** As far as anybody knows: two of them. */
const readingOf: ReadingOf = (study) => {
  if (study === chest) return { kinds: ['CT'], regions: ['Chest'], words: 'CT chest, with contrast' };
  return study === knee ? { kinds: ['X-ray'], regions: ['Lower limb'], words: 'X-ray knee' } : null;
};
const find = (query: string) =>
  narrowStudies(studies, { ...everything, query }, readingOf).map(({ uid }) => uid);

describe('the search', () => {
  it.each([
    ['contrast CHEST', chest],
    ['rontgen', knee],
    ['knie 2024', knee],
    ['lateral', knee],
    ['x-ray', knee],
    ['mar 2024', knee],
    ['x-ray knee', knee],
    ['2024-03', knee],
    ['14 oct', chest],
    ['sh61014', chest],
    ['pt', hybrid],
  ])('finds by %s', (query, study) => expect(find(query)).toContain(study.uid));

  it('wants every word', () => expect(find('chest knie')).toEqual([]));
  it('asks for nothing when it is blank', () => {
    expect(isNarrowed({ ...everything, query: '  ' })).toBe(false);
    expect(find(' ')).toHaveLength(4);
  });
});

describe('the filters', () => {
  const by = (kinds: string[], regions: string[] = []) =>
    narrowStudies(studies, { query: '', kinds: new Set(kinds), regions: new Set(regions) }, readingOf).map(
      ({ uid }) => uid,
    );

  it('take one of the kinds and one of the regions', () => {
    expect(by(['X-ray', 'PET'])).toEqual(expect.arrayContaining([knee.uid, hybrid.uid]));
    expect(by(['CT'], ['Chest'])).toEqual(expect.arrayContaining([chest.uid]));
    expect(by(['X-ray'], ['Chest'])).not.toContain(knee.uid);
  });

  it('never hide by its region a study of which nobody knows it', () => {
    expect(by([], ['Lower limb'])).toEqual([knee.uid, hybrid.uid, undated.uid]);
  });

  it('name the modality as clinicians do, and nothing that has no pictures', () => {
    expect(kindsOf(knee, () => null)).toEqual(['X-ray']);
    expect(kindsOf(hybrid, () => ({ kinds: ['PET'], regions: [], words: '' }))).toEqual(['PET']);
    expect(sortKinds(['X-ray', 'Zebra', 'CT', 'Angle', 'CT'])).toEqual(['CT', 'X-ray', 'Angle', 'Zebra']);
  });

  it('go on and off', () => {
    const on = toggled(new Set(), 'CT');
    expect([...on]).toEqual(['CT']);
    expect([...toggled(on, 'CT')]).toEqual([]);
  });
});

describe('the groups', () => {
  const noFocus = { readingOf, current: null, ranking: null };
  const lines = (grouping: 'year' | 'modality') =>
    toEntries(studies, grouping, noFocus).map((entry) =>
      entry.kind === 'heading' ? `${entry.group}:${entry.count}` : entry.place,
    );

  it('are years as they were written, newest first, undated last', () =>
    expect(lines('year')).toEqual(['2026:1', 1, '2024:2', 2, 3, ':1', 4]));

  it('are kinds in a fixed order, a hybrid under its rarer half', () => {
    expect(leadingKind(hybrid, readingOf)).toBe('PET');
    expect(lines('modality')).toEqual(['CT:1', 1, 'X-ray:1', 2, 'PET:1', 3, ':1', 4]);
  });

  it('hold a year together where zones make its days interleave', () => {
    const late = aStudy({ started: '2025-12-31T23:30:00-05:00' });
    const early = aStudy({ started: '2026-01-01T00:10:00+01:00' });
    const old = aStudy({ started: '2025-12-01' });
    const headings = toEntries(newestFirst([old, early, late]), 'year', noFocus).filter(
      ({ kind }) => kind === 'heading',
    );
    expect(headings).toHaveLength(2);
  });
});
