import { afterEach, describe, expect, it } from 'vitest';
import type { History } from '@/domain/model/history';
import { acsn, ehr, order, ours, patient, report, searches, study } from '@/testing/ladderRecord';
import type { Around } from '@/testing/ladderRecord';
import { startArchive } from '@/testing/localArchive';
import { closeLocalServers, searchset, startAnswering } from '@/testing/localEhr';
import type { DiscoveryStep } from '../site/site';

afterEach(closeLocalServers);

const uids = ({ studies }: History) => studies.map(({ uid }) => uid);
const gapsOf = ({ gaps }: History) =>
  gaps.map(({ kind, fault, archive, count }) => ({ kind, code: fault.code, archive, count }));
const every: readonly DiscoveryStep[] = [
  'imaging-access',
  'imaging-study',
  'accession',
  'record-number',
  'viewer-link',
  'reports',
];

describe('A study that only one step can find', () => {
  const tokenFree = {
    url: 'http://fhir.org/argonaut/smart-imaging/StructureDefinition/requires-access-token',
  };
  const wado = (address: string, fields: object = {}) => ({
    resourceType: 'Endpoint',
    id: 'e',
    status: 'active',
    connectionType: { code: 'dicom-wado-rs' },
    address,
    ...fields,
  });

  async function hospitals() {
    const archive = await startArchive([
      { uid: '1.2.3', ...ours, accession: 'A1' },
      { uid: '1.2.4', ...ours, accession: 'A4' },
    ]);
    const contained = (address: string) => ({ endpoint: [{ reference: '#e' }], contained: [wado(address)] });
    const at = { path: '/imaging', contentType: 'application/fhir+json' };
    const imaging = await startAnswering(
      { [searches.studies]: searchset([study('1.2.1', contained(archive.base))]) },
      at,
    );
    const archives = { Main: archive };
    const more: Around = {
      issuer: { imagingBase: imaging.base },
      session: { imagingBase: imaging.base },
    };
    const iid = { ...wado('https://viewer.example/IID'), connectionType: { code: 'ihe-iid' } };
    return {
      'imaging-access': () => ehr(['imaging-access'], {}, archives, more),
      'imaging-study': () =>
        ehr(
          ['imaging-study'],
          { [searches.studies]: searchset([study('1.2.2', contained(archive.base))]) },
          archives,
        ),
      'accession of a report': () =>
        ehr(
          ['accession'],
          { [searches.reports]: searchset([report('r', { identifier: [acsn('A1')] })]) },
          archives,
        ),
      'accession of an order': () =>
        ehr(
          ['accession'],
          { [searches.orders]: searchset([order('o', { identifier: [acsn('A1')] })]) },
          archives,
        ),
      'accession of an order of STU3': () =>
        ehr(
          ['accession'],
          {
            metadata: { resourceType: 'CapabilityStatement', fhirVersion: '3.0.2' },
            [searches.oldOrders]: searchset([order('o', { identifier: [acsn('A1')] }, 'ProcedureRequest')]),
          },
          archives,
        ),
      'accession in basedOn': () =>
        ehr(
          ['accession'],
          { [searches.reports]: searchset([report('r', { basedOn: [{ identifier: acsn('A1') }] })]) },
          archives,
        ),
      'record-number': () => ehr(['record-number'], {}, archives),
      'viewer-link': () =>
        ehr(
          ['imaging-study', 'viewer-link'],
          {
            [searches.studies]: searchset([
              study('1.2.5', { endpoint: [{ reference: '#e' }], contained: [iid] }),
            ]),
          },
          archives,
        ),
      reports: () =>
        ehr(
          ['imaging-study', 'reports'],
          {
            [searches.reports]: searchset([report('r', { issued: '2024-01-02', identifier: [acsn('A9')] })]),
          },
          archives,
        ),
    };
  }

  it.each([
    ['imaging-access', ['1.2.1']],
    ['imaging-study', ['1.2.2']],
    ['accession of a report', ['1.2.3']],
    ['accession of an order', ['1.2.3']],
    ['accession of an order of STU3', ['1.2.3']],
    ['accession in basedOn', ['1.2.3']],
    ['record-number', ['1.2.3', '1.2.4']],
  ] as const)('is found by %s, with its archive', async (step, expected) => {
    const e = await (await hospitals())[step]();
    const history = await e.read();
    expect(uids(history)).toEqual(expected);
    expect(history).toMatchObject({ gaps: [], complete: true, imageless: [] });
    expect(history.studies.every(({ sources }) => sources[0]?.archive === 'Main')).toBe(true);
  });

  it('is a link where there is a viewer only, and then no gap', async () => {
    const history = await (await (await hospitals())['viewer-link']()).read();
    expect(history.gaps).toEqual([]);
    expect(history.studies).toMatchObject([
      {
        uid: '1.2.5',
        sources: [],
        viewers: [
          { host: 'viewer.example', url: 'https://viewer.example/IID?requestType=STUDY&studyUID=1.2.5' },
        ],
      },
    ]);
  });

  it('is told of by its report alone', async () => {
    const history = await (await (await hospitals()).reports()).read();
    expect(history).toMatchObject({
      studies: [],
      gaps: [],
      imageless: [
        { reference: 'DiagnosticReport/r', date: '2024-01-02', title: 'CT chest', accession: 'A9' },
      ],
    });
  });

  it('is one study however many steps find it, and the record is believed first', async () => {
    const archive = await startArchive([{ uid: '1.2.3', ...ours, accession: 'A1' }]);
    const reports = searchset([
      report('r', { identifier: [acsn('A1')], imagingStudy: [{ reference: 'ImagingStudy/s1' }] }),
    ]);
    const studies = searchset([study('1.2.3', { description: 'Thorax', started: '2024-01-02' })]);
    const e = await ehr(
      every,
      { [searches.reports]: reports, [searches.studies]: studies },
      { Main: archive },
    );
    const history = await e.read();
    expect(history).toMatchObject({ gaps: [], imageless: [] });
    expect(history.studies).toMatchObject([
      { uid: '1.2.3', subject: 'p1', description: 'Thorax', started: '2024-01-02', instanceCount: 3 },
    ]);
    expect(history.studies[0]?.sources).toHaveLength(1);
    // What is known is not asked for by its accession number once more.
    expect(archive.asked().filter((path) => path.includes('AccessionNumber'))).toEqual([]);
  });

  it('asks the imaging server with the token, and an address that is a capability without', async () => {
    const archive = await startArchive([], { answers: { 'opaque/studies/1.2.1/series?x=1': [] } });
    const endpoint = wado(`${archive.base}/opaque?x=1`, {
      extension: [{ ...tokenFree, valueBoolean: false }],
    });
    const page = searchset([study('1.2.1', { endpoint: [{ reference: 'urn:uuid:1' }] })]);
    const entry = [...page.entry, { fullUrl: 'urn:uuid:1', resource: endpoint }];
    const at = { path: '/imaging', contentType: 'application/fhir+json' };
    const imaging = await startAnswering({ [searches.studies]: { ...page, entry } }, at);
    const more = { issuer: { imagingBase: imaging.base }, session: { imagingBase: imaging.base } };
    const e = await ehr(['imaging-access'], {}, { Main: archive }, more);
    const history = await e.read();
    expect(imaging.server.seen.map(({ authorization }) => authorization)).toEqual(['Bearer secret']);
    const source = history.studies[0]?.sources[0];
    expect(source).toEqual({
      archive: 'Main',
      root: `${archive.base}/opaque`,
      query: 'x=1',
      capability: true,
    });
    const { createDicomWeb } = await import('../dicomweb/createDicomWeb');
    const uid = history.studies[0]?.uid;
    if (source && uid)
      await createDicomWeb(e.http)
        .studySeries(source, uid)
        .catch(() => undefined);
    expect(archive.server.seen.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/dicom-web/opaque/studies/1.2.1/series?x=1', undefined],
    ]);
  });

  it.each<[string, object[], number]>([
    ['has said that it has none, that is no gap', [{ type: 'Patient' }], 0],
    ['says that it has some', [{ type: 'Patient' }, { type: 'ImagingStudy' }], 1],
    ['says nothing of what it has', [], 1],
  ])('is asked for elsewhere where the record answers 404: if it %s', async (_what, resource, gaps) => {
    const archive = await startArchive([{ uid: '1.2.3', ...ours }]);
    const metadata = { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', rest: [{ resource }] };
    const answers = { metadata, [searches.studies]: 404 };
    const steps = ['imaging-study', 'record-number'] as const;
    const history = await (await ehr(steps, answers, { Main: archive })).read();
    expect(uids(history)).toEqual(['1.2.3']);
    expect(history.gaps.map(({ fault }) => fault.status)).toEqual(Array.from({ length: gaps }, () => 404));
    const alone = await (await ehr(['imaging-study'], answers, { Main: archive })).read();
    expect(alone.gaps).toHaveLength(1);
  });

  it('names an imaging server that the site does not list, and sends it nothing', async () => {
    const at = { path: '/imaging', contentType: 'application/fhir+json' };
    const imaging = await startAnswering({ '*': searchset([study('1.2.1')]) }, at);
    const e = await ehr(['imaging-access'], {}, {}, { session: { imagingBase: imaging.base } });
    const history = await e.read();
    expect(history.gaps).toMatchObject([
      { kind: 'fhir', fault: { code: 'host-not-listed', host: new URL(imaging.base).host } },
    ]);
    expect(imaging.server.seen).toEqual([]);
  });
});

