import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '@/lib/clock';
import { startLocalServer, type LocalServer, type Seen } from '@/testing/localServer';
import type { TokenSupply } from '../smart/session';
import { createHttp } from './createHttp';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
async function serve(answer: (request: Seen, response: ServerResponse) => void): Promise<LocalServer> {
  const server = await startLocalServer(answer);
  servers.push(server);
  return server;
}

/** Waits of less than a time limit pass at once and are written down; time limits fire only when told. */
function testClock(limits: readonly number[] = [30_000, 9_000]) {
  let now = 1_000_000;
  const waits: number[] = [];
  const pending = new Map<number, Set<() => void>>(limits.map((ms) => [ms, new Set()]));
  const clock: Clock = {
    now: () => now,
    after(ms, action) {
      const limit = pending.get(ms);
      if (limit) {
        limit.add(action);
        return () => limit.delete(action);
      }
      waits.push(ms);
      const timer = setImmediate(() => {
        now += ms;
        action();
      });
      return () => clearImmediate(timer);
    },
  };
  const fire = (ms: number) => [...(pending.get(ms) ?? [])].forEach((action) => action());
  return { clock, waits, fire, armed: (ms: number) => pending.get(ms)?.size ?? 0 };
}

function supply(
  tokens: string[],
  o: { expiresAt?: number; delay?: Promise<void>; fail?: Error } = {},
): TokenSupply & { refreshes: number; ended: boolean } {
  let current: string | null = tokens[0] ?? null;
  const rest = tokens.slice(1);
  let flight: Promise<boolean> | null = null;
  const made = {
    refreshes: 0,
    ended: false,
    current: () => current,
    refresh: (rejected: string) => {
      if (rejected !== current) return Promise.resolve(true);
      flight ??= (async () => {
        made.refreshes += 1;
        await o.delay;
        if (o.fail) throw o.fail;
        const next = rest.shift();
        if (next) current = next;
        flight = null;
        return next !== undefined;
      })();
      return flight;
    },
    end: () => {
      made.ended = true;
      current = null;
    },
    expiresAt: () => o.expiresAt ?? null,
    canRefresh: () => rest.length > 0,
    onEnd: () => () => {},
  };
  return made;
}

async function hospital(
  answer: (request: Seen, response: ServerResponse) => void,
  o: { tokens?: TokenSupply; auth?: 'same-token' | 'none'; limits?: number[] } = {},
) {
  const server = await serve(answer);
  const time = testClock(o.limits);
  const tokens = o.tokens ?? supply(['T1']);
  const http = createHttp({
    site: { archives: [{ name: 'PACS', base: `${server.origin}/dw`, auth: o.auth ?? 'same-token' }] },
    session: {
      issuer: {
        iss: `${server.origin}/fhir`,
        clientId: 'c',
        authOrigins: [],
        mrn: [],
        singleIssuer: false,
        discovery: ['imaging-study'],
      },
      token: tokens,
    },
    clock: time.clock,
  });
  const ask = (path: string, more: { signal?: AbortSignal; maxBytes?: number } = {}) =>
    http.get({ url: `${server.origin}${path}`, accept: 'application/json', maxBytes: 1000, ...more });
  return { server, ask, http, ...time };
}
const say = (response: ServerResponse, status: number, body = '', headers: Record<string, string> = {}) =>
  response.writeHead(status, headers).end(body);
const paths = (server: LocalServer) => server.seen.map(({ path }) => path);

