import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { History } from '@/domain/model/history';
import { patientId } from '@/testing/builders';
import { startLocalServer, type LocalServer, type Seen } from '@/testing/localServer';
import { createHttp } from '../http/createHttp';
import type { Site } from '../site/site';
import { readHistory } from './readHistory';
import { readPatient } from './readPatient';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Answer = Record<string, unknown> | number | ((response: ServerResponse) => void);

const archives: Site['archives'] = [
  { name: 'Main', base: 'https://pacs.example/dicom-web', auth: 'same-token' },
  { name: 'Second', base: 'https://second.example', auth: 'none' },
];

/** An EHR that answers by path below its base; everything else is 404. */
async function ehr(answers: Record<string, Answer>, some: Site['archives'] = archives) {
  const server = await startLocalServer(({ path }: Seen, response) => {
    const answer = answers[path.replace('/fhir/', '')] ?? 404;
    if (typeof answer === 'function') return answer(response);
    if (typeof answer === 'number') return response.writeHead(answer).end();
    response.writeHead(200, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(answer).replaceAll('{base}', iss));
  });
  servers.push(server);
  const iss = `${server.origin}/fhir`;
  const token = {
    current: () => 'secret',
    refresh: () => Promise.resolve(false),
    end: () => undefined,
    expiresAt: () => null,
    canRefresh: () => false,
    onEnd: () => () => undefined,
  };
  const session = {
    issuer: { iss, clientId: 'x', authOrigins: [], mrn: [], singleIssuer: true },
    patient: patientId('p1'),
    needPatientBanner: true,
    context: [],
    grantedScopes: [],
    token,
  };
  const site: Site = {
    issuers: [session.issuer],
    archives: some,
    frameAncestors: [],
    identity: { allowOverride: false },
    session: { idleMinutes: 15, onExpiry: 'keep' },
    probe: false,
  };
  const http = createHttp({ site, session });
  const seen: History[] = [];
  return {
    http,
    iss,
    progress: seen,
    asked: () => server.seen.map(({ path }) => path.replace('/fhir/', '')),
    read: (signal = new AbortController().signal) =>
      readHistory({ http, site, session }, (history) => seen.push(history), signal),
  };
}

const full = 'ImagingStudy?patient=p1&_include=ImagingStudy:endpoint&_count=50';
const plain = 'ImagingStudy?patient=p1';

const study = (n: number, fields: Record<string, unknown> = {}) => ({
  resourceType: 'ImagingStudy',
  id: `s${n}`,
  status: 'available',
  identifier: [
    { system: 'urn:x', value: 'not this one' },
    { system: 'urn:dicom:uid', value: `urn:oid:1.2.3.${n}` },
  ],
  subject: { reference: 'Patient/p1' },
  started: `2024-01-0${n}T10:00:00Z`,
  endpoint: [{ reference: 'Endpoint/main' }],
  ...fields,
});
const endpoint = (id: string, fields: Record<string, unknown> = {}) => ({
  resourceType: 'Endpoint',
  id,
  status: 'active',
  connectionType: { code: 'dicom-wado-rs' },
  address: 'https://pacs.example/dicom-web',
  ...fields,
});
const bundle = (resources: unknown[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  link: next
    ? [
        { relation: 'self', url: 'x' },
        { relation: 'next', url: next },
      ]
    : [],
  entry: resources.map((resource) => ({ resource })),
});
const main = endpoint('main');
const uids = ({ studies }: History) => studies.map(({ uid }) => uid);