describe('Another patient’s studies', () => {
  const others = {
    'the same number of another issuer': { id: 'MRN-1', issuer: 'CLINIC' },
    'the same number without an issuer': { id: 'MRN-1' },
    'another birth date': { ...ours, birthDate: '19560303' },
    'another number': { id: 'MRN-2', issuer: 'HOSPITAL' },
    'no number at all': {},
    'the number of an unmapped system': { id: 'MRN-9', issuer: 'HOSPITAL' },
  };

  it.each(Object.entries(others))(
    'under the accession number of ours are withheld: %s',
    async (_what, header) => {
      const archive = await startArchive([{ uid: '1.2.3', ...header, accession: 'A1' }]);
      const reports = searchset([report('r', { identifier: [acsn('A1')] })]);
      const e = await ehr(['accession'], { [searches.reports]: reports }, { Main: archive });
      const history = await e.read();
      expect(history.studies).toEqual([]);
      expect(history.gaps).toMatchObject([{ kind: 'identity', archive: 'Main', count: 1 }]);
      expect(history.imageless).toMatchObject([{ reference: 'DiagnosticReport/r' }]);
    },
  );

  it.each(Object.entries(others))(
    'are never listed by an archive that reads no questions: %s',
    async (_what, header) => {
      const archive = await startArchive(
        [
          { uid: '1.2.3', ...header },
          { uid: '1.2.4', ...ours, accession: 'A1' },
        ],
        { deaf: true },
      );
      const e = await ehr(['record-number'], {}, { Main: archive });
      const history = await e.read();
      expect(uids(history)).toEqual(['1.2.4']);
      expect(history.gaps).toHaveLength(1);
      expect(['identity', 'archive']).toContain(history.gaps[0]?.kind);
    },
  );

  it('are not asked for by a wildcard, and that is said', async () => {
    const archive = await startArchive([{ uid: '1.2.3', ...ours, accession: 'A1' }]);
    const numbers = ['*', 'A?', 'A\\1', 'A*', '"A1"', 'A1\u0000'].map(acsn);
    const wild = { ...patient, identifier: [{ system: 'urn:mrn', value: 'MRN*' }] };
    const reports = searchset([report('r', { identifier: numbers })]);
    const e = await ehr(every, { [searches.reports]: reports, 'Patient/p1': wild }, { Main: archive });
    const history = await e.read();
    expect(archive.asked()).toEqual([]);
    expect(history.studies).toEqual([]);
    expect(gapsOf(history)).toEqual([
      { kind: 'archive', code: 'unasked', archive: undefined, count: numbers.length + 1 },
    ]);
  });

  it('are not reached by placer or filler numbers', async () => {
    const archive = await startArchive([{ uid: '1.2.3', ...ours, accession: 'F1' }]);
    const identifier = ['FILL', 'PLAC'].map((code) => ({ type: { coding: [{ code }] }, value: 'F1' }));
    const reports = searchset([report('r', { identifier: [{ value: 'F1' }, ...identifier] })]);
    const e = await ehr(['accession'], { [searches.reports]: reports }, { Main: archive });
    expect((await e.read()).studies).toEqual([]);
    expect(archive.asked()).toEqual([]);
  });

  it('under one UID with ours make it nobody’s', async () => {
    const archive = await startArchive([
      { uid: '1.2.3', ...ours, accession: 'A1' },
      { uid: '1.2.3', id: 'MRN-2', issuer: 'HOSPITAL', accession: 'A1' },
    ]);
    const reports = searchset([report('r', { identifier: [acsn('A1')] })]);
    const e = await ehr(['accession'], { [searches.reports]: reports }, { Main: archive });
    const history = await e.read();
    expect(history.studies).toEqual([]);
    expect(history.gaps).toMatchObject([{ kind: 'identity', fault: { code: 'record-number' } }]);
  });
});

