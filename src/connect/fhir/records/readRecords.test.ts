import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePatientId } from '@/domain/model/ids';
import type { Records } from '@/domain/model/records';
import { startHospitalProcess } from '@/testing/hospitalProcess';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { createHttp } from '../../http/createHttp';
import { scopesV2 } from '../../smart/scopes';
import { readDocument } from '../documents/readDocument';
import { readRecords } from './readRecords';
import type { RecordSource } from './readRecords';
import { readResults } from './readResults';

function sourceOf(iss: string, patient: string, token: string): RecordSource {
  const id = parsePatientId(patient);
  if (!id) throw new Error('no patient');
  const supply = {
    current: () => token,
    refresh: () => Promise.resolve(false),
    end: () => undefined,
    expiresAt: () => null,
    canRefresh: () => false,
    onEnd: () => () => undefined,
  };
  const issuer = { iss, clientId: 'chartlight', authOrigins: [], mrn: [], singleIssuer: true, discovery: [] };
  return {
    http: createHttp({ site: { archives: [] }, session: { issuer, token: supply } }),
    iss,
    patient: id,
  };
}

const never = () => new AbortController().signal;
const ids = ({ reports }: Records) => reports.map(({ id }) => id).toSorted();

describe('the first patient of the sandbox hospital', () => {
  let hospital: Awaited<ReturnType<typeof startHospitalProcess>>;
  let source: RecordSource;
  beforeAll(async () => {
    hospital = await startHospitalProcess();
    const patient = hospital.ready.patients[0]?.id ?? '';
    source = sourceOf(hospital.ready.iss, patient, await hospital.signIn(patient, scopesV2));
  }, 60_000);
  afterAll(() => hospital.close());

  const expected = [
    'report-chest-current',
    'report-chest-prior',
    'report-chest-radiograph',
    'report-chest-volumetry',
  ];

  it('has four reports and three orders, without a gap', async () => {
    const progress: Records[] = [];
    const records = await readRecords(source, (one) => progress.push(one), never());
    expect(ids(records)).toEqual(expected);
    expect(records.orders.map(({ id }) => id).toSorted()).toEqual([
      'order-chest-again',
      'order-chest-current',
      'order-chest-prior',
    ]);
    expect(records.gaps).toEqual([]);
    expect(records.complete).toBe(true);
    expect(progress.at(-1)?.complete).toBe(false);
    expect(records.reports.find(({ id }) => id === 'report-chest-prior')).toMatchObject({
      status: 'amended',
      authors: ['Anna Keller, MD'],
      belongs: { orders: ['order-chest-prior'] },
    });
  });

  it('is read in every form that its reports have', async () => {
    const { reports } = await readRecords(source, () => undefined, never());
    const forms = await Promise.all(
      reports.map(async ({ id, contents: [content] }) => {
        if (!content) throw new Error('no content');
        const read = await readDocument(source, content, never());
        const words = read.is === 'text' ? read.text : read.is === 'html' ? read.markup : 'pdf';
        return [id, read.is, /SYNTHETIC/.test(words) || words === 'pdf'];
      }),
    );
    expect(forms.toSorted()).toEqual([
      ['report-chest-current', 'html', true],
      ['report-chest-prior', 'pdf', true],
      ['report-chest-radiograph', 'text', true],
      ['report-chest-volumetry', 'text', true],
    ]);
  });

  it.each([
    ['refuses the filter', { refused: ['category'] }],
    ['refuses the page size', { refused: ['_count'] }],
    ['ignores the filter', { ignored: ['category'] }],
  ])('has the same reports where the server %s', async (_how, quirks) => {
    await hospital.quirks(quirks);
    const records = await readRecords(source, () => undefined, never());
    await hospital.quirks({});
    expect(ids(records)).toEqual(expected);
  });

  it('has a gap for each kind that the rights do not cover', async () => {
    const { patient, iss } = source;
    const poor = sourceOf(iss, patient, await hospital.signIn(patient, 'launch patient/ServiceRequest.rs'));
    const { reports, orders, gaps } = await readRecords(poor, () => undefined, never());
    expect([reports.length, orders.length]).toEqual([0, 3]);
    expect(gaps.map(({ kind, id, fault }) => [kind, id, fault.code])).toEqual(
      expect.arrayContaining([
        ['report', 'report:search:DiagnosticReport', 'forbidden'],
        ['report', 'report:search:DocumentReference', 'forbidden'],
      ]),
    );
  });

  it('rejects only when it is no longer wanted', async () => {
    await expect(readRecords(source, () => undefined, AbortSignal.abort())).rejects.toThrow(/aborted/);
  });
});

