import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, signIn } from '../ehr/testClient.ts';
import type { LogRow } from '../log.ts';
import type { ScenarioName } from '../scenarios/scenario.ts';
import { startSandbox } from '../start.ts';

interface Resource {
  resourceType: string;
  id?: string;
  address?: string;
  endpoint?: { reference: string }[];
  contained?: Resource[];
  extension?: { url: string; valueBoolean: boolean }[];
}
interface Bundle {
  total: number;
  link: { relation: string }[];
  entry: { fullUrl: string; resource: Resource; search: { mode: string } }[];
}
const options = {
  port: 0,
  dicomDirs: [],
  dicomWebUrls: [],
  appDir: 'dist',
  dev: false,
  publicUrls: { pacs: [] },
} as const;

async function start(scenario: ScenarioName) {
  const sandbox = await startSandbox({ ...options, scenarios: [scenario] });
  const { access_token: token } = await signIn(sandbox.ready);
  const configuration = (await (
    await fetch(`${sandbox.ready.iss}/.well-known/smart-configuration`)
  ).json()) as { associated_endpoints: { url: string; capabilities: string[] }[] };
  return { sandbox, token, associated: configuration.associated_endpoints };
}
type Started = Awaited<ReturnType<typeof start>>;

function endpointsOf({ entry }: Bundle): Resource[] {
  const all = entry.flatMap(({ resource }) => [resource, ...(resource.contained ?? [])]);
  return all.filter(({ resourceType }) => resourceType === 'Endpoint');
}

