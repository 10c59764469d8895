// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { LoadBulkData } from '../port';
import type { Picture } from '../stack/screen';
import { fitted } from '../stack/view';
import { createLayer } from './layer';
import { createOverlayStore } from './overlayStore';

beforeEach(() => {
  // What is drawn is seen in the browser's tests: here the canvas has no context.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

const overlay: DicomDataset = {
  '60000010': { vr: 'US', Value: [2] },
  '60000011': { vr: 'US', Value: [8] },
  '60003000': { vr: 'OW', BulkDataURI: 'bulk/60003000' },
};
const frameOf = (dataset: DicomDataset): StackFrame => ({
  instance: anInstance(aStudy(), aSeries(), { dataset }),
  frame: 1,
});
const pictureOf = (frame: StackFrame): Picture => ({
  frame,
  decoded: {
    ...{ rows: 1, columns: 1, components: 1, values: new Int16Array(1) },
    ...{ slope: 1, intercept: 0, min: 0, max: 1, precise: null },
  },
  view: fitted,
  range: { lower: 0, upper: 255 },
  invert: false,
});
function layer(loadBulk: LoadBulkData) {
  const within = document.createElement('div');
  const onChange = vi.fn();
  return { within, onChange, layer: createLayer(within, createOverlayStore(loadBulk), onChange) };
}
const size = [512, 512] as const;

it('a picture that carries nothing costs no canvas', () => {
  const { within, layer: open } = layer(() => Promise.reject(new Error('not asked for')));
  open.draw(pictureOf(frameOf({})), size);
  expect(within.childElementCount).toBe(0);
  expect(open.missing()).toBeNull();
});

it('planes lie above the painter that came last, and go with their viewport', () => {
  const { within, layer: open } = layer(() => new Promise(() => undefined));
  const picture = pictureOf(frameOf(overlay));
  open.draw(picture, size);
  const painter = within.appendChild(document.createElement('div'));
  open.draw(picture, size);
  expect([...within.children].map(({ tagName }) => tagName)).toEqual(['DIV', 'CANVAS']);
  open.close();
  expect([...within.children]).toEqual([painter]);
});

it('a plane that cannot be had is counted once it is known, and not before', async () => {
  const { onChange, layer: open } = layer(() => Promise.reject(new Error('gone')));
  open.draw(pictureOf(frameOf(overlay)), size);
  expect(open.missing()).toBe(0);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(open.missing()).toBe(1);
});

it('a plane is asked for while its picture is seen, and not once another is', () => {
  const signals: AbortSignal[] = [];
  const { layer: open } = layer((_uri, _frame, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  const picture = pictureOf(frameOf(overlay));
  open.draw(picture, size);
  open.draw({ ...picture, view: { ...fitted, zoom: 2 } }, size);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  open.draw(pictureOf(frameOf({})), size);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('the frames of one instance ask for their planes once', async () => {
  let asked = 0;
  const { onChange, layer: open } = layer(() => {
    asked++;
    return Promise.reject(new Error('gone'));
  });
  const first = frameOf(overlay);
  for (const frame of [1, 2, 3, 1]) open.draw(pictureOf({ ...first, frame }), size);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  for (const frame of [1, 2, 3]) open.draw(pictureOf({ ...first, frame }), size);
  expect(asked).toBe(1);
  expect(open.missing()).toBe(1);
});

it('a plane that could not be had is asked for again when its picture comes back', async () => {
  let asked = 0;
  const { onChange, layer: open } = layer(() =>
    ++asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(new Uint8Array(2)),
  );
  const picture = pictureOf(frameOf(overlay));
  open.draw(picture, size);
  await vi.waitFor(() => expect(open.missing()).toBe(1));
  open.draw(pictureOf(frameOf({})), size);
  open.draw(picture, size);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  expect(open.missing()).toBe(0);
  open.draw(pictureOf(frameOf({})), size);
  open.draw(picture, size);
  expect(asked).toBe(2);
});
