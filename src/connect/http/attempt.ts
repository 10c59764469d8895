import type { Clock } from '@/lib/clock';
import { FaultError, type Fault } from '@/lib/fault';
import type { HttpRequest, HttpResponse } from './http';
import type { Fetch } from './network';
import { readBody } from './readBody';

export type Outcome =
  | { readonly kind: 'answer'; readonly response: HttpResponse }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: string | null }
  /** `again`: another try may help. */
  | { readonly kind: 'failure'; readonly fault: Fault; readonly again: boolean };

const defaultTimeoutMs = 30_000;
const defaultStallMs = 15_000;

/** One request, from the first byte sent to the last byte read. */
export async function attempt(
  o: { readonly fetch: Fetch; readonly clock: Clock },
  request: HttpRequest,
  token: string | null,
): Promise<Outcome> {
  const { host } = new URL(request.url);
  const abort = new AbortController();
  let why: 'aborted' | 'timeout' | 'stall' | null = null;
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
      method: 'GET',
      headers: { accept: request.accept, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      priority: request.priority ?? 'auto',
      signal: abort.signal,
    });
    if (!response.ok) {
      const { status } = response;
      const retryAfter = response.headers.get('retry-after');
      await response.body?.cancel();
      return { kind: 'status', status, retryAfter };
    }
    onBytes();
    const bytes = await readBody(response, request.maxBytes, onBytes);
    const contentType = response.headers.get('content-type') ?? '';
    return { kind: 'answer', response: { status: response.status, contentType, bytes } };
  } catch (thrown) {
    return { kind: 'failure', ...judge(thrown, why, host) };
  } finally {
    cancelTimeout();
    cancelStall();
    request.signal?.removeEventListener('abort', onAbort);
  }
}

function judge(
  thrown: unknown,
  why: 'aborted' | 'timeout' | 'stall' | null,
  host: string,
): { fault: Fault; again: boolean } {
  const network = { kind: 'network', host } as const;
  if (why === 'aborted') return { fault: { ...network, code: 'aborted' }, again: false };
  // A server that needed the whole time is not asked again; one that fell silent half-way is.
  if (why) return { fault: { ...network, code: 'timeout', detail: why }, again: why === 'stall' };
  if (thrown instanceof FaultError) return { fault: { ...thrown.fault, host }, again: false };
  if (globalThis.navigator?.onLine === false) return { fault: { ...network, code: 'offline' }, again: true };
  // Refused, reset, cut, a certificate, CORS or a redirect: the browser does not say which.
  return { fault: { ...network, code: 'unreachable' }, again: true };
}
