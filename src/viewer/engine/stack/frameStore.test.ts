import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { FaultError } from '@/lib/fault';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { createFrameStore } from './frameStore';

const series = aSeries();
const frameOf = () => ({ instance: anInstance(aStudy(), series, { image: anImage({}) }), frame: 1 });
const decoded: DecodedFrame = {
  rows: 1,
  columns: 1,
  components: 1,
  values: new Uint8Array([7]),
  slope: 1,
  intercept: 0,
  min: 7,
  max: 7,
  precise: null,
};

/** Fails until it is mended. */
function failingStore() {
  const asked: string[] = [];
  let down = true;
  const store = createFrameStore(
    {
      loadFrame: (_, { priority }) => {
        asked.push(priority);
        return down
          ? Promise.reject(new FaultError({ kind: 'archive', code: 'http', status: 500 }))
          : Promise.resolve({ bytes: new Uint8Array(1), transferSyntax: '1.2.840.10008.1.2.1' });
      },
      cacheBytes: 2 ** 20,
    },
    { start: () => undefined, decode: () => Promise.resolve(decoded), close: () => undefined },
    () => false,
  );
  return { store, asked, mend: () => (down = false) };
}

describe('a frame that failed', () => {
  const { signal } = new AbortController();
  const frame = frameOf();
  it('is asked for again by who wants to see it, not by who is only getting ready', async () => {
    const { store, asked } = failingStore();
    for (const priority of ['high', 'low', 'low', 'high'] as const)
      await expect(store.load(frame, priority, signal)).rejects.toMatchObject({ fault: { status: 500 } });
    expect(asked).toEqual(['high', 'high']);
  });

  it('is worth asking for again once another that failed with it has come', async () => {
    const { store, mend } = failingStore();
    const other = frameOf();
    for (const each of [frame, other])
      await expect(store.load(each, 'high', signal)).rejects.toThrow('archive/http');
    mend();
    await expect(store.load(frame, 'low', signal)).rejects.toThrow('archive/http');
    await store.load(other, 'high', signal);
    expect(await store.load(frame, 'low', signal)).toBe(decoded);
  });

  it('is forgotten with all else', async () => {
    const { store, asked } = failingStore();
    await store.load(frame, 'low', signal).catch(() => undefined);
    store.clear();
    await store.load(frame, 'low', signal).catch(() => undefined);
    expect(asked).toEqual(['low', 'low']);
  });
});
