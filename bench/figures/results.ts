import type { NetworkName } from '../network/link.ts';
import { median } from '../statistics.ts';

export type Cache = 'cold' | 'warm';
export type Unit = 'ms' | 'KB' | 'MB' | 'requests' | 'slices' | '1/s' | '%';
export type Who = 'chartlight' | 'ohif';

export interface Sample {
  readonly who: Who;
  readonly figure: string;
  readonly value: number;
  readonly unit: Unit;
  readonly net: NetworkName;
  readonly cache: Cache;
}

/** A line of the output, docs/contract.md. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: Unit;
  readonly net: NetworkName;
  readonly cache: Cache;
  readonly runs: number;
}

/** Ours through the peer's: less than 1 is less of it. */
export interface Ratio extends Omit<Figure, 'value' | 'unit'> {
  readonly ratio: number;
  readonly peer: 'ohif';
  readonly peerValue: number;
}

const rounded = (value: number) => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));

/** Medians of what was measured alike, in the order in which figures were first measured. */
export function summarize(samples: readonly Sample[], who: Who): Figure[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    if (sample.who !== who) continue;
    const key = [sample.figure, sample.net, sample.cache].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { figure, unit, net, cache } = first;
    const value = rounded(median(group.map((sample) => sample.value)));
    return [{ figure, value, unit, net, cache, runs: group.length }];
  });
}

export function compare(ours: readonly Figure[], theirs: readonly Figure[]): Ratio[] {
  return ours.flatMap(({ figure, value, net, cache, runs }) => {
    const other = theirs.find((one) => one.figure === figure && one.net === net && one.cache === cache);
    if (!other || other.value === 0) return [];
    const ratio = Math.round((value / other.value) * 1000) / 1000;
    return [
      {
        figure,
        ratio,
        peer: 'ohif' as const,
        peerValue: other.value,
        net,
        cache,
        runs: Math.min(runs, other.runs),
      },
    ];
  });
}

/** For people. */
export function table(ours: readonly Figure[], ratios: readonly Ratio[]): string {
  const rows = ours.map(({ figure, value, unit, net, cache, runs }) => {
    const ratio = ratios.find((one) => one.figure === figure && one.net === net && one.cache === cache);
    const peer = ratio ? [String(ratio.peerValue), ratio.ratio.toFixed(2)] : ['', ''];
    return [figure, net, cache, String(value), unit, ...peer, String(runs)];
  });
  const all = [['figure', 'net', 'cache', 'value', 'unit', 'ohif', 'ratio', 'runs'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const numeric = new Set([3, 5, 6, 7]);
  return all
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return numeric.has(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
