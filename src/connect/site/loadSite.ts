import { FaultError, type Fault } from '@/lib/fault';
import type { Fetch } from '../http/network';
import { parseSite } from './parseSite';
import type { Site } from './site';

const timeoutMs = 15_000;

/** Reads `site.json`, which lies beside the page. */
export async function loadSite(fetch: Fetch, address = 'site.json'): Promise<Site> {
  const unreadable = (more: { status?: number; detail?: string }): Fault => ({
    kind: 'config',
    code: 'site-unreadable',
    ...more,
  });
  let raw: unknown;
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new FaultError(unreadable({ status: response.status }));
    raw = await response.json();
  } catch (thrown) {
    if (thrown instanceof FaultError) throw thrown;
    throw new FaultError(unreadable({ detail: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
  return parseSite(raw);
}
