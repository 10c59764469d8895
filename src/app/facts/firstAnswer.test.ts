import { expect, it } from 'vitest';
import { aSource } from '@/testing/builders';
import { FaultError } from '@/lib/fault';
import { createArchiveHealth } from './archiveHealth';
import { firstAnswer } from './firstAnswer';

/** Time that passes when it is told to. */
function handClock() {
  const due: { at: number; action: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    after(ms: number, action: () => void) {
      const entry = { at: now + ms, action };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), due.includes(entry) ? 1 : 0);
    },
    async pass(ms: number) {
      now += ms;
      for (const entry of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(entry), 1);
        entry.action();
      }
      await Promise.resolve();
    },
  };
}

const sources = [aSource('North'), aSource('South')];

function asking() {
  const clock = handClock();
  const health = createArchiveHealth();
  const asked = new Map<string, { answer: (value: string) => void; fail: (thrown: unknown) => void }>();
  const answer = firstAnswer({ health, clock }, sources, undefined, ({ archive }) => {
    return new Promise<string>((resolve, reject) => asked.set(archive, { answer: resolve, fail: reject }));
  });
  answer.catch(() => undefined);
  const state = (archive: string) => health.store.getState().get(archive);
  return { clock, asked, answer, state, names: () => [...asked.keys()] };
}

const down = new FaultError({ kind: 'network', code: 'unreachable' });

it('asks one archive while it answers in time', async () => {
  const { clock, asked, answer, state, names } = asking();
  await clock.pass(2_000);
  asked.get('North')?.answer('images');
  expect(await answer).toBe('images');
  expect([names(), state('North')]).toEqual([['North'], null]);
});

it('asks the next at once where one fails', async () => {
  const { asked, answer, state } = asking();
  asked.get('North')?.fail(down);
  await Promise.resolve();
  asked.get('South')?.answer('images');
  expect(await answer).toBe('images');
  expect([state('North'), state('South')]).toEqual([down.fault, null]);
});

it('asks the next beside one that is slow, and names the slow one until it answers', async () => {
  const { clock, asked, answer, state, names } = asking();
  await clock.pass(2_500);
  expect(names()).toEqual(['North', 'South']);
  asked.get('South')?.answer('images');
  expect(await answer).toBe('images');
  await clock.pass(6_000);
  expect(state('North')).toMatchObject({ code: 'waiting' });
  asked.get('North')?.answer('late');
  await Promise.resolve();
  expect(state('North')).toBeNull();
});

it('fails with the last fault when nobody has an answer, and only then', async () => {
  const { clock, asked, answer } = asking();
  await clock.pass(2_500);
  asked.get('South')?.fail(down);
  await Promise.resolve();
  asked.get('North')?.fail(new FaultError({ kind: 'archive', code: 'empty' }));
  await expect(answer).rejects.toMatchObject({ fault: { code: 'empty' } });
});

it('says that there is no address where there is no source', async () => {
  const nowhere = firstAnswer({ health: createArchiveHealth() }, [], undefined, () => Promise.resolve(1));
  await expect(nowhere).rejects.toMatchObject({ fault: { code: 'no-address' } });
});
