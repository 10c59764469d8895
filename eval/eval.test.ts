import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureEquivalence } from './equivalence.ts';
import type { Figure } from './figures.ts';
import { measureNames } from './names.ts';
import { parseOptions, UsageError } from './options.ts';
import { measurePairs } from './pairs.ts';
import { toPage } from './report.ts';
import { readTable, TableError } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, ...rows: readonly string[]) => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row.replaceAll('|', '\t')).join('\n'));
  return path;
};
const valueOf = (figures: readonly Figure[], figure: string, group = 'all') =>
  figures.find((each) => each.figure === figure && each.group === group)?.value;

describe('names', () => {
  const head =
    'name|source|lang|modality|modality_alt|regions|optional_regions|laterality|laterality_alt|contrast|contrast_alt|focus';
  const { figures, misses } = measureNames(
    write(
      'names.tsv',
      head,
      'CT chest|a|en|CT||chest||none||unspecified||',
      'XR hip left|a|en|XR||lext|pelvis|L||unspecified||hip',
      'PET sarcoid|b|en|PT|CT|whole-body|*|none||unspecified|any|',
      'CT head w|b|en|CT||head||none||WO||',
      'CT head w|b|en|CT||head||none||WO|any|',
      'XR foot|b|en|CT||lext|||any|unspecified||foot',
    ),
    false,
  );
  it('count per source and language what is stated, and leave out what is free', () => {
    expect(valueOf(figures, 'names.modality')).toBeCloseTo(5 / 6);
    expect(valueOf(figures, 'names.modality+regions', 'source:a')).toBe(1);
    expect(valueOf(figures, 'names.modality+regions', 'lang:en')).toBeCloseTo(5 / 6);
    expect(figures.find(({ figure }) => figure === 'names.contrast')?.n).toBe(1);
    expect(figures.find(({ figure }) => figure === 'names.laterality')?.n).toBe(1);
    expect(valueOf(figures, 'names.focus')).toBe(1);
  });
  it('errors come with what was expected and what was said', () => {
    expect(misses.map(({ figure, expected, said }) => [figure, expected, said])).toEqual([
      ['names.contrast', 'WO', 'W'],
      ['names.modality', 'CT', 'XR'],
    ]);
    expect(toPage(figures, misses)).toContain('<td>CT head w</td><td>WO</td><td>W</td>');
  });
});

describe('pairs', () => {
  it('ranking counts cases with both kinds only', () => {
    const { figures } = measurePairs(
      write(
        'pairs.tsv',
        'source|patient_group|case|current_name|prior_name|days_prior|relevant',
        'a|p|1|CT chest|CT chest|10|1',
        'a|p|1|CT chest|XR knee|5|0',
        'a|p|2|CT chest|XR chest|5|1',
        'a|q|3|CT chest|CT head|5|1',
        'a|q|3|CT chest|CT chest|5|0',
      ),
      false,
    );
    expect(valueOf(figures, 'pairs.accuracy')).toBeCloseTo(3 / 5);
    expect(figures.find(({ figure }) => figure === 'ranking.p@1')?.n).toBe(2);
    expect(valueOf(figures, 'ranking.p@1')).toBe(0.5);
    expect(valueOf(figures, 'ranking.mrr')).toBe(0.75);
  });
});

describe('equivalence', () => {
  it('uses what the archive says beside the name', () => {
    const path = write(
      'eq.tsv',
      'id_a|name_a|id_b|name_b|same_procedure|source_a|source_b',
      '1|Knee left|2|XR knee left|1|a|b',
    );
    expect(valueOf(measureEquivalence(path, new Map(), false).figures, 'equivalence.recall')).toBe(0);
    const tags = new Map([['1', { modality: 'DX', bodyPart: '' }]]);
    expect(valueOf(measureEquivalence(path, tags, false).figures, 'equivalence.recall')).toBe(1);
  });
});

it('says what is missing', () => {
  expect(() => parseOptions(['--names', 'a'])).toThrow(UsageError);
  expect(() => parseOptions(['--other'])).toThrow(UsageError);
  expect(() => readTable(write('x.tsv', 'a|b'), ['c'])).toThrow(TableError);
  expect(() => readTable(join(folder, 'absent'), [])).toThrow(TableError);
});

const data = '../shared/data/exam-names';
describe.skipIf(!existsSync(data))('on real names', () => {
  it('the half that was not looked at is read as promised', () => {
    const { figures } = measureNames(`${data}/exam-names.tsv`, true);
    expect(valueOf(figures, 'names.modality+regions', 'all|held-out')).toBeGreaterThan(0.93);
    expect(valueOf(figures, 'names.contrast', 'all|held-out')).toBeGreaterThan(0.95);
  });
  it('priors of patients that were not looked at are told apart and ranked', () => {
    const { figures } = measurePairs(`${data}/pairs.tsv`, true);
    expect(valueOf(figures, 'pairs.f1', 'all|held-out')).toBeGreaterThan(0.89);
    expect(valueOf(figures, 'ranking.p@1', 'all|held-out')).toBeGreaterThan(0.96);
  });
});
