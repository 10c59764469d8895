import { describe, expect, it } from 'vitest';
import { FaultError } from '@/lib/fault';
import { addressOf, anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import type { DicomWeb, FrameBytes } from './dicomWeb';
import { createFrameLoader } from './frameLoader';

const image = anImage({ rows: 2, columns: 2, bitsAllocated: 8, bitsStored: 8 });
const frameOf = () => ({ instance: anInstance(aStudy(), aSeries(), { image }), frame: 1 });
const bytes = (length: number): FrameBytes => ({
  bytes: new Uint8Array(length),
  transferSyntax: '1.2.840.10008.1.2.1',
  mediaType: 'application/octet-stream',
});
const never = new AbortController().signal;
const wanted = { signal: never, priority: 'high' } as const;

/** A DICOMweb that answers in turn; the last answer stays. */
function archive(...answers: (FrameBytes | Error | 'never')[]) {
  const asked: { known: boolean; signal: AbortSignal | undefined }[] = [];
  const dicomWeb: DicomWeb = {
    studySeries: () => Promise.reject(new Error('not asked')),
    forget: () => undefined,
    seriesMetadata: () => Promise.reject(new Error('not asked')),
    frame(_address, { header, signal }) {
      asked.push({ known: header !== undefined, signal });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === 'never' || answer === undefined) return new Promise(() => undefined);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return { loader: createFrameLoader(dicomWeb), asked };
}

describe('The frame loader', () => {
  it('hands out a warmed frame once, and fetches the next time', async () => {
    const { loader, asked } = archive(bytes(4));
    const frame = frameOf();
    loader.warm(addressOf(frame.instance));
    loader.warm(addressOf(frame.instance));
    expect((await loader.load(frame, wanted)).bytes).toHaveLength(4);
    expect(asked).toHaveLength(1);
    await loader.load(frame, wanted);
    expect(asked.map(({ known }) => known)).toEqual([false, true]);
  });

  it('fetches again, knowing the header, what was warmed in vain', async () => {
    const unread = new FaultError({ kind: 'decode', code: 'syntax' });
    for (const first of [unread, bytes(3)]) {
      const { loader, asked } = archive(first, bytes(4));
      const frame = frameOf();
      loader.warm(addressOf(frame.instance));
      expect((await loader.load(frame, wanted)).bytes).toHaveLength(4);
      expect(asked.map(({ known }) => known)).toEqual([false, true]);
    }
  });

  it('does not ask again what the archive has refused', async () => {
    const { loader, asked } = archive(new FaultError({ kind: 'archive', code: 'http', status: 500 }));
    const frame = frameOf();
    loader.warm(addressOf(frame.instance));
    await expect(loader.load(frame, wanted)).rejects.toMatchObject({ fault: { status: 500 } });
    expect(asked).toHaveLength(1);
  });

  it('asks anew, later, for what failed while nobody waited', async () => {
    const failed = new FaultError({ kind: 'network', code: 'unreachable' });
    const { loader, asked } = archive(failed, bytes(4));
    const frame = frameOf();
    loader.warm(addressOf(frame.instance));
    await new Promise(setImmediate);
    expect((await loader.load(frame, wanted)).bytes).toHaveLength(4);
    expect(asked).toHaveLength(2);
  });

  it('drops the oldest warm frame beyond four, and all when it is cleared', () => {
    const { loader, asked } = archive('never');
    for (let n = 0; n < 5; n++) loader.warm(addressOf(frameOf().instance));
    const aborted = () => asked.map(({ signal }) => signal?.aborted);
    expect(aborted()).toEqual([true, false, false, false, false]);
    loader.clear();
    expect(aborted()).toEqual([true, true, true, true, true]);
  });

  it('aborts the transfer when its reader leaves', async () => {
    const { loader, asked } = archive('never');
    const leave = new AbortController();
    const frame = frameOf();
    loader.warm(addressOf(frame.instance));
    const load = loader.load(frame, { signal: leave.signal, priority: 'high' });
    leave.abort();
    await expect(load).rejects.toMatchObject({ fault: { code: 'aborted' } });
    expect(asked[0]?.signal?.aborted).toBe(true);
  });
});
