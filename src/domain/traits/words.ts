/** One thing that a name may say, as a pattern over `plainWords`. Tables are read from the top; the first hit counts. */
export type WordTable<Value> = readonly (readonly [Value, RegExp])[];

/**
 * A name as words between single spaces: lower case, without accents, separators as spaces; "+" and "*" kept, since
 * "+C" and "T2*" need them. "w/o" and "w/" become words first.
 */
export function plainWords(name: string): string {
  return name
    .slice(0, 256)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/\bw\/o\b/g, ' without ')
    .replace(/\bw\//g, ' with ')
    .replace(/\+/g, ' +')
    .replace(/[^\p{Letter}\p{Number}+*]+/gu, ' ')
    .trim();
}

export interface Found<Value> {
  readonly value: Value;
  readonly text: string;
}

export function findWord<Value>(table: WordTable<Value>, words: string): Found<Value> | undefined {
  for (const [value, pattern] of table) {
    const hit = pattern.exec(words);
    if (hit) return { value, text: hit[0].trim() };
  }
  return undefined;
}

/** The one value that the name speaks of; undefined where it speaks of several. */
export function findOnly<Value>(table: WordTable<Value>, words: string): Found<Value> | undefined {
  const hits = table.flatMap(([value, pattern]) => {
    const hit = pattern.exec(words);
    return hit ? [{ value, text: hit[0].trim() }] : [];
  });
  return hits.length === 1 ? hits[0] : undefined;
}
