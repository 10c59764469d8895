import { FaultError, isAborted, toFault } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import type { ImageHeader } from '@/domain/model/instance';
import type { Http } from '../http/http';
import { hostOf, toRequest } from './address';
import { checkFrameLength, frameBytes } from './checkFrameLength';
import type { DicomWeb, FrameAddress, FrameBytes } from './dicomWeb';
import { parseSinglePart } from './multipart';
import { openPart10 } from './part10';
import type { Part10 } from './part10';
import { servedSyntax } from './servedSyntax';
import { createSharedFlights } from './sharedFlights';
import { isDecodable } from './transferSyntax';

type Options = Parameters<DicomWeb['frame']>[1];

/**
 * Ways to a frame. `plain` names no syntax: naming one brings down old archives. `instance` fetches the whole
 * object and cuts the frame out: for big endian, deflated, fragments without a table, and compressed bytes that an
 * archive labels as uncompressed.
 */
const routes = ['stored', 'plain', 'instance'] as const;
type Route = (typeof routes)[number];

const accepts = {
  stored: 'multipart/related; type="application/octet-stream"; transfer-syntax=*',
  plain: 'multipart/related; type="application/octet-stream"',
  instance: 'multipart/related; type="application/dicom"; transfer-syntax=*',
};

const mostBytes = 512 * 2 ** 20;
const frameTimeoutMs = 60_000;
const instanceTimeoutMs = 180_000;
/** An archive may have to fetch or convert the object before its first byte. */
const pixelStallMs = 15_000;
/** Whole multi-frame objects that are kept, so that their next frame costs nothing. */
const keptInstances = 2;

export function createFrameReader(http: Http): Pick<DicomWeb, 'frame' | 'forget'> {
  /** Which way worked, by series and stored syntax: an archive's refusals are not asked for twice. */
  const working = new Map<string, Route>();
  /** What no way has in a form that can be decoded, by the same key: the next frame of it is not asked for thrice. */
  const undecodable = new Map<string, FaultError>();
  const objects = createSharedFlights<Part10>(keptInstances);

  async function take(route: Route, address: FrameAddress, options: Options): Promise<FrameBytes> {
    if (route !== 'instance') return takeFrame(http, accepts[route], address, options);
    const { source, instance, frame } = address;
    const open = (signal: AbortSignal | undefined) => fetchInstance(http, address, options, signal);
    const single = options.header?.frames === 1;
    const object = single
      ? await open(options.signal)
      : await objects.join(`${source.root} ${instance}`, open, options.signal);
    const { transferSyntax } = object;
    return checked(
      { bytes: await object.frame(frame), transferSyntax, mediaType: 'application/dicom' },
      options.header,
    );
  }

  const frame: DicomWeb['frame'] = async (address, options) => {
    const key = `${address.source.root} ${address.series} ${options.header?.transferSyntax ?? ''}`;
    const told = undecodable.get(key);
    if (told) throw told;
    const known = working.get(key) ?? 'stored';
    const faults: Fault[] = [];
    for (const route of [known, ...routes.filter((other) => other !== known)]) {
      // A server error has used up the tries of this URL: only another one may be asked.
      if (route !== 'instance' && faults.some(({ status = 0 }) => status >= 500)) continue;
      try {
        const found = await twiceIfCut(() => take(route, address, options));
        if (faults.every(isManner)) working.set(key, route);
        return found;
      } catch (thrown) {
        if (isAborted(thrown)) throw thrown;
        const fault = toFault(thrown, { kind: 'decode', code: 'failed' });
        faults.push(fault);
        if (!mayGoOtherwise(fault)) break;
      }
    }
    const host = hostOf(address.source);
    const telling = new FaultError({ host, ...mostTelling(faults) });
    const stored = options.header?.transferSyntax;
    if (
      stored &&
      telling.fault.code === 'syntax' &&
      faults.length === routes.length &&
      faults.every(isLasting)
    )
      undecodable.set(key, telling);
    throw telling;
  };
  return { frame, forget: objects.forget };
}

/** A body that ends early without a network error: the next one may be whole. */
async function twiceIfCut<T>(take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (thrown) {
    if (thrown instanceof FaultError && thrown.fault.code === 'multipart') return take();
    throw thrown;
  }
}

/** Refusals and wrong labels are an archive's manner; a missing object, a lost network or session is not. */
function mayGoOtherwise(fault: Fault): boolean {
  if (fault.kind === 'decode') return true;
  if (fault.kind !== 'archive') return false;
  if (fault.code !== 'http') return fault.code === 'frame-length' || fault.code === 'multipart';
  return isManner(fault);
}

function isManner(fault: Fault): boolean {
  if (fault.code === 'http') return [400, 406, 415, 500, 501].includes(fault.status ?? 0);
  return fault.code === 'frame-length' || fault.code === 'syntax';
}

/** A server error may be over the next time. */
const isLasting = (fault: Fault): boolean => isManner(fault) && (fault.status ?? 0) < 500;

/** What the bytes were like says more than a refusal; the last look was the closest. */
function mostTelling(faults: readonly Fault[]): Fault {
  const ranked = [...faults].reverse();
  return (
    ranked.find(({ kind }) => kind === 'decode') ??
    ranked.find(({ code }) => code === 'frame-length' || code === 'multipart') ??
    faults[0] ?? { kind: 'decode', code: 'failed' }
  );
}

async function takeFrame(
  http: Http,
  accept: string,
  { source, study, series, instance, frame }: FrameAddress,
  { header, signal, priority }: Options,
): Promise<FrameBytes> {
  const host = hostOf(source);
  const response = await http.get({
    ...toRequest(source, `studies/${study}/series/${series}/instances/${instance}/frames/${frame}`),
    accept,
    ...(signal && { signal }),
    ...(priority && { priority }),
    timeoutMs: frameTimeoutMs,
    stallMs: pixelStallMs,
    // A compressed frame may be a little larger than its pixels.
    maxBytes: header ? Math.min(2 * frameBytes(header) + 2 ** 20, mostBytes) : mostBytes,
  });
  const { mediaType, outer, bytes } = parseSinglePart(response.contentType, response.bytes, host);
  const transferSyntax = servedSyntax(mediaType, outer, header, bytes);
  if (!transferSyntax || !isDecodable(transferSyntax)) {
    throw new FaultError({ kind: 'decode', code: 'syntax', host, detail: transferSyntax ?? mediaType.type });
  }
  // A copy, so that the buffer holds the frame alone and may be handed to a worker.
  return checked({ bytes: bytes.slice(), transferSyntax, mediaType: mediaType.type }, header);
}

function checked(found: FrameBytes, header: ImageHeader | undefined): FrameBytes {
  const fault = header ? checkFrameLength(header, found.bytes, found.transferSyntax) : null;
  if (fault) throw new FaultError(fault);
  return found;
}

async function fetchInstance(
  http: Http,
  { source, study, series, instance }: FrameAddress,
  { priority }: Options,
  signal: AbortSignal | undefined,
): Promise<Part10> {
  const response = await http.get({
    ...toRequest(source, `studies/${study}/series/${series}/instances/${instance}`),
    accept: accepts.instance,
    ...(signal && { signal }),
    ...(priority && { priority }),
    timeoutMs: instanceTimeoutMs,
    stallMs: pixelStallMs,
    maxBytes: mostBytes,
  });
  return openPart10(parseSinglePart(response.contentType, response.bytes, hostOf(source)).bytes);
}
