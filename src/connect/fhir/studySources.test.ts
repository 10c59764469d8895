import { afterEach, describe, expect, it } from 'vitest';
import {
  twoArchives as archives,
  fullSearch as full,
  imagingStudy as study,
  mainEndpoint as main,
  endpoint,
} from '@/testing/fhirRecords';
import { closeLocalServers, searchset, startEhr, type Answer } from '@/testing/localEhr';
import { distinct } from './studySources';

afterEach(closeLocalServers);

const ehr = (answers: Record<string, Answer>, some = archives) => startEhr(answers, { archives: some });

it.each([[true], [false]])('An address stays a capability, whoever else names it: first %s', (first) => {
  const plain = { archive: 'Main', root: 'https://pacs.example/dicom-web' };
  const secret = { ...plain, capability: true } as const;
  expect(distinct(first ? [secret, plain] : [plain, secret])).toEqual([secret]);
});

describe('Where the images are', () => {
  const one = async (fields: Record<string, unknown>, more: unknown[] = [], some = archives) => {
    const e = await ehr({ [full]: searchset([study(1, fields), ...more]) }, some);
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
    const page = searchset([study(1, refer(urn))]);
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

  it('is the archive that the site names for it when the record keeps that to itself', async () => {
    for (const silent of [refer('Endpoint/hidden'), { endpoint: undefined }]) {
      const e = await startEhr(
        { [full]: searchset([study(1, silent)]) },
        { archives, issuer: { defaultArchive: 'Second' } },
      );
      const history = await e.read();
      expect(history.gaps).toEqual([]);
      expect(history.studies[0]?.sources).toEqual([{ archive: 'Second', root: 'https://second.example' }]);
    }
  });

  it('is found by the identifier of an Endpoint that came along', async () => {
    const identifier = { system: 'urn:e', value: '7' };
    const named = endpoint('x', { identifier: [identifier] });
    expect((await one({ endpoint: [{ identifier }] }, [named])).study?.sources).toEqual([
      { archive: 'Main', root },
    ]);
    const { study: lost } = await one({ endpoint: [{ identifier: { ...identifier, value: '8' } }] }, [named]);
    expect(lost).toMatchObject({ sources: [], fault: { kind: 'fhir', code: 'invalid' } });
  });

  it('is not an endpoint in test, but on a site for development', async () => {
    const inTest = endpoint('main', { status: 'test' });
    const { study: found, gaps } = await one({}, [inTest]);
    expect(found).toMatchObject({ sources: [], fault: { code: 'endpoint-off', detail: 'test' } });
    expect(gaps).toMatchObject([{ archive: 'Main', fault: { code: 'endpoint-off' } }]);
    const e = await startEhr({ [full]: searchset([study(1), inTest]) }, { archives, probe: true });
    expect((await e.read()).studies[0]?.sources).toHaveLength(1);
  });

  it('says by what it is served where that is of no use', async () => {
    const old = endpoint('main', { connectionType: [{ coding: [{ code: 'dicom-wado-uri' }] }] });
    const { study: found, gaps } = await one({}, [old]);
    expect(found).toMatchObject({
      sources: [],
      fault: { code: 'no-address', detail: 'only dicom-wado-uri' },
    });
    expect(gaps).toMatchObject([{ fault: { code: 'no-address' }, count: 1 }]);
  });

  it('is on the series where the study has a viewer and a placeholder only', async () => {
    const page = endpoint('page', {
      connectionType: { code: 'local' },
      payloadMimeType: ['text/html'],
      address: 'https://viewer.example/open?study=1',
    });
    const nowhere = endpoint('nowhere', { address: 'http://notspecified' });
    const series = [{ uid: '1.2.8', ...refer('Endpoint/main') }];
    const e = await startEhr(
      {
        [full]: searchset([
          study(1, { ...refer('Endpoint/page', 'Endpoint/nowhere'), series }),
          page,
          nowhere,
          main,
        ]),
      },
      { archives, issuer: { discovery: ['imaging-study', 'viewer-link'] } },
    );
    const history = await e.read();
    expect(history.gaps).toEqual([]);
    expect(history.studies[0]).toMatchObject({
      sources: [{ archive: 'Main' }],
      viewers: [{ url: 'https://viewer.example/open?study=1', host: 'viewer.example' }],
    });
  });

  it.each([
    'javascript:alert(1)',
    'http://viewer.example/IID',
    'https://a@viewer.example',
    '//viewer.example',
    7,
  ])('has no link to %j', async (address) => {
    const iid = endpoint('main', { connectionType: { code: 'ihe-iid' }, address });
    const e = await startEhr(
      { [full]: searchset([study(1), iid]) },
      { archives, issuer: { discovery: ['imaging-study', 'viewer-link'] } },
    );
    expect((await e.read()).studies[0]).not.toHaveProperty('viewers');
  });

  it('is no gap where another resource of the same study knows it', async () => {
    const twin = study(1, { id: 'twin', endpoint: [], series: [{ uid: '1.2.8' }] });
    for (const both of [
      [study(1), twin],
      [twin, study(1)],
    ]) {
      const e = await ehr({ [full]: searchset([...both, main]) });
      const history = await e.read();
      expect(history.gaps).toEqual([]);
      expect(history.studies).toMatchObject([
        { sources: [{ archive: 'Main' }], series: [{ sources: [{ archive: 'Main' }] }] },
      ]);
    }
  });

  it('counts a study once that has the same fault in two resources', async () => {
    const away = endpoint('main', { address: 'https://evil.example/dw' });
    const e = await ehr({ [full]: searchset([study(1), study(1, { id: 'twin' }), study(2), away]) });
    expect((await e.read()).gaps).toMatchObject([{ fault: { host: 'evil.example' }, count: 2 }]);
  });

  it('merges the archives of a study that is listed twice', async () => {
    const second = endpoint('second', { address: 'https://second.example' });
    const twin = study(1, { id: 'twin', ...refer('Endpoint/second') });
    const { study: found } = await one({}, [twin, main, second]);
    expect(found?.sources.map(({ archive }) => archive)).toEqual(['Main', 'Second']);
  });
});
