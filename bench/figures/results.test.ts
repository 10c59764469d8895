import { expect, it } from 'vitest';
import { compare, summarize, table, type Sample } from './results.ts';

const sample = (who: Sample['who'], value: number, cache: Sample['cache'] = 'cold'): Sample => ({
  who,
  figure: 'first-image',
  value,
  unit: 'ms',
  net: 'wan',
  cache,
});
const samples = [
  ...[sample('chartlight', 2100.4), sample('ohif', 10_000), sample('chartlight', 1900)],
  ...[sample('ohif', 12_000), sample('chartlight', 9000), sample('ohif', 8000)],
  sample('chartlight', 700, 'warm'),
];

it('takes the median of each figure, network and cache, apart for ours and theirs', () => {
  expect(summarize(samples, 'chartlight')).toEqual([
    { figure: 'first-image', value: 2100, unit: 'ms', net: 'wan', cache: 'cold', runs: 3 },
    { figure: 'first-image', value: 700, unit: 'ms', net: 'wan', cache: 'warm', runs: 1 },
  ]);
});

it('divides ours by theirs where both were measured', () => {
  const ratios = compare(summarize(samples, 'chartlight'), summarize(samples, 'ohif'));
  expect(ratios).toEqual([
    {
      figure: 'first-image',
      ratio: 0.21,
      peer: 'ohif',
      peerValue: 10_000,
      net: 'wan',
      cache: 'cold',
      runs: 3,
    },
  ]);
});

it('prints one row a figure, the ratio where there is one', () => {
  const ours = summarize(samples, 'chartlight');
  const rows = table(ours, compare(ours, summarize(samples, 'ohif'))).split('\n');
  expect(rows.map((row) => row.split(/ +/))).toEqual([
    ['figure', 'net', 'cache', 'value', 'unit', 'ohif', 'ratio', 'runs'],
    ['first-image', 'wan', 'cold', '2100', 'ms', '10000', '0.21', '3'],
    ['first-image', 'wan', 'warm', '700', 'ms', '1'],
  ]);
});
