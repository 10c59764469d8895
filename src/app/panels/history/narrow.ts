import type { Study } from '@/domain/model/study';
import { dateWords } from '../../i18n/dates';
import { seriesTitle, studyTitle } from '../../i18n/studyWords';
import { kindsOf, type ReadingOf } from './kinds';

/** What the reader wants to see of the history. An empty set asks for nothing. */
export interface Choice {
  readonly query: string;
  readonly kinds: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

export const everything: Choice = { query: '', kinds: new Set(), regions: new Set() };

export const isNarrowed = ({ query, kinds, regions }: Choice) =>
  query.trim() !== '' || kinds.size > 0 || regions.size > 0;

/**
 * One of the kinds, one of the regions, and every word of the query. A study of which nobody knows the region is never
 * hidden by one: it may be what is looked for.
 */
export function narrowStudies(
  studies: readonly Study[],
  choice: Choice,
  readingOf: ReadingOf,
): readonly Study[] {
  if (!isNarrowed(choice)) return studies;
  const words = plain(choice.query).split(' ').filter(Boolean);
  const fits = (wanted: ReadonlySet<string>, has: readonly string[]) =>
    wanted.size === 0 || has.length === 0 || has.some((one) => wanted.has(one));
  return studies.filter(
    (study) =>
      fits(choice.kinds, kindsOf(study, readingOf)) &&
      fits(choice.regions, readingOf(study)?.regions ?? []) &&
      words.every((word) => textOf(study, readingOf).includes(word)),
  );
}

export function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

// A study is never changed, only replaced: its text is made once, and once more when it has been read.
const texts = new WeakMap<Study, { words: string; text: string }>();

/** The accession number is found though it is not shown: it is what people paste. */
function textOf(study: Study, readingOf: ReadingOf): string {
  const words = readingOf(study)?.words ?? '';
  const known = texts.get(study);
  if (known?.words === words) return known.text;
  const text = plain(
    [
      studyTitle(study),
      ...study.procedures.map((procedure) => procedure.text),
      ...study.bodySites.map((site) => site.text),
      ...study.series.map(seriesTitle),
      ...study.modalities,
      ...kindsOf(study, readingOf),
      words,
      dateWords(study.started),
      study.started?.slice(0, 10) ?? '',
      study.accession?.value ?? '',
    ].join(' '),
  );
  texts.set(study, { words, text });
  return text;
}

/** Without case, accents and doubled spaces. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
