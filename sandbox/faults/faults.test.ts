import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { bearer, signIn } from '../ehr/testClient.ts';
import type { LogRow } from '../log.ts';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const control = () => new URL('/control/faults', sandbox.ready.iss);
const send = (rules: unknown, type = 'application/json') =>
  fetch(control(), { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(rules) });
afterEach(() => send([]));

it('are set and cleared while the hospital runs, on every origin', async () => {
  const { app, iss, dicomweb } = sandbox.ready;
  const places = [app, `${iss}/.well-known/smart-configuration`, `${iss}/metadata`, `${dicomweb[0]}/studies`];
  const statuses = () => Promise.all(places.map(async (url) => (await fetch(url)).status));
  expect(await statuses()).toEqual([200, 200, 200, 401]);
  const rules = [{ match: '^GET /', do: 'status', arg: { status: 503, headers: { 'Retry-After': '1' } } }];
  expect(await (await send(rules)).json()).toEqual(rules);
  expect(await (await fetch(control())).json()).toEqual(rules);
  expect(await statuses()).toEqual([503, 503, 503, 503]);
  expect(await (await send([])).json()).toEqual([]);
  expect(await statuses()).toEqual([200, 200, 200, 401]);
});

it('leave a code unused where the token endpoint is not reached', async () => {
  await send([{ match: 'POST /token', nth: 1, do: 'status', arg: 503 }]);
  await expect(signIn(sandbox.ready)).rejects.toThrow('503');
  const { access_token } = await signIn(sandbox.ready);
  expect((await fetch(`${sandbox.ready.iss}/Patient/ada`, bearer(access_token))).status).toBe(200);
});

it.each(['token', 'fhir/ImagingStudy'])('break answers of %s in the middle', async (path) => {
  const { access_token } = await signIn(sandbox.ready);
  await send([{ match: `/${path}`, do: 'cut' }]);
  const answer =
    path === 'token'
      ? signIn(sandbox.ready)
      : (await fetch(`${sandbox.ready.iss}/ImagingStudy`, bearer(access_token))).json();
  await expect(answer).rejects.toThrow('JSON');
});

it('leave in the log what went out', async () => {
  const { iss } = sandbox.ready;
  await send([
    { match: '/metadata\\?a', do: 'status', arg: 429 },
    { match: '/metadata\\?b', do: 'html' },
    { match: '/metadata\\?c', do: 'reset', arg: 0 },
    { match: '/metadata\\?d', do: 'delay', arg: 60_000 },
  ]);
  for (const query of ['a', 'b', 'c', 'd'])
    await fetch(`${iss}/metadata?${query}`, { signal: AbortSignal.timeout(500) })
      .then((answer) => answer.text())
      .catch(() => undefined);
  const rows = async () => {
    const all = (await (await fetch(sandbox.ready.log)).json()) as LogRow[];
    return all
      .filter(({ path }) => path.startsWith('/fhir/metadata?'))
      .map(({ path, status }) => [path.at(-1), status]);
  };
  await expect.poll(rows).toEqual([
    ['a', 429],
    ['b', 200],
    ['c', 200],
    ['d', 0],
  ]);
});

it.each([
  [[{ match: '/', do: 'explode' }], 'application/json', 400, 'Fault 1: "do" is one of'],
  [{}, 'application/json', 400, 'Faults are a list'],
  [[], 'text/plain', 415, 'Send JSON'],
])('refuses %j as %s', async (rules, type, status, sentence) => {
  const answer = await send(rules, type);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(sentence);
});
