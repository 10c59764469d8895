import { FaultError } from '@/lib/fault';
import type { FrameFormat } from './decodedFrame';
import type { Samples } from './normalize';

const arrays = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array];

/** The codecs' untyped answer; a picture of another size than the header's is no picture. */
export function parseSamples(answer: unknown, format: FrameFormat): Samples {
  const field = (name: string): unknown =>
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  const rows = field('rows');
  const columns = field('columns');
  if (rows !== format.rows || columns !== format.columns) {
    const detail = `decoded ${String(columns)} x ${String(rows)}, header ${format.columns} x ${format.rows}`;
    throw new FaultError({ kind: 'decode', code: 'incomplete', detail });
  }
  const data = field('pixelData');
  if (data instanceof Uint8ClampedArray) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  for (const type of arrays) if (data instanceof type) return data;
  throw new FaultError({ kind: 'decode', code: 'failed', detail: 'The decoder returned no pixels.' });
}
