import { FaultError } from '@/lib/fault';
import type { StackFrame } from '@/domain/model/stack';
import type { Http } from '../http/http';
import { hostOf, toRequest } from './address';
import { parseMediaType } from './mediaType';
import { pictureSize } from './pictureSize';

export interface RenderedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

const renderedTimeoutMs = 60_000;
/** An archive may have to decode the object before its first byte. */
const stallMs = 15_000;
const mostBytes = 64 * 2 ** 20;

/** The lossless one first. One at a time: some archives refuse a list (seen: Orthanc 1.10). */
const mediaTypes = ['image/png', 'image/jpeg'] as const;

interface Options {
  readonly signal: AbortSignal;
  readonly priority: 'high' | 'low';
}

/**
 * A frame as the archive draws it (WADO-RS rendered, PS3.18 section 10.4.1.1.3). No viewport is asked for: the
 * picture has to have the frame's own size, which is read from the file before anybody decodes it.
 */
export async function readRendered(http: Http, frame: StackFrame, options: Options): Promise<RenderedBytes> {
  const [first, second] = mediaTypes;
  try {
    return await readAs(first, http, frame, options);
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    return readAs(second, http, frame, options);
  }
}

const isRefused = (thrown: unknown): boolean =>
  thrown instanceof FaultError &&
  thrown.fault.code === 'http' &&
  [400, 406, 415].includes(thrown.fault.status ?? 0);

async function readAs(
  accept: (typeof mediaTypes)[number],
  http: Http,
  { instance, frame }: StackFrame,
  { signal, priority }: Options,
): Promise<RenderedBytes> {
  const { source, study, series, uid, image } = instance;
  const { rows = 0, columns = 0 } = image ?? {};
  const at = `studies/${study}/series/${series}/instances/${uid}/frames/${frame}/rendered`;
  const { contentType, bytes } = await http.get({
    ...toRequest(source, at),
    accept,
    signal,
    priority,
    timeoutMs: renderedTimeoutMs,
    stallMs,
    maxBytes: Math.min(4 * rows * columns + 2 ** 16, mostBytes),
  });
  const fail = (detail: string) =>
    new FaultError({ kind: 'archive', code: 'not-dicom', host: hostOf(source), detail });
  const mediaType = mediaTypes.find((one) => one === parseMediaType(contentType)?.type);
  if (!mediaType) throw fail(contentType.slice(0, 100));
  const size = pictureSize(mediaType, bytes);
  if (size?.rows !== rows || size.columns !== columns)
    throw fail(size ? `a picture of ${size.columns} x ${size.rows}` : `no ${mediaType}`);
  return { bytes, mediaType };
}