describe('The record number', () => {
  const asked = async (o: { singleIssuer: boolean; identifier?: object[] }) => {
    const archive = await startArchive([{ uid: '1.2.3', id: 'MRN-1' }]);
    const { identifier = patient.identifier } = o;
    const e = await ehr(
      ['record-number'],
      { 'Patient/p1': { ...patient, identifier } },
      { Main: archive },
      { issuer: { singleIssuer: o.singleIssuer } },
    );
    const history = await e.read();
    return { history, queries: archive.asked().map((path) => new URL(path, 'http://x').searchParams) };
  };

  it('is never asked for without its issuer', async () => {
    const { queries, history } = await asked({ singleIssuer: false });
    expect(queries.map((query) => [query.get('PatientID'), query.get('IssuerOfPatientID')])).toEqual([
      ['MRN-1', 'HOSPITAL'],
    ]);
    expect(history.studies).toEqual([]);
  });

  it('stands alone only where the site says that there is one issuer', async () => {
    const { queries, history } = await asked({ singleIssuer: true });
    expect(queries[0]?.has('IssuerOfPatientID')).toBe(false);
    expect(uids(history)).toEqual(['1.2.3']);
  });

  it('that the record does not give is a gap, and no archive is asked', async () => {
    const { queries, history } = await asked({ singleIssuer: true, identifier: [{ value: 'MRN-1' }] });
    expect(queries).toEqual([]);
    expect(history.gaps).toMatchObject([{ kind: 'identity', fault: { code: 'no-number' } }]);
  });
});
