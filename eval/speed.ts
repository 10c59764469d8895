import { rankPriors, type Exam } from '../src/domain/semantics/relevance/rankPriors.ts';
import { conceptOf } from './names.ts';
import { cell, readTable } from './table.ts';

const dayMs = 86_400_000;

/** Median of several rankings of `count` studies, in ms; the concepts are made before, as on the screen. */
export function rankingTimeMs(namesPath: string, count: number): number {
  const names = readTable(namesPath, ['name']).map((row) => cell(row, 'name'));
  const exams = Array.from({ length: count }, (_, index): Exam => ({
    id: String(index),
    concept: conceptOf(names[index % names.length] ?? ''),
    started: new Date(index * dayMs).toISOString(),
  }));
  const [current] = exams;
  if (!current) return 0;
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    rankPriors(current, exams);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}