describe('the token', () => {
  it('is missed after the session by archives that do not take it, too: nothing new is loaded', async () => {
    const tokens = supply(['T1']);
    const { server, ask } = await hospital((_, r) => say(r, 200), { tokens, auth: 'none' });
    await ask('/dw/studies');
    tokens.end();
    await expect(ask('/dw/studies')).rejects.toMatchObject({
      fault: { kind: 'auth', code: 'session-ended' },
    });
    expect(paths(server)).toEqual(['/dw/studies']);
  });

  it('goes to the FHIR server and to archives that share it, and the answer comes back whole', async () => {
    const { server, ask } = await hospital((_, r) => say(r, 200, '{"a":1}', { 'content-type': 'text/html' }));
    const answer = await ask('/fhir/Patient/1');
    await ask('/dw/studies');
    expect(new TextDecoder().decode(answer.bytes)).toBe('{"a":1}');
    expect(answer).toMatchObject({ status: 200, contentType: 'text/html' });
    expect(server.seen.map((seen) => seen.authorization)).toEqual(['Bearer T1', 'Bearer T1']);
  });

  it('does not go to an archive that wants none', async () => {
    const { server, ask } = await hospital((_, r) => say(r, 200), { auth: 'none' });
    await ask('/dw/studies');
    expect(server.seen[0]?.authorization).toBeUndefined();
  });

  it('an unlisted address is refused without a request', async () => {
    const { server, ask, http } = await hospital((_, r) => say(r, 200));
    const other = await serve((_, r) => say(r, 200));
    const refused = { fault: { kind: 'network', code: 'host-not-listed' } };
    await expect(ask('/admin')).rejects.toMatchObject(refused);
    const url = `${other.origin}/fhir/Patient/1`;
    await expect(http.get({ url, accept: '*/*', maxBytes: 1 })).rejects.toMatchObject({
      fault: { ...refused.fault, host: new URL(other.origin).host },
    });
    expect(server.seen.length + other.seen.length).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])('is not carried along a redirect %i', async (status) => {
    const other = await serve((_, r) => say(r, 200));
    const { ask } = await hospital((_, r) => say(r, status, '', { location: `${other.origin}/steal` }));
    await expect(ask('/fhir/Patient/1')).rejects.toMatchObject({ fault: { code: 'unreachable' } });
    expect(other.seen).toEqual([]);
  });
});

describe('trying again', () => {
  it.each([400, 404, 405, 409, 413, 422])('a %i is final', async (status) => {
    const { server, ask } = await hospital((_, r) => say(r, status));
    const host = new URL(server.origin).host;
    await expect(ask('/fhir/Patient/1')).rejects.toMatchObject({
      fault: { kind: 'fhir', code: 'http', status, host },
    });
    await expect(ask('/dw/studies')).rejects.toMatchObject({
      fault: { kind: 'archive', code: 'http', status },
    });
    expect(server.seen).toHaveLength(2);
  });

  it.each([408, 429, 500, 502, 503, 504])('a %i is asked four times', async (status) => {
    const { server, ask } = await hospital((_, r) => say(r, status));
    await expect(ask('/dw/studies')).rejects.toMatchObject({ fault: { kind: 'archive', status } });
    expect(server.seen).toHaveLength(4);
  });

  it('a passing trouble is not noticed', async () => {
    let n = 0;
    const { ask } = await hospital((_, r) => say(r, ++n < 3 ? 502 : 200, 'here'));
    expect((await ask('/dw/studies')).bytes).toHaveLength(4);
  });

  it('waits as long as Retry-After says', async () => {
    let n = 0;
    const { ask, waits } = await hospital((_, r) =>
      n++ === 0 ? say(r, 503, '', { 'retry-after': '7' }) : say(r, 200),
    );
    await ask('/dw/a');
    expect(waits).toEqual([7_000]);
  });

  it('keeps others of that origin back meanwhile', async () => {
    let n = 0;
    const { ask, server, armed, fire } = await hospital(
      (_, r) => (n++ === 0 ? say(r, 503, '', { 'retry-after': '7' }) : say(r, 200)),
      { limits: [30_000, 9_000, 7_000] },
    );
    const answers = [ask('/dw/a')];
    while (armed(7_000) < 1) await new Promise(setImmediate);
    answers.push(ask('/fhir/b'));
    while (armed(7_000) < 2) await new Promise(setImmediate);
    expect(paths(server)).toEqual(['/dw/a']);
    fire(7_000);
    await Promise.all(answers);
    expect(paths(server).toSorted()).toEqual(['/dw/a', '/dw/a', '/fhir/b']);
  });

  it('never waits longer than a minute', async () => {
    let n = 0;
    const { ask, waits } = await hospital((_, r) =>
      n++ === 0 ? say(r, 429, '', { 'retry-after': '86400' }) : say(r, 200),
    );
    await ask('/dw/a');
    expect(waits).toEqual([60_000]);
  });

  it('a server that is not there is unreachable', async () => {
    const { server, ask, waits } = await hospital((_, r) => say(r, 200));
    await server.close();
    await expect(ask('/fhir/Patient/1')).rejects.toMatchObject({
      fault: { kind: 'network', code: 'unreachable', host: new URL(server.origin).host },
    });
    expect(waits).toHaveLength(3);
  });

  it('a body that is cut short is asked for again', async () => {
    let n = 0;
    const { server, ask } = await hospital((_, r) => {
      if (n++ > 0) return say(r, 200, '0123456789');
      r.writeHead(200, { 'content-length': '10' }).write('0123');
      return setImmediate(() => r.destroy());
    });
    expect((await ask('/dw/frame')).bytes).toHaveLength(10);
    expect(server.seen).toHaveLength(2);
  });
});

