import { expect, it, vi } from 'vitest';
import { FaultError } from '@/lib/fault';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { OverlayPlane } from './overlayPlanes';
import { createOverlayStore } from './overlayStore';

const frame = { instance: anInstance(aStudy(), aSeries()), frame: 1 };
const planeOf = (element: object, startBit = 0): OverlayPlane => ({
  ...{ group: '6000', rows: 2, columns: 8, at: [0, 0], kind: 'graphics' },
  bits: { from: 'data', element: { vr: 'OW', ...element }, startBit },
});
const inline = planeOf({ InlineBinary: btoa('\x05\x80') });
const linked = planeOf({ BulkDataURI: '../bulk/60003000' });
const { signal } = new AbortController();
const lost = () => Promise.reject(new FaultError({ kind: 'archive', code: 'not-dicom' }));

it('what stands in the metadata is there without a request', async () => {
  const loadBulk = vi.fn(lost);
  const store = createOverlayStore(loadBulk);
  expect(store.peek(frame, inline)).toBeUndefined();
  await store.load(frame, inline, signal);
  expect(store.peek(frame, inline)).toEqual(Uint8Array.of(5, 128));
  expect(loadBulk).not.toHaveBeenCalled();
});

it('what lies elsewhere comes through the door of the archive, once for all frames', async () => {
  const loadBulk = vi.fn(() => Promise.resolve(Uint8Array.of(1, 2, 3, 4)));
  const store = createOverlayStore(loadBulk);
  await store.load(frame, linked, signal);
  expect(loadBulk).toHaveBeenCalledWith('../bulk/60003000', frame, signal);
  expect(store.peek({ ...frame, frame: 2 }, { ...linked })).toEqual(Uint8Array.of(1, 2, 3, 4));
});

it.each([
  ['cannot be fetched', linked, lost],
  ['is shorter than its plane', planeOf({ InlineBinary: btoa('\x05\x80') }, 1), lost],
  ['is empty', planeOf({}), lost],
  ['is not what it says', planeOf({ InlineBinary: '*' }), lost],
])('what %s is known as missing', async (_, plane, loadBulk) => {
  const store = createOverlayStore(loadBulk);
  await store.load(frame, plane, signal);
  expect(store.peek(frame, plane)).toBeNull();
});

it('what was given up is asked for again, and nothing comes back after all was forgotten', async () => {
  const arrivals: ((bytes: Uint8Array) => void)[] = [];
  const store = createOverlayStore(() => new Promise((resolve) => arrivals.push(resolve)));
  const abort = new AbortController();
  const first = store.load(frame, linked, abort.signal);
  abort.abort();
  const second = store.load(frame, linked, signal);
  store.clear();
  for (const arrive of arrivals) arrive(Uint8Array.of(1, 2));
  await Promise.all([first, second]);
  expect(arrivals).toHaveLength(2);
  expect(store.peek(frame, linked)).toBeUndefined();
});