describe('a server that is less kind', () => {
  const servers: LocalServer[] = [];
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });
  type Answer = object | number;

  /** Answers by resource type; a type that is not listed is not known. */
  async function ehr(answers: Readonly<Record<string, Answer | ((path: string) => Answer)>>) {
    const server = await startLocalServer(({ path }, response) => {
      const found = answers[/^\/fhir\/(\w+)/.exec(path)?.[1] ?? ''] ?? 404;
      const answer = typeof found === 'function' ? found(path) : found;
      if (typeof answer === 'number') return response.writeHead(answer).end();
      return response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(answer));
    });
    servers.push(server);
    return { server, source: sourceOf(`${server.origin}/fhir`, 'p1', 'secret') };
  }
  const bundle = (...resources: unknown[]) => ({
    resourceType: 'Bundle',
    entry: resources.map((resource) => ({ resource })),
  });
  const subject = { reference: 'Patient/p1' };
  const report = (id: string, fields: object = {}) => ({
    resourceType: 'DiagnosticReport',
    id,
    subject,
    ...fields,
  });

  it('is understood where it speaks STU3: orders are ProcedureRequests', async () => {
    const { source } = await ehr({
      DiagnosticReport: bundle(report('r')),
      ProcedureRequest: bundle({ ...report('o'), resourceType: 'ProcedureRequest', status: 'active' }),
    });
    const { orders, gaps } = await readRecords(source, () => undefined, never());
    expect(orders.map(({ id }) => id)).toEqual(['o']);
    expect(gaps).toEqual([]);
  });

  it('is asked for everything after what its filter finds has been shown, and nothing is counted twice', async () => {
    const local = {
      category: [{ coding: [{ code: 'XX-LOCAL' }] }],
      study: [{ reference: 'ImagingStudy/s1' }],
    };
    const others = [report('foreign', { subject: { reference: 'Patient/p2' } }), null];
    const found = [report('rad', { category: [{ coding: [{ code: 'RAD' }] }] }), ...others];
    const { source, server } = await ehr({
      DiagnosticReport: (path) =>
        path.includes('category') ? bundle(...found) : bundle(...found, report('local', local)),
      ServiceRequest: bundle(),
      DocumentReference: bundle(),
    });
    const progress: string[][] = [];
    const records = await readRecords(source, (one) => progress.push(ids(one)), never());
    expect(progress).toContainEqual(['rad']);
    expect(ids(records)).toEqual(['local', 'rad']);
    expect(records.gaps.map(({ id, count }) => [id, count])).toEqual([
      ['report:invalid', 1],
      ['report:subject', 1],
    ]);
    expect(server.seen.filter(({ path }) => path.includes('DiagnosticReport'))).toHaveLength(2);
  });

  it('is asked for everything where its filter finds nothing, and laboratory reports stay out', async () => {
    const lab = { category: [{ coding: [{ code: 'LAB' }] }] };
    const all = bundle(report('plain'), report('lab', lab));
    const { source } = await ehr({
      DiagnosticReport: (path) => (path.includes('category') ? bundle() : all),
    });
    expect(ids(await readRecords(source, () => undefined, never()))).toEqual(['plain']);
  });

  it('has its good entries shown and its bad ones counted, and nothing of another patient', async () => {
    const { source } = await ehr({
      DiagnosticReport: bundle(
        report('good', { subject: { reference: 'Patient/p1' } }),
        report('other', { subject: { reference: 'Patient/p2' } }),
        report('elsewhere', { subject: { reference: 'https://evil.example/Patient/p1' } }),
        { resourceType: 'DiagnosticReport', subject },
        null,
        7,
      ),
      ServiceRequest: bundle(),
      DocumentReference: bundle(),
    });
    const records = await readRecords(source, () => undefined, never());
    expect(ids(records)).toEqual(['good']);
    expect(records.gaps.map(({ id, count }) => [id, count])).toEqual([
      ['report:invalid', 3],
      ['report:subject', 2],
    ]);
  });

  it.each([
    ['an identifier alone', { identifier: { system: 'urn:mrn', value: 'MRN-2' } }, 'report:unnamed'],
    ['nothing', undefined, 'report:unnamed'],
    ['a list', [subject], 'report:subject'],
    ['a string', 'Patient/p1', 'report:subject'],
  ])('has nothing shown whose subject is %s, and that is counted', async (_what, subject, gap) => {
    const observation = { resourceType: 'Observation', valueInteger: 7, code: { text: 'Size' }, subject };
    const { source } = await ehr({
      DiagnosticReport: bundle(report('r', { subject })),
      ServiceRequest: bundle({ ...report('o', { subject }), resourceType: 'ServiceRequest' }),
      DocumentReference: bundle(),
      Observation: observation,
    });
    const { reports, orders, gaps } = await readRecords(source, () => undefined, never());
    expect([...reports, ...orders]).toEqual([]);
    expect(gaps).toMatchObject([{ id: gap, kind: 'report', fault: { kind: 'identity', code: 'subject' } }]);
    expect(await readResults(source, ['a'], never())).toEqual({ results: [], missing: 1 });
  });

  it('has a document that is filed twice shown once', async () => {
    const attachment = { contentType: 'application/pdf', url: 'Binary/1' };
    const { source } = await ehr({
      DiagnosticReport: bundle(report('r', { presentedForm: [attachment] })),
      DocumentReference: bundle({
        ...report('d'),
        resourceType: 'DocumentReference',
        content: [{ attachment }],
      }),
    });
    expect(ids(await readRecords(source, () => undefined, never()))).toEqual(['r']);
  });

  it('keeps what only the copy of a document says of the study, and both where one is withdrawn', async () => {
    const attachment = { contentType: 'application/pdf', url: 'Binary/1' };
    const context = { related: [{ reference: 'ImagingStudy/s1' }] };
    const copy = { ...report('d'), resourceType: 'DocumentReference', content: [{ attachment }], context };
    const read = async (fields: object, more: object = {}) => {
      const { source } = await ehr({
        DiagnosticReport: bundle(report('r', { presentedForm: [attachment], ...fields })),
        DocumentReference: bundle({ ...copy, ...more }),
      });
      return readRecords(source, () => undefined, never());
    };
    const merged = await read({ imagingStudy: [{ reference: 'ImagingStudy/s0' }] });
    expect(merged.reports).toMatchObject([{ id: 'r', belongs: { studyIds: ['s0', 's1'] } }]);
    expect(ids(await read({ status: 'entered-in-error' }))).toEqual(['d', 'r']);
    expect(ids(await read({}, { status: 'superseded' }))).toEqual(['d', 'r']);
  });

  it('is asked in vain where it says that it keeps something back, and what it gave stays', async () => {
    const outcome = (issue: object) => ({ resourceType: 'OperationOutcome', issue: [issue] });
    const read = async (issue: object) => {
      const page = bundle(report('r'), outcome(issue));
      const nothing = bundle();
      const { source } = await ehr({
        DiagnosticReport: page,
        ServiceRequest: nothing,
        DocumentReference: nothing,
      });
      return readRecords(source, () => undefined, never());
    };
    for (const issue of [
      { severity: 'error' },
      { severity: 'fatal' },
      { code: 'incomplete' },
      { code: 'timeout' },
    ]) {
      const { reports, gaps } = await read(issue);
      expect(reports).toHaveLength(1);
      expect(gaps).toMatchObject([{ id: 'report:search:DiagnosticReport', fault: { code: 'invalid' } }]);
    }
    expect((await read({ severity: 'warning', code: 'not-found' })).gaps).toEqual([]);
  });

  it('gives the results that it gives, and the others are counted', async () => {
    const observation = (patient: string) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Size' },
      subject: { reference: `Patient/${patient}` },
      valueQuantity: { value: 18, unit: 'mm' },
    });
    const { source } = await ehr({
      Observation: (path) =>
        path.endsWith('/a') ? observation('p1') : path.endsWith('/b') ? observation('p2') : 403,
    });
    expect(await readResults(source, ['a', 'b', 'c'], never())).toEqual({
      results: [{ name: 'Size', value: '18 mm', status: 'final' }],
      missing: 2,
    });
  });

  it('is not asked for a second result after it has refused the first', async () => {
    const { source, server } = await ehr({ Observation: 403 });
    expect(await readResults(source, ['a', 'b', 'c'], never())).toEqual({ results: [], missing: 3 });
    expect(server.seen).toHaveLength(1);
  });
});
