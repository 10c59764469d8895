import { connect } from 'node:net';
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../listen.ts';
import { createFaults, type Faults } from './faults.ts';
import { withFaults } from './faultLayer.ts';

const text = 'x'.repeat(1000);
const hono = new Hono()
  .get('/hono', (c) => c.body(text, 200, { 'Access-Control-Allow-Origin': 'http://app' }))
  .get('/encoding', (c) => c.text(c.req.header('accept-encoding') ?? 'none'))
  .get('/stream', (c) =>
    c.body(
      new ReadableStream({
        start(to) {
          for (let i = 0; i < 10; i++) to.enqueue(new Uint8Array(100).fill(120));
          to.close();
        },
      }),
    ),
  )
  .post('/echo', async (c) => c.text((await c.req.text()).padEnd(1000, '.')));
const pages = getRequestListener(hono.fetch);
let reached: string[];
/** As koa and plain servers answer. */
const plain: RequestListener = (request, response) => {
  reached.push(request.url ?? '');
  if (request.url !== '/plain') return void pages(request, response);
  response.statusCode = 201;
  response.setHeader('Set-Cookie', ['a=1', 'b=2']);
  response.write('xx');
  response.end(text.slice(2), 'latin1');
};

let faults: Faults;
let server: Listening;
let port: number;
beforeEach(async () => {
  reached = [];
  faults = createFaults();
  server = await listen(0, withFaults(faults, 'http://here', plain));
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

/** All bytes of the answer as they came, and how the connection ended. */
function raw(path: string, method = 'GET'): Promise<{ head: string; body: string; end: 'end' | 'reset' }> {
  return new Promise((resolve) => {
    let all = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    const done = (end: 'end' | 'reset') => {
      const at = all.indexOf('\r\n\r\n');
      resolve({ head: all.slice(0, at).toLowerCase(), body: all.slice(at + 4), end });
    };
    socket.on('data', (data) => (all += data.toString()));
    socket.on('end', () => done('end'));
    socket.on('error', () => done('reset'));
  });
}

describe('which requests are met', () => {
  it('are those the expression finds in method, path and query', async () => {
    faults.set([{ match: 'GET /hono\\?a=1', do: 'status', arg: 503 }]);
    expect((await get('/hono?a=1')).status).toBe(503);
    expect((await get('/hono?a=2')).status).toBe(200);
  });

  it('are only the n-th where it says so, counted for each rule and anew after a change', async () => {
    const rules = [{ match: 'hono', nth: 2, do: 'status', arg: 404 }] as const;
    faults.set(rules);
    const statuses = async () => [(await get('/hono')).status, (await get('/hono')).status];
    expect(await statuses()).toEqual([200, 404]);
    expect(await statuses()).toEqual([200, 200]);
    faults.set(rules);
    expect(await statuses()).toEqual([200, 404]);
    faults.set([]);
    expect(await statuses()).toEqual([200, 200]);
  });

  it('are only those of the origin that it says', async () => {
    faults.set([{ match: 'hono', origin: 'http://there', do: 'status', arg: 404 }]);
    expect((await get('/hono')).status).toBe(200);
    faults.set([{ match: 'hono', origin: 'http://here', do: 'status', arg: 404 }]);
    expect((await get('/hono')).status).toBe(404);
  });

  it('are never the sandbox controls', () => {
    faults.set([{ match: '', do: 'reset' }]);
    expect(faults.meet('POST', '/control/faults', 'x')).toEqual([]);
    expect(faults.meet('GET', '/log', 'x')).toEqual([]);
    expect(faults.meet('GET', '/fhir/metadata', 'x')).toHaveLength(1);
  });
});

describe('a server that is not reached', () => {
  it.each([
    [undefined, 503, {}],
    [429, 429, {}],
    [{ status: 503, headers: { 'Retry-After': '2' } }, 503, { 'retry-after': '2' }],
    [{ status: 302, headers: { Location: 'https://x.example/' } }, 302, { location: 'https://x.example/' }],
  ])('status %j', async (arg, status, headers) => {
    faults.set([{ match: 'hono', do: 'status', ...(arg === undefined ? {} : { arg }) }]);
    const answer = await get('/hono', { redirect: 'manual' });
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...headers,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining('Retry-After') as string,
    });
    expect(reached).toEqual([]);
  });

  it('html is a login page with 200', async () => {
    faults.set([{ match: 'echo', do: 'html' }]);
    const answer = await get('/echo', { method: 'POST', body: 'code=1' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('Sign in');
    expect(reached).toEqual([]);
  });
});

describe.each(['/hono', '/stream', '/plain'])('an answer of %s', (path) => {
  it('passes untouched where no rule fits, and whole where only its speed is bad', async () => {
    expect(await (await get(path)).text()).toBe(text);
    faults.set([{ match: path, do: 'throttle', arg: 10_000 }]);
    expect(await (await get(path)).text()).toBe(text);
  });

  it.each([
    [undefined, 500],
    [10, 10],
    [0, 0],
    [5000, 1000],
  ])('cut %s ends cleanly after %i bytes', async (arg, bytes) => {
    faults.set([{ match: path, do: 'cut', ...(arg === undefined ? {} : { arg }) }]);
    expect(await (await get(path)).text()).toBe('x'.repeat(bytes));
    expect((await raw(path)).head).toContain(`content-length: ${bytes}`);
  });

  it('reset breaks the connection in the body', async () => {
    faults.set([{ match: path, do: 'reset', arg: 300 }]);
    const answer = await get(path);
    expect(answer.ok).toBe(true);
    await expect(answer.text()).rejects.toThrow();
    const { head, body, end } = await raw(path);
    expect([head.includes('content-length: 1000'), body.length <= 300, end]).toEqual([true, true, 'reset']);
  });

  it('stall gives some of the body and then nothing until the client goes', async () => {
    faults.set([{ match: path, do: 'stall', arg: 300 }]);
    const leave = new AbortController();
    const answer = await get(path, { signal: leave.signal });
    const reader = answer.body?.getReader();
    let seen = 0;
    while (seen < 300) seen += (await reader?.read())?.value?.length ?? 0;
    const more = reader?.read();
    const waited = new Promise((resolve) => setTimeout(resolve, 300, 'nothing'));
    expect(await Promise.race([more, waited])).toBe('nothing');
    leave.abort();
    await expect(more).rejects.toThrow();
  });

  it('length says more than there is and then closes, or less', async () => {
    faults.set([{ match: path, do: 'length' }]);
    const longer = await raw(path);
    expect(longer.head).toContain('content-length: 1100');
    expect([longer.body.length, longer.end]).toEqual([1000, 'end']);
    await expect((await get(path)).text()).rejects.toThrow();
    faults.set([{ match: path, do: 'length', arg: -100 }]);
    const shorter = await raw(path);
    expect(shorter.head).toContain('content-length: 900');
    expect(shorter.body).toHaveLength(1000);
  });

  it('type and empty keep the rest of the answer', async () => {
    faults.set([{ match: path, do: 'type', arg: 'text/html' }]);
    const wrong = await get(path);
    expect([wrong.headers.get('content-type'), await wrong.text()]).toEqual(['text/html', text]);
    faults.set([{ match: path, do: 'empty' }]);
    const empty = await get(path);
    expect([empty.status, empty.headers.get('content-length'), await empty.text()]).toEqual([200, '0', '']);
  });
});

describe('other answers', () => {
  it('cors takes every CORS header, of rules too', async () => {
    expect((await get('/hono')).headers.get('access-control-allow-origin')).toBe('http://app');
    faults.set([{ match: 'hono', do: 'cors' }]);
    const bare = await get('/hono');
    expect(bare.headers.get('access-control-allow-origin')).toBeNull();
    expect(await bare.text()).toBe(text);
    faults.set([
      { match: 'hono', do: 'cors' },
      { match: 'hono', do: 'status', arg: 500 },
    ]);
    expect((await get('/hono')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('keep their status and each cookie', async () => {
    faults.set([{ match: 'plain', do: 'cut', arg: 3 }]);
    const answer = await get('/plain');
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([201, ['a=1', 'b=2']]);
  });

  it('delay holds the server back, and one whose client went is never asked', async () => {
    faults.set([{ match: 'hono', do: 'delay', arg: 200 }]);
    const pending = get('/hono');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reached).toEqual([]);
    expect(await (await pending).text()).toBe(text);
    faults.set([{ match: 'hono', do: 'delay', arg: 60_000 }]);
    const gone = get('/hono', { signal: AbortSignal.timeout(100) });
    await expect(gone).rejects.toThrow();
    expect(reached).toEqual(['/hono']);
  });

  it('are asked for without compression, so that bytes are counted plain', async () => {
    faults.set([{ match: 'encoding', do: 'delay', arg: 0 }]);
    expect(await (await get('/encoding', { headers: { 'accept-encoding': 'gzip' } })).text()).toBe('none');
  });

  it('to a POST have read what was sent', async () => {
    faults.set([{ match: 'echo', do: 'cut', arg: 5 }]);
    expect(await (await get('/echo', { method: 'POST', body: 'hello there' })).text()).toBe('hello');
  });

  it('to HEAD have no body', async () => {
    faults.set([{ match: 'HEAD', do: 'type', arg: 'text/html' }]);
    const { head, body } = await raw('/hono', 'HEAD');
    expect(head).toContain('content-type: text/html');
    expect(body).toBe('');
  });
});
