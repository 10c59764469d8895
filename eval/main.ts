import { writeFileSync } from 'node:fs';
import { rankingTimeMs } from './speed.ts';
import { measureEquivalence } from './equivalence.ts';
import { measureNames } from './names.ts';
import { parseOptions, usage, UsageError } from './options.ts';
import { measurePairs } from './pairs.ts';
import { toPage } from './report.ts';
import { cell, readTable, TableError } from './table.ts';

function run(args: readonly string[]): void {
  const options = parseOptions(args);
  const tags = new Map(
    readTable(options.names, ['name']).map((row) => [
      cell(row, 'id'),
      { modality: cell(row, 'dicom_modality'), bodyPart: cell(row, 'dicom_body_part') },
    ]),
  );
  const parts = [
    measureNames(options.names, options.split),
    measurePairs(options.pairs, options.split),
    measureEquivalence(options.equivalence, tags, options.split),
  ];
  const figures = parts.flatMap((part) => part.figures);
  for (const figure of figures) console.log(JSON.stringify(figure));
  console.error(`2,000 studies ranked in ${rankingTimeMs(options.names, 2000).toFixed(1)} ms`);
  if (options.report !== undefined) {
    const misses = parts.flatMap((part) => part.misses);
    const shown = options.split ? misses.filter(({ groups }) => groups.includes('all|seen')) : misses;
    writeFileSync(options.report, toPage(figures, shown));
  }
}

try {
  run(process.argv.slice(2));
} catch (thrown) {
  if (!(thrown instanceof UsageError || thrown instanceof TableError)) throw thrown;
  console.error(`${thrown.message}\n${usage}`);
  process.exitCode = 1;
}