describe('limits', () => {
  it('a body that falls silent is given up and asked for again', async () => {
    let n = 0;
    const { server, ask, fire, armed } = await hospital((_, r) => {
      if (n++ > 0) return say(r, 200, '0123456789');
      return r.writeHead(200, { 'content-length': '10' }).write('0123');
    });
    const answer = ask('/dw/frame');
    while (server.seen.length === 0) await new Promise(setImmediate);
    await new Promise((resolve) => setTimeout(resolve, 50));
    fire(9_000);
    expect((await answer).bytes).toHaveLength(10);
    expect(server.seen).toHaveLength(2);
    expect(armed(9_000) + armed(30_000)).toBe(0);
  });

  it('a body that falls silent twice is given up', async () => {
    const { server, ask, fire } = await hospital((_, r) =>
      r.writeHead(200, { 'content-length': '10' }).write('0123'),
    );
    const answer = ask('/dw/frame');
    answer.catch(() => undefined);
    for (const tries of [1, 2]) {
      while (server.seen.length < tries) await new Promise(setImmediate);
      // The head of the answer has to be read first: before it, silence is another thing.
      await new Promise((resolve) => setTimeout(resolve, 50));
      fire(9_000);
    }
    await expect(answer).rejects.toMatchObject({ fault: { kind: 'network', code: 'timeout' } });
    expect(server.seen).toHaveLength(2);
  });

  it('a server that says nothing is not asked again', async () => {
    const { server, ask, fire } = await hospital(() => {});
    const answer = ask('/dw/frame');
    while (server.seen.length === 0) await new Promise(setImmediate);
    fire(9_000);
    await expect(answer).rejects.toMatchObject({ fault: { kind: 'network', code: 'timeout' } });
    expect(server.seen).toHaveLength(1);
  });

  it('a request that takes the whole time is a timeout, and is not asked again', async () => {
    const { server, ask, fire } = await hospital(() => {});
    const answer = ask('/dw/frame');
    while (server.seen.length === 0) await new Promise(setImmediate);
    fire(30_000);
    await expect(answer).rejects.toMatchObject({ fault: { kind: 'network', code: 'timeout' } });
    expect(server.seen).toHaveLength(1);
  });

  it('more bytes than allowed are not read, whether announced or not', async () => {
    const { server, ask } = await hospital(({ path }, r) => {
      if (path.endsWith('announced')) return say(r, 200, 'x'.repeat(1001), { 'content-length': '1001' });
      const pour = (): void => {
        if (!r.destroyed && r.write('x'.repeat(600))) setImmediate(pour);
      };
      return pour();
    });
    const tooLarge = { fault: { kind: 'network', code: 'too-large' } };
    await expect(ask('/dw/announced')).rejects.toMatchObject(tooLarge);
    await expect(ask('/dw/poured')).rejects.toMatchObject(tooLarge);
    expect(server.seen).toHaveLength(2);
  });

  it.each(['/dw/never', '/dw/busy'])('an aborted request ends at once (%s)', async (path) => {
    const { server, ask } = await hospital((request, r) => {
      if (request.path === '/dw/busy') say(r, 503, '', { 'retry-after': '15' });
    });
    const abort = new AbortController();
    const answer = ask(path, { signal: abort.signal });
    while (server.seen.length === 0) await new Promise(setImmediate);
    abort.abort();
    await expect(answer).rejects.toMatchObject({ fault: { kind: 'network', code: 'aborted' } });
    expect(server.seen).toHaveLength(1);
  });
});

