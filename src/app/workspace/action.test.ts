import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aSnapshot, aStudy } from '@/testing/builders';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import { viewCommands } from './action';

function snapshot(modality: string, length = 3, frameTimeMs?: number): ViewportSnapshot {
  const instance = anInstance(aStudy(), aSeries(), {
    modality,
    image: anImage(frameTimeMs === undefined ? {} : { frameTimeMs }),
  });
  return aSnapshot({ stack: Array.from({ length }, (_, i) => ({ instance, frame: i + 1 })) });
}

describe('the commands of an action', () => {
  it('turns left by three turns to the right', () => {
    expect(viewCommands('rotate-left', snapshot('CT'))).toHaveLength(3);
  });

  it('goes to the last image of the stack', () => {
    expect(viewCommands('last-slice', snapshot('MR', 7))).toEqual([{ do: 'slice', index: 6 }]);
  });

  it('sets the lung window on CT', () => {
    expect(viewCommands('preset-2', snapshot('CT'))).toEqual([
      { do: 'window', window: { center: -600, width: 1500 } },
    ]);
  });

  it('takes the keys of CT for steps from the own window of anything else', () => {
    expect(viewCommands('preset-2', snapshot('MR'))).toEqual([
      { do: 'window', window: { center: 40, width: 240 } },
    ]);
    expect(viewCommands('preset-9', snapshot('MR'))).toEqual([]);
    expect(viewCommands('preset-9', snapshot('CT'))).toHaveLength(1);
  });

  it('shows the image by any window or table that its header offers, where there is a choice', () => {
    const ds = (...Value: number[]) => ({ vr: 'DS', Value });
    const dataset = {
      '00281050': ds(10, 20),
      '00281051': ds(100, 50),
      '00283010': { vr: 'SQ', Value: [{}] },
    };
    const shown = snapshot('MG', 1);
    const instance = anInstance(aStudy(), aSeries(), { dataset });
    const of = (fields: object) => ({
      ...shown,
      stack: [{ instance: { ...instance, ...fields }, frame: 1 }],
    });
    expect(viewCommands('sent-2', of({}))).toEqual([{ do: 'window', window: { center: 20, width: 50 } }]);
    expect(viewCommands('sent-3', of({}))).toEqual([{ do: 'voi-lut', index: 0 }]);
    expect(viewCommands('sent-4', of({}))).toEqual([]);
    expect(viewCommands('sent-1', of({ dataset: { '00281050': ds(1), '00281051': ds(2) } }))).toEqual([]);
    expect(viewCommands('sent-1', { ...of({}), origin: 'rendered' })).toEqual([]);
  });

  it('widens and brightens the window that is shown, and waits where there is none', () => {
    const shown = { ...snapshot('CT'), window: { center: 40, width: 400 } };
    expect(viewCommands('window-brighter', shown)).toEqual([
      { do: 'window', window: { center: 0, width: 400 } },
    ]);
    expect(viewCommands('window-wider', snapshot('CT'))).toEqual([]);
  });

  it('brightens what is seen: where high values are dark, or were made so, by a higher centre', () => {
    const shown = { ...snapshot('DX'), window: { center: 40, width: 400 } };
    const image = anImage({ photometric: 'MONOCHROME1' });
    const film = { ...shown, stack: [{ instance: anInstance(aStudy(), aSeries(), { image }), frame: 1 }] };
    const center = (seen: typeof shown) => viewCommands('window-brighter', { ...seen, index: 0 });
    const higher = [{ do: 'window', window: { center: 80, width: 400 } }];
    expect(center(film)).toEqual(higher);
    expect(center({ ...shown, invert: true })).toEqual(higher);
    expect(center({ ...film, invert: true })).toEqual(center(shown));
  });

  it.each([
    [40, 25],
    [undefined, 15],
    [1, 60],
  ])('plays frames that are %s ms apart at %s a second', (frameTimeMs, framesPerSecond) => {
    expect(viewCommands('cine', snapshot('XA', 9, frameTimeMs))).toEqual([
      { do: 'cine', play: true, framesPerSecond },
    ]);
  });

  it('stops what plays, and does not play a single image', () => {
    expect(viewCommands('cine', { ...snapshot('XA'), playing: true })).toMatchObject([{ play: false }]);
    expect(viewCommands('cine', snapshot('DX', 1))).toEqual([]);
  });

  it('does nothing to an empty pane', () => {
    expect(viewCommands('invert', { ...snapshot('CT'), stack: null })).toEqual([]);
  });
});