describe('an imaging server whose endpoints need the token', () => {
  let started: Started;
  let search: string;
  beforeAll(async () => {
    started = await start('imaging-access');
    search = `${started.associated[0]?.url}/ImagingStudy?patient=${started.sandbox.ready.patients[0]?.id}`;
  });
  afterAll(() => started.sandbox.close());
  const ask = (url: string, init = bearer(started.token)) => fetch(url, init);

  it('is named in discovery, on another origin than the EHR', () => {
    const { associated, sandbox } = started;
    expect(associated).toHaveLength(1);
    expect(associated[0]?.capabilities).toEqual([
      'smart-imaging-access',
      'http://fhir.org/argonaut/smart-imaging/capabilities/app-launch',
    ]);
    expect(new URL(associated[0]?.url ?? '').origin).not.toBe(new URL(sandbox.ready.iss).origin);
  });

  it('gives all studies with their endpoints in three forms', async () => {
    const answer = await ask(`${search}&_include=ImagingStudy:endpoint&_count=1&_sort=-started`);
    expect(answer.status).toBe(200);
    const bundle = (await answer.json()) as Bundle;
    expect([bundle.total, bundle.link.map(({ relation }) => relation)]).toEqual([3, ['self']]);
    const studies = bundle.entry.filter(({ search: { mode } }) => mode === 'match');
    const forms = studies.map(({ resource }) => resource.endpoint?.[0]?.reference ?? '');
    expect(forms.map((reference) => /^(#|urn:uuid:|Endpoint\/)/.exec(reference)?.[0])).toEqual([
      '#',
      'urn:uuid:',
      'Endpoint/',
    ]);
    const local = bundle.entry.find(({ fullUrl }) => fullUrl.startsWith('urn:uuid:'));
    expect(local?.fullUrl).toBe(studies[1]?.resource.endpoint?.[0]?.reference);
    expect(local?.resource).not.toHaveProperty('id');
    const endpoints = endpointsOf(bundle);
    expect(endpoints).toHaveLength(3);
    for (const { extension, address } of endpoints) {
      expect(extension).toMatchObject([
        { url: expect.stringMatching(/requires-access-token$/) as string, valueBoolean: true },
      ]);
      expect(address).toBe(started.sandbox.ready.dicomweb[0]);
    }
  });

  it.each([
    ['no token', (url: string) => ask(url, {}), 401],
    ['another patient', (url: string) => ask(url.replace(/patient=.*/, 'patient=patient-SH-100202')), 403],
    ['no patient', (url: string) => ask(url.replace(/\?.*/, '')), 400],
    ['another resource', (url: string) => ask(url.replace(/ImagingStudy.*/, 'Endpoint/x')), 404],
  ])('refuses %s with an OperationOutcome', async (_, send, status) => {
    const answer = await send(search);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('can be busy: 503 with a time to wait that a browser may read', async () => {
    started.sandbox.setFaults([
      {
        match: 'GET /imaging/ImagingStudy',
        nth: 1,
        do: 'status',
        arg: { status: 503, headers: { 'Retry-After': '1' } },
      },
    ]);
    const busy = await ask(search);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1']);
    expect(busy.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect((await ask(search)).status).toBe(200);
    started.sandbox.setFaults([]);
  });
});

describe('an imaging server of capability URLs', () => {
  let started: Started;
  beforeAll(async () => {
    started = await start('imaging-access-capability');
  });
  afterAll(() => started.sandbox.close());

  async function given(token: string): Promise<{ addresses: string[]; uid: string }> {
    const patient = started.sandbox.ready.patients[0]?.id;
    const answer = await fetch(
      `${started.associated[0]?.url}/ImagingStudy?patient=${patient}`,
      bearer(token),
    );
    const bundle = (await answer.json()) as Bundle;
    const endpoints = endpointsOf(bundle);
    expect(endpoints.flatMap(({ extension }) => extension?.map((one) => one.valueBoolean))).toEqual([
      false,
      false,
      false,
    ]);
    // The sandbox takes a study's UID for its id.
    const uid = bundle.entry[0]?.resource.id ?? '';
    return { addresses: endpoints.map(({ address = '' }) => address), uid };
  }
  it('opens without a token, refuses one, and names no other address in what it gives', async () => {
    const {
      addresses: [address = ''],
      uid,
    } = await given(started.token);
    expect(address.startsWith(`${started.sandbox.ready.dicomweb[0]}/capability/`)).toBe(true);
    const metadata = await fetch(`${address}/studies/${uid}/metadata`);
    expect(metadata.status).toBe(200);
    expect(await metadata.text()).toContain(`"BulkDataURI":"${address}/`);
    expect((await fetch(`${address}/studies/${uid}/metadata`, bearer(started.token))).status).toBe(400);
    expect((await fetch(`${address.slice(0, -3)}abc/studies`)).status).toBe(401);
  });

  it('closes when the token ends, and is another one at every search', async () => {
    const { access_token } = await signIn(started.sandbox.ready, { tokenSeconds: '1' });
    const [first = ''] = (await given(access_token)).addresses;
    const [second = ''] = (await given(access_token)).addresses;
    expect(first).not.toBe(second);
    expect((await fetch(`${first}/studies`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await fetch(`${first}/studies`)).status).toBe(401);
  });

  it('stands in the log without its secret', async () => {
    const [address = ''] = (await given(started.token)).addresses;
    await fetch(`${address}/studies`);
    const rows = (await (await fetch(started.sandbox.ready.log)).json()) as LogRow[];
    expect(JSON.stringify(rows)).not.toContain(address.split('/').at(-1));
    expect(rows.some(({ path }) => path === '/dicom-web/capability/*/studies')).toBe(true);
  });
});

it('an EHR without such a server names none', async () => {
  const sandbox = await startSandbox(options);
  const { access_token } = await signIn(sandbox.ready);
  const configuration = await fetch(`${sandbox.ready.iss}/.well-known/smart-configuration`);
  expect(await configuration.json()).not.toHaveProperty('associated_endpoints');
  const base = (sandbox.ready.dicomweb[0] ?? '').replace('/dicom-web', '/imaging');
  expect((await fetch(`${base}/ImagingStudy?patient=x`, bearer(access_token))).status).toBe(404);
  await sandbox.close();
});
