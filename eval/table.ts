import { readFileSync } from 'node:fs';

/** One row: the columns by the names of the header. */
export type TableRow = ReadonlyMap<string, string>;

export class TableError extends Error {}

/** A tab-separated file with a header. Every column of `needed` must be there. */
export function readTable(path: string, needed: readonly string[]): readonly TableRow[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new TableError(`${path} can't be read.`);
  }
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = header.split('\t');
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new TableError(`${path} has no column ${missing.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return new Map(columns.map((name, index) => [name, cells[index] ?? '']));
    });
}

export const cell = (row: TableRow, name: string): string => row.get(name)?.trim() ?? '';

/** `a+b` as a set; empty for an empty cell. */
export const parts = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[+,/ ]+/).filter((part) => part !== ''));
