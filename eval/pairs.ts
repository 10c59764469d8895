import { rankPriors, type Exam } from '../src/domain/semantics/relevance/rankPriors.ts';
import type { ExamConcept } from '../src/domain/semantics/concept/concept.ts';
import { judge, Tally, type Figure, type Miss } from './figures.ts';
import { conceptOf } from './names.ts';
import { partOf } from './split.ts';
import { cell, readTable, type TableRow } from './table.ts';

const dayMs = 86_400_000;
/** Any day: only the distance from it counts. */
const today = Date.UTC(2020, 0, 1);

export function measurePairs(
  path: string,
  split: boolean,
): { figures: readonly Figure[]; misses: readonly Miss[] } {
  const rows = readTable(path, ['source', 'case', 'current_name', 'prior_name', 'days_prior', 'relevant']);
  const concepts = new Map<string, ExamConcept>();
  const concept = (name: string) => {
    const known = concepts.get(name) ?? conceptOf(name);
    concepts.set(name, known);
    return known;
  };
  const seenPairs = new Set(
    rows.filter((row) => partOf(cell(row, 'patient_group')) === 'seen').map((row) => pairKey(row)),
  );
  const verdicts = [];
  const misses: Miss[] = [];
  const tally = new Tally();
  for (const own of casesOf(rows)) {
    const [first] = own;
    if (!first) continue;
    const groups = ['all', `source:${cell(first, 'source')}`];
    const part = partOf(cell(first, 'patient_group'));
    if (split) groups.push(`all|${part}`);
    const current: Exam = { id: 'current', concept: concept(cell(first, 'current_name')), started: day(0) };
    const exams = own.map((row, index): Exam => ({
      id: String(index),
      concept: concept(cell(row, 'prior_name')),
      started: day(Number(cell(row, 'days_prior'))),
    }));
    const ranked = rankPriors(current, exams);
    const truth = (id: string) => cell(own[Number(id)] ?? new Map(), 'relevant') === '1';
    for (const prior of ranked) {
      const row = own[Number(prior.id)];
      if (!row) continue;
      const expected = truth(prior.id);
      const unseen = split && part === 'held-out' && !seenPairs.has(pairKey(row)) ? ['all|unseen-pairs'] : [];
      verdicts.push({ groups: [...groups, ...unseen], expected, said: prior.relevant });
      if (expected !== prior.relevant) {
        misses.push({
          figure: 'pairs',
          groups,
          text: `${cell(row, 'current_name')} ← ${cell(row, 'prior_name')}`,
          expected: expected ? 'relevant' : 'not relevant',
          said: `${prior.score.toFixed(2)}: ${prior.reasons.join(', ')}`,
        });
      }
    }
    const relevant = own.filter((row) => cell(row, 'relevant') === '1').length;
    if (relevant === 0 || relevant === own.length) continue;
    const rank = ranked.findIndex(({ id }) => truth(id));
    tally.add('ranking.p@1', groups, rank === 0 ? 1 : 0);
    tally.add('ranking.mrr', groups, 1 / (rank + 1));
    tally.add(
      'ranking.r@5',
      groups,
      ranked.slice(0, 5).filter(({ id }) => truth(id)).length / Math.min(5, relevant),
    );
  }
  return { figures: [...judge('pairs', verdicts), ...tally.figures()], misses };
}

const day = (before: number) => new Date(today - before * dayMs).toISOString();
const pairKey = (row: TableRow) => `${cell(row, 'current_name')}\t${cell(row, 'prior_name')}`.toLowerCase();

function casesOf(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const cases = new Map<string, TableRow[]>();
  for (const row of rows) {
    const own = cases.get(cell(row, 'case'));
    if (own) own.push(row);
    else cases.set(cell(row, 'case'), [row]);
  }
  return [...cases.values()];
}