describe('The history', () => {
  it('has newest first, one request, endpoints from the bundle', async () => {
    const e = await ehr({ [full]: bundle([study(1), study(3, { started: undefined }), study(2), main]) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.2', '1.2.3.1', '1.2.3.3']);
    expect(history).toMatchObject({ complete: true, gaps: [] });
    expect(history.studies[0]?.sources).toEqual([
      { archive: 'Main', root: 'https://pacs.example/dicom-web' },
    ]);
    expect(e.asked()).toEqual([full]);
  });

  it('asks plainly where the server refuses parameters, and reads each missing Endpoint once', async () => {
    const e = await ehr({ [full]: 400, [plain]: bundle([study(1), study(2)]), 'Endpoint/main': main });
    const history = await e.read();
    expect(history.studies.every(({ sources }) => sources.length === 1)).toBe(true);
    expect(e.asked()).toEqual([full, plain, 'Endpoint/main']);
  });

  it('follows pages and tells of each', async () => {
    const e = await ehr({
      [full]: bundle([study(1), main], '{base}?page=2'),
      '/fhir?page=2': bundle([study(2), study(1)], '{base}/x?page=3'),
      'x?page=3': bundle([study(3)]),
    });
    expect(uids(await e.read())).toEqual(['1.2.3.3', '1.2.3.2', '1.2.3.1']);
    expect(e.progress.map(({ studies, complete }) => [studies.length, complete])).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
  });

  it.each([
    ['another host', 'https://evil.example/fhir?page=2', 'evil.example'],
    ['another path of the host', '{base}-other/x', expect.stringContaining('127.0.0.1')],
    ['a script', 'javascript:alert(1)', 'none'],
    ['itself', `{base}/${full}`, expect.stringContaining('127.0.0.1')],
  ])('does not follow next to %s', async (_what, next, host) => {
    const e = await ehr({ [full]: bundle([study(1), main], next) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([{ kind: 'fhir', fault: { code: 'paging', host } }]);
    expect(e.asked()).toEqual([full]);
  });

  it('ends after fifty pages', async () => {
    const pages = Array.from({ length: 60 }, (_, n) => [`p?n=${n}`, bundle([], `{base}/p?n=${n + 1}`)]);
    const e = await ehr({ [full]: bundle([], '{base}/p?n=0'), ...Object.fromEntries(pages) });
    expect((await e.read()).gaps).toMatchObject([{ fault: { code: 'paging' } }]);
    expect(e.asked()).toHaveLength(50);
  });

  it('keeps what came before a page that failed', async () => {
    const e = await ehr({ [full]: bundle([study(1), main], '{base}/p2') });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([
      { kind: 'fhir', fault: { kind: 'fhir', code: 'http', status: 404 } },
    ]);
  });

  it('never shows another patient', async () => {
    const others = ['Patient/p2', 'https://evil.example/Patient/p1', 'Group/p1', 'urn:uuid:1', 7];
    const resources = others.map((reference, n) => study(n + 2, { subject: { reference } }));
    const e = await ehr({ [full]: bundle([study(1), ...resources, main]) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([{ kind: 'identity', fault: { code: 'subject' }, count: 5 }]);
  });

  it('knows its patient by a relative, absolute or versioned reference, and by none', async () => {
    const subjects = ['Patient/p1', '{base}/Patient/p1', 'Patient/p1/_history/3'];
    const resources = subjects.map((reference, n) => study(n + 1, { subject: { reference } }));
    const e = await ehr({ [full]: bundle([...resources, study(4, { subject: undefined }), main]) });
    const history = await e.read();
    expect(history.studies.map(({ subject }) => subject)).toEqual([null, 'p1', 'p1', 'p1']);
    expect(history.gaps).toEqual([]);
  });

  it('leaves out what never was, messages of the server, and counts what it cannot read', async () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [] };
    const e = await ehr({
      [full]: bundle([
        study(1, { status: 'entered-in-error' }),
        study(2, { status: 'cancelled' }),
        outcome,
        null,
        {},
        study(3, { identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:../../x' }] }),
        study(4, { series: [null, { uid: '1.2.9', number: 2 }, {}, { uid: '1.2.8', number: 1 }] }),
        main,
      ]),
    });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.4']);
    expect(history.studies[0]?.series.map(({ uid }) => uid)).toEqual(['1.2.8', '1.2.9']);
    expect(history.gaps).toMatchObject([{ kind: 'fhir', fault: { code: 'invalid' }, count: 5 }]);
  });

  it.each([
    ['an outcome instead of a bundle', { resourceType: 'OperationOutcome' }, 'invalid'],
    ['a web page', (response: ServerResponse) => response.end('<html>'), 'not-fhir'],
    ['another resource', { id: '1' }, 'not-fhir'],
    ['forbidden', 403, 'forbidden'],
  ] as const)('is complete, with a gap, when the search gives %s', async (_what, answer, code) => {
    const e = await ehr({ [full]: answer as Answer });
    const history = await e.read();
    expect(history).toMatchObject({ studies: [], complete: true, gaps: [{ kind: 'fhir', fault: { code } }] });
  });

  it('says nothing is missing only when nothing is', async () => {
    const e = await ehr({ [full]: bundle([]) });
    expect(await e.read()).toEqual({ studies: [], gaps: [], complete: true });
  });

  it('rejects when it is aborted', async () => {
    const leave = new AbortController();
    const e = await ehr({ [full]: () => leave.abort() });
    await expect(e.read(leave.signal)).rejects.toMatchObject({ fault: { code: 'aborted' } });
    await expect(e.read(leave.signal)).rejects.toMatchObject({ fault: { code: 'aborted' } });
  });
});

describe('Where the images are', () => {
  const one = async (fields: Record<string, unknown>, more: unknown[] = [], some = archives) => {
    const e = await ehr({ [full]: bundle([study(1, fields), ...more]) }, some);
    const history = await e.read();
    return { study: history.studies[0], gaps: history.gaps, asked: e.asked() };
  };
  const [first] = archives;
  const single = first ? [first] : [];
  const refer = (...references: string[]) => ({ endpoint: references.map((reference) => ({ reference })) });
  const root = 'https://pacs.example/dicom-web';

  it.each([
    ['contained', { ...refer('#e'), contained: [endpoint('e')] }, []],
    ['relative', refer('Endpoint/main'), [main]],
    ['absolute', refer('{base}/Endpoint/main'), [main]],
    ['versioned', refer('Endpoint/main/_history/2'), [main]],
  ])('is resolved from a %s reference', async (_what, fields, more) => {
    expect((await one(fields, more)).study?.sources).toEqual([{ archive: 'Main', root }]);
  });

  it('is resolved from a urn inside the bundle', async () => {
    const urn = 'urn:uuid:7d30f876-3d28-4c21-9f9d-13bfa9dd42a0';
    const page = bundle([study(1, refer(urn))]);
    const entry = [
      ...page.entry,
      { fullUrl: urn.toUpperCase().replace('URN:UUID', 'urn:uuid'), resource: endpoint('') },
    ];
    const e = await ehr({ [full]: { ...page, entry } });
    expect((await e.read()).studies[0]?.sources).toEqual([{ archive: 'Main', root }]);
  });

  it('takes the series own place before that of the study', async () => {
    const second = endpoint('second', { address: 'https://second.example/wado/' });
    const series = [{ uid: '1.2.8', ...refer('Endpoint/second') }, { uid: '1.2.9' }];
    const { study: found } = await one({ series }, [main, second]);
    expect(found?.series.map(({ sources }) => sources.map((source) => source.root))).toEqual([
      ['https://second.example/wado'],
      [root],
    ]);
  });

  it('is known from series alone', async () => {
    const { study: found } = await one(
      { endpoint: [], series: [{ uid: '1.2.8', ...refer('Endpoint/main') }] },
      [main],
    );
    expect(found?.sources).toHaveLength(1);
    expect(found).not.toHaveProperty('fault');
  });

  it('ignores endpoints of other kinds', async () => {
    const viewer = endpoint('viewer', { connectionType: [{ coding: [{ code: 'ihe-iid' }] }] });
    const { study: found, gaps } = await one(refer('Endpoint/viewer'), [viewer]);
    expect(found).toMatchObject({ sources: [], fault: { kind: 'archive', code: 'no-address' } });
    expect(gaps).toMatchObject([{ kind: 'archive', fault: { code: 'no-address' }, count: 1 }]);
  });

  it.each([
    ['status', { status: 'off' }],
    ['suspension', { status: 'suspended' }],
    ['end', { period: { end: '2020' } }],
    ['start', { period: { start: '2999-01-01' } }],
  ])('is closed by its %s, and says so', async (_what, fields) => {
    const { study: found, gaps } = await one({}, [endpoint('main', fields)]);
    expect(found).toMatchObject({ sources: [], fault: { code: 'endpoint-off', host: 'pacs.example' } });
    expect(gaps).toMatchObject([
      { kind: 'archive', archive: 'Main', fault: { code: 'endpoint-off' }, count: 1 },
    ]);
  });

  it('outside the site is a gap that names the host, and no request', async () => {
    const { study: found, gaps } = await one({}, [endpoint('main', { address: 'https://evil.example/dw' })]);
    expect(found).toMatchObject({ sources: [], fault: { code: 'not-listed', host: 'evil.example' } });
    expect(gaps).toMatchObject([{ kind: 'archive', fault: { code: 'not-listed', host: 'evil.example' } }]);
  });

  it('of an absolute reference elsewhere is never asked there', async () => {
    const { gaps, asked } = await one(refer('https://evil.example/fhir/Endpoint/1'));
    expect(gaps).toMatchObject([{ fault: { code: 'not-listed', host: 'evil.example' } }]);
    expect(asked).toEqual([full]);
  });

  it('falls back to the only archive when the server keeps its Endpoints to itself or names none', async () => {
    expect((await one(refer('Endpoint/hidden'), [], single)).study?.sources).toEqual([
      { archive: 'Main', root },
    ]);
    expect((await one({ endpoint: undefined }, [], single)).study?.sources).toEqual([
      { archive: 'Main', root },
    ]);
    const several = await one(refer('Endpoint/hidden'));
    expect(several.study).toMatchObject({ sources: [], fault: { code: 'http', status: 404 } });
    expect(several.gaps).toMatchObject([{ kind: 'fhir', fault: { status: 404 } }]);
  });

  it('merges the archives of a study that is listed twice', async () => {
    const second = endpoint('second', { address: 'https://second.example' });
    const twin = study(1, { id: 'twin', ...refer('Endpoint/second') });
    const { study: found } = await one({}, [twin, main, second]);
    expect(found?.sources.map(({ archive }) => archive)).toEqual(['Main', 'Second']);
  });
});

describe('The patient', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'p1',
    birthDate: '1956-03-02',
    gender: 'female',
    name: [
      { use: 'old', family: 'Berg', given: ['Ada'] },
      { use: 'official', family: 'Lindqvist', given: ['Ada', 'Maria'] },
      7,
    ],
    identifier: [{ type: { coding: [{ code: 'MR' }] }, system: 'urn:x', value: '1001' }, null, {}],
  };
  const read = async (answer: Answer) => {
    const e = await ehr({ 'Patient/p1': answer });
    return readPatient(e.http, e.iss, patientId('p1'), new AbortController().signal);
  };

  it('has the official name first', async () => {
    expect(await read(patient)).toEqual({
      id: 'p1',
      birthDate: '1956-03-02',
      sex: 'female',
      names: [
        { text: 'Ada Maria Lindqvist', family: 'Lindqvist', given: ['Ada', 'Maria'] },
        { text: 'Ada Berg', family: 'Berg', given: ['Ada'] },
      ],
      identifiers: [{ value: '1001', system: 'urn:x', type: 'MR' }],
    });
  });

  it.each([
    ['another patient', { ...patient, id: 'p2' }, 'subject'],
    ['another resource', { ...patient, resourceType: 'Person' }, 'invalid'],
    ['nothing', 404, 'http'],
  ])('is refused when the server sends %s', async (_what, answer, code) => {
    await expect(read(answer)).rejects.toMatchObject({ fault: { code } });
  });

  it('without name and with a date that is none is still a patient', async () => {
    expect(await read({ resourceType: 'Patient', id: 'p1', birthDate: '31/31/9999' })).toEqual({
      id: 'p1',
      names: [],
      identifiers: [],
    });
  });
});
