import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { History } from '@/domain/model/history';
import { patientId } from '@/testing/builders';
import {
  twoArchives as archives,
  fullSearch as full,
  plainSearch as plain,
  unsortedSearch as unsorted,
  imagingStudy as study,
  mainEndpoint as main,
} from '@/testing/fhirRecords';
import { closeLocalServers, searchset, startEhr, type Answer } from '@/testing/localEhr';
import { readPatient } from './readPatient';

afterEach(closeLocalServers);

const ehr = (answers: Record<string, Answer>, some = archives) => startEhr(answers, { archives: some });

const uids = ({ studies }: History) => studies.map(({ uid }) => uid);

describe('The history', () => {
  it('has newest first, one request, endpoints from the bundle', async () => {
    const e = await ehr({ [full]: searchset([study(1), study(3, { started: undefined }), study(2), main]) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.2', '1.2.3.1', '1.2.3.3']);
    expect(history).toMatchObject({ complete: true, gaps: [] });
    expect(history.studies[0]?.sources).toEqual([
      { archive: 'Main', root: 'https://pacs.example/dicom-web' },
    ]);
    expect(e.asked()).toEqual([full]);
  });

  it('asks plainly where the server refuses parameters, and reads each missing Endpoint once', async () => {
    const answers = { [plain]: searchset([study(1), study(2)]), 'Endpoint/main': main };
    const e = await ehr({ [full]: 400, [unsorted]: 422, ...answers });
    const history = await e.read();
    expect(history.studies.every(({ sources }) => sources.length === 1)).toBe(true);
    expect(e.asked()).toEqual([full, unsorted, plain, 'Endpoint/main']);
  });

  it('gives up the order alone where that is what the server refuses', async () => {
    const e = await ehr({ [full]: 400, [unsorted]: searchset([study(1), study(2), main]) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.2', '1.2.3.1']);
    expect(history.gaps).toEqual([]);
    expect(e.asked()).toEqual([full, unsorted]);
  });

  it('does not ask more plainly where it is refused for another reason', async () => {
    const e = await ehr({ [full]: 403 });
    expect((await e.read()).gaps).toMatchObject([{ fault: { kind: 'auth', status: 403 } }]);
    expect(e.asked()).toEqual([full]);
  });

  it('follows pages and tells of each', async () => {
    const e = await ehr({
      [full]: searchset([study(1), main], '{base}?page=2'),
      '/fhir?page=2': searchset([study(2), study(1)], '{base}/x?page=3'),
      'x?page=3': searchset([study(3)]),
    });
    expect(uids(await e.read())).toEqual(['1.2.3.3', '1.2.3.2', '1.2.3.1']);
    expect(e.progress.map(({ studies }) => studies.length)).toEqual([1, 2, 3, 3]);
    expect(e.progress.some(({ complete }) => complete)).toBe(false);
  });

  it.each([
    ['another host', 'https://evil.example/fhir?page=2', 'evil.example'],
    ['another path of the host', '{base}-other/x', expect.stringContaining('127.0.0.1')],
    ['a script', 'javascript:alert(1)', 'none'],
    ['itself', `{base}/${full}`, expect.stringContaining('127.0.0.1')],
  ])('does not follow next to %s', async (_what, next, host) => {
    const e = await ehr({ [full]: searchset([study(1), main], next) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([{ kind: 'fhir', fault: { code: 'paging', host } }]);
    expect(e.asked()).toEqual([full]);
  });

  it('ends after fifty pages', async () => {
    const pages = Array.from({ length: 60 }, (_, n) => [`p?n=${n}`, searchset([], `{base}/p?n=${n + 1}`)]);
    const e = await ehr({ [full]: searchset([], '{base}/p?n=0'), ...Object.fromEntries(pages) });
    expect((await e.read()).gaps).toMatchObject([{ fault: { code: 'paging' } }]);
    expect(e.asked()).toHaveLength(50);
  });

  it('keeps what came before a page that failed', async () => {
    const e = await ehr({ [full]: searchset([study(1), main], '{base}/p2') });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([
      { kind: 'fhir', fault: { kind: 'fhir', code: 'http', status: 404 } },
    ]);
  });

  it('never shows another patient', async () => {
    const others = ['Patient/p2', 'https://evil.example/Patient/p1', 'Group/p1', 'urn:uuid:1', 7];
    const resources = others.map((reference, n) => study(n + 2, { subject: { reference } }));
    const e = await ehr({ [full]: searchset([study(1), ...resources, main]) });
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps).toMatchObject([{ kind: 'identity', fault: { code: 'subject' }, count: 5 }]);
  });

  it('knows its patient by a relative, absolute or versioned reference, and by none', async () => {
    const subjects = ['Patient/p1', '{base}/Patient/p1', 'Patient/p1/_history/3'];
    const resources = subjects.map((reference, n) => study(n + 1, { subject: { reference } }));
    const e = await ehr({ [full]: searchset([...resources, study(4, { subject: undefined }), main]) });
    const history = await e.read();
    expect(history.studies.map(({ subject }) => subject)).toEqual([null, 'p1', 'p1', 'p1']);
    expect(history.gaps).toEqual([]);
  });

  it('leaves out what never was, messages of the server, and counts what it cannot read', async () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [] };
    const e = await ehr({
      [full]: searchset([
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
    const e = await ehr({ [full]: searchset([]) });
    expect(await e.read()).toMatchObject({ studies: [], gaps: [], complete: true });
  });

  it('opens the study that the chart names though the list does not have it', async () => {
    const context = [{ reference: 'ImagingStudy/s9' }];
    const e = await startEhr(
      {
        [full]: searchset([study(1), main]),
        'ImagingStudy/s9': study(2, { id: 's9' }),
        'Endpoint/main': main,
      },
      { archives, session: { context } },
    );
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.2', '1.2.3.1']);
    expect(history.gaps).toEqual([]);
  });

  it.each([
    ['that is not there', 404, []],
    ['of another patient', study(2, { id: 's9', subject: { reference: 'Patient/p2' } }), ['identity']],
  ])('says that the chart named a study %s', async (_what, answer, more) => {
    const context = [{ reference: 'ServiceRequest/1' }, { reference: 'ImagingStudy/s9' }];
    const e = await startEhr(
      { [full]: searchset([study(1), main]), 'ImagingStudy/s9': answer },
      { archives, session: { context } },
    );
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.3.1']);
    expect(history.gaps.map(({ kind }) => kind)).toEqual([...more, 'fhir']);
    expect(history.gaps.at(-1)).toMatchObject({ fault: { code: 'context' } });
  });

  it('says what was not granted, once, and shows the rest', async () => {
    const missingScopes = ['patient/ImagingStudy.rs', 'patient/Binary.r'];
    const refused = await startEhr({ [full]: 403 }, { archives, session: { missingScopes } });
    const scope = {
      kind: 'scope',
      fault: { code: 'scope', detail: 'patient/ImagingStudy.rs, patient/Binary.r' },
    };
    expect((await refused.read()).gaps).toMatchObject([scope]);
    const all = searchset([study(1), main]);
    const restricted = await startEhr({ [full]: all }, { archives, session: { missingScopes } });
    expect(await restricted.read()).toMatchObject({ studies: [{ uid: '1.2.3.1' }], gaps: [scope] });
  });

  it('names a record system that keeps the reader waiting, and its answer takes that back', async () => {
    const waiting: (() => void)[] = [];
    const clock = {
      now: () => 0,
      after: (_ms: number, action: () => void) => (waiting.push(action), () => {}),
    };
    const held: ServerResponse[] = [];
    const e = await startEhr({ [full]: (response) => held.push(response) }, { archives, clock });
    const reading = e.read();
    await expect.poll(() => held.length).toBe(1);
    waiting.forEach((lose) => lose());
    expect(e.progress.at(-1)?.gaps).toMatchObject([{ kind: 'fhir', fault: { code: 'waiting' } }]);
    held[0]?.end(JSON.stringify(searchset([])));
    expect(await reading).toMatchObject({ complete: true, gaps: [] });
  });

  it('rejects when it is aborted', async () => {
    const leave = new AbortController();
    const e = await ehr({ [full]: () => leave.abort() });
    await expect(e.read(leave.signal)).rejects.toMatchObject({ fault: { code: 'aborted' } });
    await expect(e.read(leave.signal)).rejects.toMatchObject({ fault: { code: 'aborted' } });
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
