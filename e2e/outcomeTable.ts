import { mkdirSync, writeFileSync } from 'node:fs';
import { root } from './hospital.ts';
import type { SeriesOutcome } from './studies.ts';

const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 160);

/** How a series ended: native, rendered by the archive, unsupported, withheld or failed. */
const outcomeOf = ({ state, origin }: SeriesOutcome) => (state === 'shown' ? origin : state);

/** Writes how every series ended as a table, and prints the counts. */
export function writeOutcomes(
  name: string,
  rows: readonly SeriesOutcome[],
  skipped: readonly { readonly file: string; readonly reason: string }[],
): void {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(outcomeOf(row), (counts.get(outcomeOf(row)) ?? 0) + 1);
  const summary = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const lines = rows.map((row) =>
    [row.patient, row.series, row.modality, String(row.slices), outcomeOf(row), row.fault, row.reason]
      .map(cell)
      .join(' | '),
  );
  mkdirSync(`${root}test-results`, { recursive: true });
  writeFileSync(
    `${root}test-results/${name}.md`,
    [
      summary,
      '',
      '| patient | series | modality | slices | outcome | fault | reason |',
      '|---|---|---|---|---|---|---|',
      ...lines.map((line) => `| ${line} |`),
      ...skipped.map(({ file, reason }) => `| ${cell(file)} | | | | not indexed | | ${cell(reason)} |`),
      '',
    ].join('\n'),
  );
  console.log(`${name}: ${rows.length} series: ${summary}`);
}
