import { FaultError, type Fault } from '@/lib/fault';
import type { SiteIssuer } from '../site/site';
import { judgeEndpoint } from './discovery';
import type { PendingLaunch } from './pendingLaunch';

/** The answer of the authorization server on the redirect address, RFC 6749 section 4.1.2. */
export type Callback =
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'code'; readonly state: string; readonly code: string; readonly server: string | null }
  | { readonly kind: 'error'; readonly state: string; readonly error: string; readonly text: string };

const maxLength = 8192;

/**
 * Decided by (code or error) and state alone. `iss` comes after that: RFC 9207 servers send one with the answer, and
 * it is not the `iss` of a launch.
 */
export function parseCallback(query: URLSearchParams): Callback {
  if (!query.has('code') && !query.has('error')) return { kind: 'none' };
  const [state, otherState] = query.getAll('state');
  const [code, otherCode] = query.getAll('code');
  const error = query.get('error');
  if (!state || otherState !== undefined || otherCode !== undefined) return { kind: 'malformed' };
  if (error !== null) {
    const text = [error, query.get('error_description')].filter(Boolean).join(': ');
    return { kind: 'error', state, error, text };
  }
  if (!code || code.length > maxLength) return { kind: 'malformed' };
  return { kind: 'code', state, code, server: query.get('iss') };
}

const refused = (detail: string) => new FaultError({ kind: 'launch', code: 'callback-refused', detail });

/** The code to exchange; throws what else the answer means. `pending`: the launch begun under this state. */
export function judgeCallback(
  callback: Exclude<Callback, { kind: 'none' }>,
  pending: PendingLaunch | null,
  issuer: SiteIssuer | null,
): { readonly code: string; readonly pending: PendingLaunch; readonly issuer: SiteIssuer } {
  if (callback.kind === 'malformed') throw refused('the answer is incomplete');
  if (!pending) throw refused('this window began no sign-in with that state');
  if (!issuer) throw refused('the issuer is no longer listed');
  if (callback.kind === 'error') throw new FaultError(deniedFault(callback.error, callback.text));
  if (callback.server !== null) judgeServer(callback.server, pending, issuer);
  else if (pending.answersWithIss) throw refused('the server did not say who it is');
  return { code: callback.code, pending, issuer };
}

/** RFC 9207 section 2.4: compared as text where discovery named the server, else by its origin. */
function judgeServer(server: string, pending: PendingLaunch, issuer: SiteIssuer): void {
  if (pending.server !== undefined && server !== pending.server) throw refused('another server answered');
  if (!URL.canParse(server)) throw refused('the server does not name itself by an address');
  try {
    judgeEndpoint(issuer, server, 'answering server');
  } catch {
    throw refused('another server answered');
  }
}

/** Text of another server: shown as text only, and never more than a line or two. */
export const toOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);

function deniedFault(error: string, text: string): Fault {
  const detail = toOneLine(text);
  const expired = error === 'invalid_request' || /\blaunch\b/i.test(text);
  const down = error === 'server_error' || error === 'temporarily_unavailable';
  return { kind: 'launch', code: expired ? 'launch-expired' : down ? 'ehr-unreachable' : 'denied', detail };
}
