import { FaultError, toFault } from '@/lib/fault';
import { isComplete } from './complete';
import { encodedSize } from './encodedSize';
import { readNative } from './native';
import { toDecodedFrame, type Samples } from './normalize';
import { parseSamples } from './parseSamples';
import type { DecodeReply, DecodeTask } from './protocol';

/**
 * On demand: uncompressed frames need none, and a worker without them starts at once. By path: the package's exports
 * list only its root, which drags the whole engine into a worker.
 */
const loadCodecs = () =>
  import('../../../node_modules/@cornerstonejs/dicom-image-loader/dist/esm/decodeImageFrameWorker.js');

async function decode({ bytes, syntax, format }: DecodeTask): Promise<Samples> {
  const native = readNative(bytes, format, syntax);
  if (native) return native;
  if (!isComplete(bytes, format, syntax)) {
    throw new FaultError({ kind: 'decode', code: 'incomplete', detail: 'The encoded image is cut off.' });
  }
  const size = encodedSize(bytes);
  if (size && (size.rows !== format.rows || size.columns !== format.columns)) {
    const detail = `encoded ${size.columns} x ${size.rows}, header ${format.columns} x ${format.rows}`;
    throw new FaultError({ kind: 'decode', code: 'incomplete', detail });
  }
  const { decodeImageFrame } = await loadCodecs();
  const header = {
    rows: format.rows,
    columns: format.columns,
    samplesPerPixel: format.samples,
    bitsAllocated: format.bitsAllocated,
    bitsStored: format.bitsStored,
    pixelRepresentation: format.signed ? 1 : 0,
    photometricInterpretation: format.photometric,
    planarConfiguration: format.planar ? 1 : 0,
  };
  return parseSamples(
    await decodeImageFrame(header, syntax, bytes, {}, { preScale: { enabled: false } }, undefined),
    format,
  );
}

// A port of our own: the imported file listens on the worker itself.
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (!port || event.data !== 'chartlight') return;
  port.onmessage = async ({ data: task }: MessageEvent<DecodeTask>) => {
    let reply: DecodeReply;
    try {
      reply = { frame: toDecodedFrame(await decode(task), task.format, task.syntax) };
    } catch (thrown) {
      reply = {
        fault: toFault(thrown, {
          kind: 'decode',
          code: 'failed',
          detail: 'The decoder gave up on this image.',
        }),
      };
    }
    const moved = 'frame' in reply ? [reply.frame.values.buffer] : [];
    if ('frame' in reply && reply.frame.precise) moved.push(reply.frame.precise.values.buffer);
    port.postMessage(reply, moved);
  };
  port.postMessage('ready');
});
