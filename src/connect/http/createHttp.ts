import { sleep, systemClock, type Clock } from '@/lib/clock';
import { FaultError, type Fault } from '@/lib/fault';
import { backoffMs, maxTries, parseRetryAfterMs } from '@/lib/retry';
import type { Session } from '../smart/session';
import type { Site } from '../site/site';
import { attempt } from './attempt';
import type { Http, HttpRequest, HttpStore, HttpUpload } from './http';
import { networkFetch, type Fetch } from './network';
import { judgeUpload, judgeUrl, type Verdict } from './policy';
import { createTokenGate } from './tokenGate';

export function createHttp(o: {
  readonly site: Pick<Site, 'archives'>;
  readonly session: Pick<Session, 'issuer' | 'token'>;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
}): Http & HttpStore {
  const { site, session, fetch = networkFetch, clock = systemClock } = o;
  const gate = createTokenGate(session.token, clock);
  /** Epoch ms until which an origin has asked for silence (429, 503). */
  const silentUntil = new Map<string, number>();

  const get = (request: HttpRequest) => send(request, judgeUrl(site, session.issuer, request.url), maxTries);
  const post = (request: HttpUpload) => send(request, judgeUpload(site, session.issuer, request.url), 1);

  async function send(request: HttpRequest | HttpUpload, verdict: Verdict, most: number) {
    if ('refuse' in verdict) throw new FaultError(verdict.refuse);
    const { host, origin } = new URL(request.url);
    const place = verdict.place === 'archive' ? `archive ${verdict.archive}` : verdict.place;
    let tries = 0;
    let renewals = 0;
    for (;;) {
      const silenceMs = (silentUntil.get(origin) ?? 0) - clock.now();
      if (silenceMs > 0) await sleep(clock, silenceMs, request.signal);
      // Asked for even where it is not sent: after the session nothing new is loaded, from no archive.
      const held = gate.token();
      const token = verdict.send === 'token' && !request.bare ? held : null;
      const outcome = await attempt({ fetch, clock }, request, token);
      tries += 1;
      if (outcome.kind === 'answer') return outcome.response;
      if (outcome.kind === 'failure') {
        if (tries >= Math.min(most, outcome.worthTries)) throw new FaultError(outcome.fault);
        await sleep(clock, backoffMs(tries), request.signal);
        continue;
      }
      const { status } = outcome;
      if (status === 401 && token !== null) {
        await gate.rejected({ token, place, host, isFhir: verdict.place === 'fhir', renewals });
        renewals += 1;
        tries -= 1;
        continue;
      }
      if (tries >= most || !mayHelp(status))
        throw new FaultError(statusFault(status, verdict.place === 'archive' ? 'archive' : 'fhir', host));
      if (status === 429 || status === 503) {
        const until = clock.now() + parseRetryAfterMs(outcome.retryAfter, clock.now());
        silentUntil.set(origin, Math.max(until, silentUntil.get(origin) ?? 0));
      } else {
        await sleep(clock, backoffMs(tries), request.signal);
      }
    }
  }

  return { get, post };
}

const mayHelp = (status: number) => status === 408 || status === 429 || status >= 500;

function statusFault(status: number, place: 'fhir' | 'archive', host: string): Fault {
  if (status === 401 || status === 403) return { kind: 'auth', code: 'forbidden', host, status };
  return { kind: place, code: 'http', host, status };
}
