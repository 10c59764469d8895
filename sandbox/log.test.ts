import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, signIn } from './ehr/testClient.ts';
import { listen } from './listen.ts';
import { createRequestLog, maskedPath, type LogRow } from './log.ts';
import type { Sandbox } from './start.ts';
import { startTestSandbox } from './testHospital.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

describe('the request log', () => {
  it('has a row of every origin, and no code, verifier or token', async () => {
    const { access_token, refresh_token } = await signIn(sandbox.ready);
    await fetch(`${sandbox.ready.iss}/Patient/ben`, bearer(access_token));
    await fetch(`${sandbox.ready.dicomweb[0]}/studies`, bearer(access_token));
    await fetch(`${sandbox.ready.app}index.html?code=SECRET&state=SECRET&iss=x`);
    const answer = await fetch(sandbox.ready.log);
    const text = await answer.text();
    const rows = JSON.parse(text) as LogRow[];
    const seen = rows.map(({ origin, method, path, authorization, status }) =>
      [origin.replace(/\d+$/, ''), method, path.split('?')[0], authorization, status].join(' '),
    );
    expect(seen).toEqual([
      'http://localhost: GET /launchFor false 302',
      'http://localhost: GET /authorize false 303',
      'http://localhost: POST /token false 200',
      'http://localhost: GET /fhir/Patient/ben true 403',
      'http://localhost: GET /dicom-web/studies true 200',
      'http://127.0.0.1: GET /index.html false 200',
    ]);
    expect(new Set(rows.map(({ origin }) => origin)).size).toBe(3);
    expect(Date.parse(rows[0]?.time ?? '')).not.toBeNaN();
    for (const secret of [access_token, refresh_token ?? '', 'SECRET']) expect(text).not.toContain(secret);
  });

  it('masks what opens something and keeps the rest of the query', () => {
    expect(maskedPath('/fhir/ImagingStudy?patient=1&_count=2')).toBe('/fhir/ImagingStudy?patient=1&_count=2');
    expect(maskedPath('/index.html?code=a&state=b&iss=c')).toBe('/index.html?code=*&state=*&iss=c');
    expect(maskedPath('/authorize?code_challenge=a&launch=b')).toBe('/authorize?code_challenge=*&launch=*');
  });

  it('is bounded: the newest rows stay', async () => {
    const log = createRequestLog(3);
    const { server, close } = await listen(0, (request, response) => {
      log.watch('here', request, response);
      response.end();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    for (let i = 0; i < 5; i++) await (await fetch(`http://127.0.0.1:${port}/${i}`)).text();
    await expect.poll(() => log.rows().map(({ path }) => path)).toEqual(['/2', '/3', '/4']);
    await close();
  });
});

it('a listening server closes at once though a client keeps its connection', async () => {
  const { server, close } = await listen(0, (_request, response) => void response.write('never ends'));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const body = (await fetch(`http://127.0.0.1:${port}/`)).text();
  await close();
  await expect(body).rejects.toThrow();
  const next = createServer();
  await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
  next.close();
});