describe('401 and 403', () => {
  const accepts = (token: string) => (request: Seen, r: ServerResponse) =>
    say(r, request.authorization === `Bearer ${token}` ? 200 : 401);

  it('one refresh serves all who were refused together', async () => {
    const tokens = supply(['T1', 'T2', 'T3']);
    const { server, ask } = await hospital(accepts('T2'), { tokens });
    const answers = await Promise.all(['/fhir/a', '/fhir/b', '/dw/c', '/dw/d'].map((path) => ask(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(tokens.refreshes).toBe(1);
    expect(server.seen).toHaveLength(8);
  });

  it('a second refusal by the FHIR server ends the session', async () => {
    const tokens = supply(['T1', 'T2', 'T3']);
    const { server, ask } = await hospital((_, r) => say(r, 401), { tokens });
    const ended = { fault: { kind: 'auth', code: 'session-ended' } };
    await expect(ask('/fhir/a')).rejects.toMatchObject(ended);
    expect(tokens).toMatchObject({ refreshes: 1, ended: true });
    expect(server.seen).toHaveLength(2);
    await expect(ask('/dw/b')).rejects.toMatchObject(ended);
    expect(server.seen).toHaveLength(2);
  });

  it('without a refresh the session ends at the first refusal', async () => {
    const tokens = supply(['T1']);
    const { server, ask } = await hospital((_, r) => say(r, 401), { tokens });
    await expect(ask('/fhir/a')).rejects.toMatchObject({ fault: { kind: 'auth', code: 'session-ended' } });
    expect(tokens.ended).toBe(true);
    expect(server.seen).toHaveLength(1);
  });

  it('an archive that refuses even a fresh token closes itself only, and is not worth another refresh', async () => {
    const tokens = supply(['T1', 'T2', 'T3']);
    const { ask } = await hospital((q, r) => say(r, q.path.startsWith('/dw') ? 401 : 200), { tokens });
    const forbidden = { fault: { kind: 'auth', code: 'forbidden', status: 401 } };
    await expect(ask('/dw/a')).rejects.toMatchObject(forbidden);
    await expect(ask('/dw/b')).rejects.toMatchObject(forbidden);
    expect(tokens).toMatchObject({ refreshes: 1, ended: false });
    expect((await ask('/fhir/a')).status).toBe(200);
  });

  it('an archive that refuses an unexpired token which can not be renewed closes itself only', async () => {
    const tokens = supply(['T1'], { expiresAt: 1_000_000 + 600_000 });
    const { ask } = await hospital((_, r) => say(r, 401), { tokens });
    await expect(ask('/dw/a')).rejects.toMatchObject({ fault: { kind: 'auth', code: 'forbidden' } });
    expect(tokens.ended).toBe(false);
  });

  it('an archive that refuses a token of which nobody said how long it lives closes itself only', async () => {
    const tokens = supply(['T1']);
    const { ask } = await hospital((q, r) => say(r, q.path.startsWith('/dw') ? 401 : 200), { tokens });
    await expect(ask('/dw/a')).rejects.toMatchObject({ fault: { kind: 'auth', code: 'forbidden' } });
    expect(tokens.ended).toBe(false);
    expect((await ask('/fhir/a')).status).toBe(200);
  });

  it('sends no token to an address that is a capability', async () => {
    const { server, http } = await hospital((_, r) => say(r, 200));
    await http.get({ url: `${server.origin}/dw/secret/studies`, accept: '*/*', maxBytes: 10, bare: true });
    expect(server.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('an archive that refuses an expired token ends the session', async () => {
    const tokens = supply(['T1'], { expiresAt: 1_000_000 });
    const { ask } = await hospital((_, r) => say(r, 401), { tokens });
    await expect(ask('/dw/a')).rejects.toMatchObject({ fault: { kind: 'auth', code: 'session-ended' } });
    expect(tokens.ended).toBe(true);
  });

  it('403 is forbidden, at once', async () => {
    const { server, ask } = await hospital((_, r) => say(r, 403));
    await expect(ask('/fhir/Patient/2')).rejects.toMatchObject({
      fault: { kind: 'auth', code: 'forbidden', status: 403 },
    });
    expect(server.seen).toHaveLength(1);
  });
});
