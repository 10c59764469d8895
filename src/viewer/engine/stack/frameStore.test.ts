import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { FaultError } from '@/lib/fault';
import { createFrameStore } from './frameStore';

const frame = { instance: anInstance(aStudy(), aSeries(), { image: anImage({}) }), frame: 1 };

function failingStore() {
  const asked: string[] = [];
  const store = createFrameStore(
    {
      loadFrame: (_, { priority }) => {
        asked.push(priority);
        return Promise.reject(new FaultError({ kind: 'archive', code: 'http', status: 500 }));
      },
      cacheBytes: 2 ** 20,
    },
    {
      start: () => undefined,
      decode: () => Promise.reject(new Error('nothing to decode')),
      close: () => undefined,
    },
    () => false,
  );
  return { store, asked };
}

describe('a frame that failed', () => {
  const { signal } = new AbortController();
  it('is asked for again by who wants to see it, not by who is only getting ready', async () => {
    const { store, asked } = failingStore();
    for (const priority of ['high', 'low', 'low', 'high'] as const)
      await expect(store.load(frame, priority, signal)).rejects.toMatchObject({ fault: { status: 500 } });
    expect(asked).toEqual(['high', 'high']);
  });

  it('is forgotten with all else', async () => {
    const { store, asked } = failingStore();
    await store.load(frame, 'low', signal).catch(() => undefined);
    store.clear();
    await store.load(frame, 'low', signal).catch(() => undefined);
    expect(asked).toEqual(['low', 'low']);
  });
});
