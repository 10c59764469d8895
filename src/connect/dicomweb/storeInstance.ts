import { FaultError, isAborted, type Fault } from '@/lib/fault';
import { items, number, text } from '@/domain/model/dataset';
import type { DicomDataset } from '@/domain/model/instance';
import type { StoreOutcome } from '@/domain/model/storing';
import type { ImageSource } from '@/domain/model/study';
import type { HttpResponse, HttpStore } from '../http/http';
import { toRequest } from './address';
import { parseDataset } from './dataset';

interface StoredObject {
  readonly study: string;
  readonly uid: string;
  /** Part 10. */
  readonly bytes: Uint8Array;
}

const timeoutMs = 60_000;
/** An archive writes before it answers. */
const stallMs = 30_000;
const mostAnswerBytes = 2 ** 20;
const nothingStored = 409;

/**
 * Stores one instance (STOW-RS, PS3.18 section 10.5), once. Rejects only when it is aborted: every other end is an
 * outcome, since what can't be told to have failed must not be sent again without a thought.
 */
export async function storeInstance(
  http: HttpStore,
  source: ImageSource,
  object: StoredObject,
  signal: AbortSignal,
): Promise<StoreOutcome> {
  const boundary = `chartlight-${crypto.randomUUID()}`;
  try {
    const response = await http.post({
      ...toRequest(source, `studies/${object.study}`),
      accept: 'application/dicom+json',
      contentType: `multipart/related; type="application/dicom"; boundary=${boundary}`,
      body: toBody(boundary, object.bytes),
      told: [nothingStored],
      maxBytes: mostAnswerBytes,
      timeoutMs,
      stallMs,
      signal,
    });
    return toOutcome(response, object.uid);
  } catch (thrown) {
    if (isAborted(thrown) || !(thrown instanceof FaultError)) throw thrown;
    const { fault } = thrown;
    return isRefusal(fault) ? { is: 'refused', fault } : { is: 'unknown', fault };
  }
}

/** Nothing was done: the site or the session forbade it, or the archive answered so. */
function isRefusal(fault: Fault): boolean {
  if (fault.kind === 'auth' || fault.code === 'host-not-listed' || fault.code === 'offline') return true;
  const { status = 0 } = fault;
  return fault.code === 'http' && status >= 400 && status < 500 && status !== 408;
}

function toBody(boundary: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`);
  const tail = encoder.encode(`\r\n--${boundary}--\r\n`);
  const body = new Uint8Array(head.length + bytes.length + tail.length);
  body.set(head);
  body.set(bytes, head.length);
  body.set(tail, head.length + bytes.length);
  return body;
}

/** Store Instances Response Module (PS3.18 table I.2.2-1); an archive that answers 200 without one has stored. */
function toOutcome({ status, bytes }: HttpResponse, uid: string): StoreOutcome {
  const answer = parseAnswer(bytes);
  const ours = (tag: string) => {
    const all = answer ? items(answer, tag) : [];
    return all.find((item) => text(item, '00081155') === uid) ?? all.find((item) => !text(item, '00081155'));
  };
  const failed = ours('00081198');
  if (failed || status === nothingStored) {
    const reason = failed && number(failed, '00081197');
    return { is: 'refused', ...(reason !== undefined && { reason }) };
  }
  const stored = ours('00081199');
  const warning = stored && number(stored, '00081196');
  if (stored || status === 200)
    return { is: 'stored', ...(warning !== undefined && warning !== 0 && { warning }) };
  return { is: 'unknown', fault: { kind: 'archive', code: 'not-dicom', status } };
}

function parseAnswer(bytes: Uint8Array): DicomDataset | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return parseDataset(Array.isArray(json) ? json[0] : json);
  } catch {
    return null;
  }
}
