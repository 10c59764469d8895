import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aPart10 } from '@/testing/part10';
import { hasSharedData, readShared } from '@/testing/sharedData';
import { openPart10 } from './part10';

const explicit = '1.2.840.10008.1.2.1';
const size = { rows: 2, columns: 2 };
const bytes = (...values: number[]) => Uint8Array.from(values);
const jpegEnd = [0xff, 0xd9];

describe('A stored instance', () => {
  it('gives its uncompressed frames', async () => {
    const native = bytes(1, 2, 3, 4, 5, 6, 7, 8);
    const file = await openPart10(aPart10({ ...size, transferSyntax: explicit, frames: 2, native }));
    expect(file.transferSyntax).toBe(explicit);
    expect(await file.frame(2)).toEqual(bytes(5, 6, 7, 8));
    await expect(file.frame(3)).rejects.toMatchObject({ fault: { code: 'frame-length' } });
  });

  it('gives frames of single bits that do not end on a byte', async () => {
    const native = bytes(0b11100001, 0b00000001);
    const fields = { rows: 1, columns: 5, bitsAllocated: 1, frames: 2, native, transferSyntax: explicit };
    const file = await openPart10(aPart10(fields));
    expect([...(await file.frame(1)), ...(await file.frame(2))]).toEqual([0b00001, 0b01111]);
  });

  it('refuses single bits that are not there, whatever size the file states', async () => {
    const fields = { rows: 1, columns: 5, bitsAllocated: 1, native: bytes(1, 0), transferSyntax: explicit };
    const cut = await openPart10(aPart10({ ...fields, frames: 4 }));
    await expect(cut.frame(4)).rejects.toMatchObject({ fault: { code: 'frame-length' } });
    const flood = await openPart10(aPart10({ ...fields, rows: 65535, columns: 65535 }));
    await expect(flood.frame(1)).rejects.toMatchObject({ fault: { code: 'frame-length' } });
  });

  it('is inflated', async () => {
    const native = bytes(9, 8, 7, 6);
    const file = await openPart10(aPart10({ ...size, transferSyntax: '1.2.840.10008.1.2.1.99', native }));
    expect(file.transferSyntax).toBe(explicit);
    expect(await file.frame(1)).toEqual(native);
  });

  it('has each of its frames inflated', async () => {
    const packed = [bytes(1, 2, 3, 4), bytes(5, 6, 7, 8)].map((frame) => {
      const stream = deflateRawSync(frame);
      return stream.length % 2 ? Buffer.concat([stream, bytes(0)]) : stream;
    });
    const fields = { ...size, frames: 2, transferSyntax: '1.2.840.10008.1.2.8.1', fragments: packed };
    const file = await openPart10(aPart10(fields));
    expect(file.transferSyntax).toBe(explicit);
    expect(await file.frame(2)).toEqual(bytes(5, 6, 7, 8));
  });

  const jpegLs = { ...size, transferSyntax: '1.2.840.10008.1.2.4.80' };
  const fragments = [bytes(1, 1), bytes(...jpegEnd), bytes(2, 2), bytes(2, 3), bytes(...jpegEnd)];
  const second = bytes(2, 2, 2, 3, ...jpegEnd);

  it('puts fragments together by the offset table, else by the end marks', async () => {
    const offsets = [0, 20];
    const tabled = await openPart10(aPart10({ ...jpegLs, frames: 2, fragments, offsets }));
    const untabled = await openPart10(aPart10({ ...jpegLs, frames: 2, fragments }));
    expect(await tabled.frame(2)).toEqual(second);
    expect(await untabled.frame(2)).toEqual(second);
  });

  it('takes all fragments of a single frame, and refuses what it cannot tell apart', async () => {
    const single = await openPart10(aPart10({ ...jpegLs, fragments }));
    expect(await single.frame(1)).toHaveLength(10);
    const odd = await openPart10(aPart10({ ...jpegLs, frames: 4, fragments }));
    await expect(odd.frame(1)).rejects.toMatchObject({ fault: { code: 'incomplete' } });
  });

  it.each([
    ['no pixels', aPart10({ ...size, transferSyntax: explicit }), 'no-pixels'],
    ['a video', aPart10({ ...size, transferSyntax: '1.2.840.10008.1.2.4.102' }), 'syntax'],
    ['nothing', new Uint8Array(), 'failed'],
    ['something else', new TextEncoder().encode('<html>'.repeat(50)), 'failed'],
  ])('with %s is refused with a reason', async (_what, file, code) => {
    await expect(openPart10(file)).rejects.toMatchObject({ fault: { kind: 'decode', code } });
  });

  it.skipIf(!hasSharedData)('is never cut wrongly when it is cut short', async () => {
    const whole = readShared(
      'dicom/open/2178309_transfer-syntaxes/ct_one_slice/LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1.dcm',
    );
    expect(await (await openPart10(whole)).frame(1)).toHaveLength(524288);
    for (let parts = 1; parts < 20; parts++) {
      const cut = whole.subarray(0, Math.floor((whole.length * parts) / 20));
      await expect(openPart10(cut).then((file) => file.frame(1))).rejects.toHaveProperty('fault');
    }
  });
});
