import { FaultError } from '@/lib/fault';
import type { Fetch } from '../http/network';
import { readBody } from '../http/readBody';

const timeoutMs = 20_000;
const maxBytes = 1 << 20;

/**
 * One POST to the token endpoint; never repeated, since a code or a rotated refresh token serves once. Resolves
 * with whatever was answered (body undefined where it is no JSON); rejects where nothing was.
 */
export async function postToken(
  fetch: Fetch,
  endpoint: string,
  form: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { host } = new URL(endpoint);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(form),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = await readBody(response, maxBytes);
    return { status: response.status, body: parseJson(new TextDecoder().decode(bytes)) };
  } catch (thrown) {
    if (thrown instanceof FaultError) throw new FaultError({ ...thrown.fault, host });
    const timeout = thrown instanceof DOMException && thrown.name === 'TimeoutError';
    throw new FaultError({ kind: 'network', code: timeout ? 'timeout' : 'unreachable', host });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
