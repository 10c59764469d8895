import type { Clock } from '@/lib/clock';
import { FaultError, type Fault } from '@/lib/fault';
import { maxTries } from '@/lib/retry';
import type { HttpRequest, HttpResponse, HttpUpload } from './http';
import type { Fetch } from './network';
import { readBody } from './readBody';

export type Outcome =
  | { readonly kind: 'answer'; readonly response: HttpResponse }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: string | null }
  /** `worthTries`: how often such a request is worth sending in all. */
  | { readonly kind: 'failure'; readonly fault: Fault; readonly worthTries: number };

const defaultTimeoutMs = 30_000;
/** A server that says nothing at all is named within ten seconds. */
const defaultStallMs = 9_000;

/** One request, from the first byte sent to the last byte read. */
export async function attempt(
  o: { readonly fetch: Fetch; readonly clock: Clock },
  request: HttpRequest | HttpUpload,
  token: string | null,
): Promise<Outcome> {
  const { host } = new URL(request.url);
  const upload = 'body' in request ? request : null;
  const abort = new AbortController();
  let why: 'aborted' | 'timeout' | 'stall' | null = null;
  let begun = false;
  const stop = (reason: NonNullable<typeof why>) => {
    why ??= reason;
    abort.abort();
  };
  const onAbort = () => stop('aborted');
  request.signal?.addEventListener('abort', onAbort, { once: true });
  if (request.signal?.aborted) onAbort();
  const cancelTimeout = o.clock.after(request.timeoutMs ?? defaultTimeoutMs, () => stop('timeout'));
  const stallMs = request.stallMs ?? defaultStallMs;
  let cancelStall = o.clock.after(stallMs, () => stop('stall'));
  const onBytes = () => {
    cancelStall();
    cancelStall = o.clock.after(stallMs, () => stop('stall'));
  };
  try {
    const response = await o.fetch(request.url, {
      method: upload ? 'POST' : 'GET',
      headers: {
        accept: request.accept,
        ...(upload && { 'content-type': upload.contentType }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(upload && { body: upload.body }),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      priority: request.priority ?? 'auto',
      signal: abort.signal,
    });
    if (!response.ok && !request.told?.includes(response.status)) {
      const { status } = response;
      const retryAfter = response.headers.get('retry-after');
      await response.body?.cancel();
      return { kind: 'status', status, retryAfter };
    }
    begun = true;
    onBytes();
    const bytes = await readBody(response, request.maxBytes, onBytes);
    const contentType = response.headers.get('content-type') ?? '';
    return { kind: 'answer', response: { status: response.status, contentType, bytes } };
  } catch (thrown) {
    return { kind: 'failure', ...judge(thrown, why, begun, host) };
  } finally {
    cancelTimeout();
    cancelStall();
    request.signal?.removeEventListener('abort', onAbort);
  }
}

function judge(
  thrown: unknown,
  why: 'aborted' | 'timeout' | 'stall' | null,
  begun: boolean,
  host: string,
): { fault: Fault; worthTries: number } {
  const network = { kind: 'network', host } as const;
  if (why === 'aborted') return { fault: { ...network, code: 'aborted' }, worthTries: 1 };
  // A server that needed the whole time, or never began, is not asked again; one that fell silent half-way is, once.
  if (why) {
    const fault = { ...network, code: 'timeout', detail: why } as const;
    return { fault, worthTries: why === 'stall' && begun ? 2 : 1 };
  }
  if (thrown instanceof FaultError) return { fault: { ...thrown.fault, host }, worthTries: 1 };
  if (globalThis.navigator?.onLine === false)
    return { fault: { ...network, code: 'offline' }, worthTries: maxTries };
  // Refused, reset, cut, a certificate, CORS or a redirect: the browser does not say which.
  return { fault: { ...network, code: 'unreachable' }, worthTries: maxTries };
}
