import { afterEach, describe, expect, it } from 'vitest';
import { parsePatientId } from '@/domain/model/ids';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { networkFetch } from '../http/network';
import { createTokenSupply } from './tokenSupply';
import type { Grant } from './tokenResponse';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function supplied(answers: { status: number; body: object }[], grant: Partial<Grant> = {}) {
  const rest = [...answers];
  const server = await startLocalServer((_, response) => {
    const next = rest.shift() ?? { status: 400, body: { error: 'invalid_grant' } };
    response.writeHead(next.status, { 'content-type': 'application/json' }).end(JSON.stringify(next.body));
  });
  servers.push(server);
  const patient = parsePatientId('pt1');
  if (!patient) throw new Error('not an id');
  const issuer = {
    iss: `${server.origin}/fhir`,
    clientId: 'ours',
    authOrigins: [],
    mrn: [],
    singleIssuer: false,
    discovery: [],
  };
  const make = (tokenEndpoint = `${server.origin}/token`) =>
    createTokenSupply({
      issuer,
      tokenEndpoint,
      patient,
      grant: { accessToken: 'T1', refreshToken: 'R1', needPatientBanner: true, context: [], ...grant },
      fetch: networkFetch,
      clock: { now: () => 1_000, after: () => () => {} },
    });
  const supply = make();
  let ends = 0;
  supply.onEnd(() => ends++);
  return { server, supply, make, ends: () => ends };
}
const fresh = (more: object = {}) => ({
  status: 200,
  body: { access_token: 'T2', token_type: 'bearer', expires_in: 10, ...more },
});

describe('the token supply', () => {
  it('renews once for all who ask at once, and for those who come late with the old token', async () => {
    const { server, supply } = await supplied([fresh()]);
    expect(await Promise.all([supply.refresh('T1'), supply.refresh('T1'), supply.refresh('T1')])).toEqual([
      true,
      true,
      true,
    ]);
    expect(await supply.refresh('T1')).toBe(true);
    expect(supply.current()).toBe('T2');
    expect(supply.expiresAt()).toBe(11_000);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      path: '/token',
      authorization: undefined,
      cookie: undefined,
    });
    expect(Object.fromEntries(new URLSearchParams(server.seen[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'R1',
      client_id: 'ours',
    });
  });

  it('uses a rotated refresh token the next time, and the old one where none came', async () => {
    const answers = [
      fresh({ refresh_token: 'R2' }),
      fresh({ access_token: 'T3' }),
      fresh({ access_token: 'T4' }),
    ];
    const { server, supply } = await supplied(answers);
    await supply.refresh('T1');
    await supply.refresh('T2');
    await supply.refresh('T3');
    const used = server.seen.map(({ body }) => new URLSearchParams(body).get('refresh_token'));
    expect(used).toEqual(['R1', 'R2', 'R2']);
  });

  it('goes on when the same patient is named again', async () => {
    const { supply } = await supplied([fresh({ patient: 'pt1' })]);
    expect(await supply.refresh('T1')).toBe(true);
  });

  it.each([
    ['another patient', fresh({ patient: 'pt2' })],
    ['a patient that is no id', fresh({ patient: '../pt1' })],
    ['no token', { status: 200, body: {} }],
    ['a refusal', { status: 400, body: { error: 'invalid_grant' } }],
    ['401', { status: 401, body: {} }],
  ])('ends on %s, and says so once', async (_, answer) => {
    const { server, supply, ends } = await supplied([answer, fresh()]);
    expect(await supply.refresh('T1')).toBe(false);
    expect(await supply.refresh('T1')).toBe(false);
    supply.end();
    expect([supply.current(), supply.canRefresh(), ends()]).toEqual([null, false, 1]);
    expect(server.seen).toHaveLength(1);
  });

  it('ends where it has nothing to renew with', async () => {
    const { server, supply, ends } = await supplied([fresh()]);
    supply.end();
    expect(await supply.refresh('T1')).toBe(false);
    expect([supply.current(), ends(), server.seen.length]).toEqual([null, 1, 0]);
  });

  it('does not come back to life when it ends while the answer is on its way', async () => {
    const { supply } = await supplied([fresh()]);
    const renewal = supply.refresh('T1');
    supply.end();
    expect(await renewal).toBe(false);
    expect(supply.current()).toBeNull();
  });

  it('is not ended by a server that is overloaded or away', async () => {
    const { server, supply, ends } = await supplied([{ status: 503, body: {} }, fresh()]);
    await expect(supply.refresh('T1')).rejects.toMatchObject({ fault: { kind: 'network', status: 503 } });
    expect(await supply.refresh('T1')).toBe(true);
    await server.close();
    await expect(supply.refresh('T2')).rejects.toMatchObject({
      fault: { kind: 'network', code: 'unreachable' },
    });
    expect([supply.current(), ends()]).toEqual(['T2', 0]);
  });

  it('is not made for an endpoint that the site does not allow', async () => {
    const { make } = await supplied([]);
    expect(() => make('https://evil.example/token')).toThrow('ehr-untrusted');
  });
});
