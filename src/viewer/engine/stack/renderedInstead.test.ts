import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { FaultError, type Fault } from '@/lib/fault';
import { modalityValue, type DecodedFrame } from '../../decode/decodedFrame';
import { toComponents } from '../../decode/rendered';
import { createFrameStore } from './frameStore';
import { headerWindow } from './window';
import { seenAs } from './seenAs';
import { isInverted } from './inverted';

const native: DecodedFrame = {
  rows: 1,
  columns: 1,
  components: 1,
  values: Uint8Array.of(7),
  slope: 1,
  intercept: 0,
  min: 0,
  max: 255,
  precise: null,
};
const picture: DecodedFrame = { ...native, rendered: true };
const inverted = anImage({ photometric: 'MONOCHROME1', window: { center: 40, width: 400 } });
const frame = { instance: anInstance(aStudy(), aSeries(), { image: inverted }), frame: 1 };
const { signal } = new AbortController();

function storeWhere(why: Fault, rendered: Fault | null) {
  const asked: string[] = [];
  const store = createFrameStore(
    {
      cacheBytes: 2 ** 20,
      loadFrame: () => {
        asked.push('native');
        return Promise.reject(new FaultError(why));
      },
      loadRendered: () => {
        asked.push('rendered');
        return rendered
          ? Promise.reject(new FaultError(rendered))
          : Promise.resolve({ bytes: new Uint8Array(1), mediaType: 'image/png' });
      },
    },
    { start: () => undefined, decode: () => Promise.resolve(picture), close: () => undefined },
    () => false,
    () => Promise.resolve(picture),
  );
  return { store, asked };
}

describe('the archive’s picture stands in', () => {
  it.each([
    { name: 'an unknown compression', fault: { kind: 'decode', code: 'syntax' }, tries: 1 },
    { name: 'a decoder that hangs', fault: { kind: 'decode', code: 'timeout' }, tries: 1 },
    { name: 'a decoder that fails, and fails again', fault: { kind: 'decode', code: 'failed' }, tries: 2 },
  ] as const)('for $name', async ({ fault, tries }) => {
    const { store, asked } = storeWhere(fault, null);
    expect(await store.load(frame, 'high', signal)).toBe(picture);
    expect(asked).toEqual([...Array.from({ length: tries }, () => 'native'), 'rendered']);
    expect(await store.load(frame, 'low', signal)).toBe(picture);
    expect(asked).toHaveLength(tries + 1);
  });

  it.each([
    { name: 'what is cut', fault: { kind: 'decode', code: 'incomplete' } },
    { name: 'bytes of another length', fault: { kind: 'archive', code: 'frame-length' } },
    { name: 'a frame that is not there', fault: { kind: 'archive', code: 'http', status: 404 } },
    { name: 'a lost network', fault: { kind: 'network', code: 'offline' } },
    { name: 'a session that is over', fault: { kind: 'auth', code: 'session-ended' } },
  ] as const)('never for $name', async ({ fault }) => {
    const { store, asked } = storeWhere(fault, null);
    await expect(store.load(frame, 'high', signal)).rejects.toMatchObject({ fault });
    expect(asked).toEqual(['native']);
  });

  it('and where there is none, the first reason is told', async () => {
    const fault = { kind: 'decode', code: 'syntax', detail: '1.2.3' } as const;
    const { store } = storeWhere(fault, { kind: 'archive', code: 'http', status: 406 });
    await expect(store.load(frame, 'high', signal)).rejects.toMatchObject({ fault });
  });
});

describe('a rendered picture', () => {
  it('has no modality value', () => {
    expect(modalityValue(picture, 0, 0)).toBeNull();
    expect(modalityValue(native, 0, 0)).toBe(7);
  });
  it('is drawn by no part of the header that the archive has applied', () => {
    const seen = seenAs(frame, picture);
    expect(isInverted(seen)).toBe(false);
    expect(headerWindow(seen)).toEqual({ center: 128, width: 256 });
    expect(seen.instance.image?.rows).toBe(inverted.rows);
    expect(seenAs(frame, picture)).toBe(seen);
    expect(seenAs(frame, undefined)).toBe(frame);
  });
  it.each([
    { components: 1, values: [50, 29] },
    { components: 3, values: [50, 50, 50, 0, 0, 255] },
    { components: 4, values: [50, 50, 50, 255, 0, 0, 255, 255] },
  ] as const)('of $components components', ({ components, values }) => {
    const rgba = Uint8ClampedArray.of(50, 50, 50, 255, 0, 0, 255, 255);
    expect([...toComponents(rgba, components)]).toEqual(values);
  });
});
