import { expect, it } from 'vitest';
import { headStart } from './headStart';

it('the first who asks gets the run that began before, the next one a new one', async () => {
  let runs = 0;
  const ask = headStart(async () => ++runs);
  expect(runs).toBe(1);
  const { signal } = new AbortController();
  expect(await ask(signal)).toBe(1);
  expect(await ask(signal)).toBe(2);
});

it('who leaves stops the run that began before', async () => {
  const signals: AbortSignal[] = [];
  const ask = headStart(async (signal) => void signals.push(signal));
  const leaving = new AbortController();
  await ask(leaving.signal);
  leaving.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('a run that fails before anybody asks is told to the one who does', async () => {
  const ask = headStart(() => Promise.reject(new Error('down')));
  await new Promise((resolve) => setTimeout(resolve));
  await expect(ask(new AbortController().signal)).rejects.toThrow('down');
});
