import { isSameProcedure } from '../src/domain/semantics/relation/compareExams.ts';
import { judge, type Figure, type Miss } from './figures.ts';
import { conceptOf } from './names.ts';
import { partOf } from './split.ts';
import { cell, readTable, type TableRow } from './table.ts';

/** `tags`: what the archive says of each exam beside its name, by the id of the names table. */
export function measureEquivalence(
  path: string,
  tags: ReadonlyMap<string, { modality: string; bodyPart: string }>,
  split: boolean,
): { figures: readonly Figure[]; misses: readonly Miss[] } {
  const misses: Miss[] = [];
  const exam = (row: TableRow, which: 'a' | 'b') => {
    const tag = tags.get(cell(row, `id_${which}`));
    return conceptOf(cell(row, `name_${which}`), tag?.modality, tag?.bodyPart);
  };
  const verdicts = readTable(path, ['name_a', 'name_b', 'same_procedure']).map((row) => {
    const sources = [...new Set(['source_a', 'source_b'].map((name) => cell(row, name)))].filter(Boolean);
    const groups = ['all', ...sources.map((source) => `source:${source}`)];
    if (split) {
      const halves = ['name_a', 'name_b'].map((name) => partOf(cell(row, name).toLowerCase()));
      groups.push(
        halves.every((half) => half === 'seen')
          ? 'all|seen'
          : halves.includes('seen')
            ? 'all|mixed'
            : 'all|held-out',
      );
      groups.push(sources.length > 1 ? 'all|cross-source' : 'all|one-source');
    }
    const expected = cell(row, 'same_procedure') === '1';
    const said = isSameProcedure(exam(row, 'a'), exam(row, 'b'));
    if (said !== expected) {
      misses.push({
        figure: 'equivalence',
        groups,
        text: `${cell(row, 'name_a')} = ${cell(row, 'name_b')}`,
        expected: expected ? 'same' : cell(row, 'rule'),
        said: said ? 'same' : 'not the same',
      });
    }
    return { groups, expected, said };
  });
  return {
    figures: judge('equivalence', verdicts).filter(({ figure }) => figure !== 'equivalence.f1'),
    misses,
  };
}
