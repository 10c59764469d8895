import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '@/lib/clock';
import { startArchive } from '@/testing/localArchive';
import { closeLocalServers, searchset, startEhr, type Answer } from '@/testing/localEhr';
import { networkFetch } from '../http/network';
import type { SiteArchive } from '../site/site';

afterEach(closeLocalServers);

const ours = { id: 'MRN-1', issuer: 'HOSPITAL' };
const patient = {
  resourceType: 'Patient',
  id: 'p1',
  birthDate: '1956-03-02',
  name: [{ family: 'Lindqvist', given: ['Ada'] }],
  identifier: [{ system: 'urn:mrn', value: 'MRN-1' }],
};

/** Real time, but for the patience: that ends when the test says so. */
function impatientClock() {
  const waiting = new Set<() => void>();
  const clock: Clock = {
    now: () => Date.now(),
    after(_ms, action) {
      waiting.add(action);
      return () => void waiting.delete(action);
    },
  };
  return { clock, loseIt: () => [...waiting].forEach((action) => action()) };
}

/** Two archives with a study each, found by record number; the second one answers as told. */
async function twoArchives(trouble: Answer) {
  const state = { trouble: trouble as Answer | null };
  const good = await startArchive([{ uid: '1.2.1', ...ours }]);
  const well = await startArchive([{ uid: '1.2.2', ...ours, date: '20250101' }]);
  const bad = await startArchive([], {
    answer(response, request) {
      const { trouble: now } = state;
      if (typeof now === 'number') return response.writeHead(now).end();
      if (typeof now === 'function') return now(response, request);
      void networkFetch(well.base + request.path.replace('/dicom-web', ''), {}).then(async (answer) => {
        response.writeHead(200, { 'content-type': 'application/dicom+json' }).end(await answer.text());
      });
    },
  });
  const archives: SiteArchive[] = [
    { name: 'Bad', base: bad.base, auth: 'same-token' },
    { name: 'Good', base: good.base, auth: 'none' },
  ];
  const { clock, loseIt } = impatientClock();
  const mrn = [{ system: 'urn:mrn', issuer: 'HOSPITAL' }];
  const e = await startEhr(
    { 'Patient/p1': patient },
    { archives, clock, issuer: { mrn, discovery: ['record-number'], singleIssuer: false } },
  );
  const recover = () => (state.trouble = null);
  return { ...e, good, bad, recover, loseIt };
}

const html = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
const cut = (response: ServerResponse) => response.destroy();

describe('Of two archives, one', () => {
  it.each<[string, Answer, object]>([
    ['refuses with 401', 401, { kind: 'auth', code: 'forbidden', status: 401 }],
    ['refuses with 403', 403, { kind: 'auth', code: 'forbidden', status: 403 }],
    ['answers with a web page', html, { kind: 'archive', code: 'not-dicom' }],
    ['answers with an object', { a: 1 }, { kind: 'archive', code: 'not-dicom' }],
    ['does not know the question', 400, { kind: 'archive', code: 'http', status: 400 }],
    ['breaks off', cut, { kind: 'network', code: 'unreachable' }],
  ])(
    '%s: the other’s study is there, it is named, and a retry finds its own',
    async (_how, trouble, fault) => {
      const e = await twoArchives(
        typeof trouble === 'object' ? (r) => r.end(JSON.stringify(trouble)) : trouble,
      );
      const history = await e.read();
      expect(history.studies.map(({ uid }) => uid)).toEqual(['1.2.1']);
      expect(history.gaps).toMatchObject([{ kind: 'archive', archive: 'Bad', fault }]);
      expect(history.sources).toMatchObject([
        { kind: 'ehr', state: 'answered' },
        { name: 'Bad', state: 'failed' },
        { name: 'Good', state: 'answered' },
      ]);
      e.recover();
      const again = await e.read();
      expect(again.studies.map(({ uid }) => uid)).toEqual(['1.2.2', '1.2.1']);
      expect(again.gaps).toEqual([]);
    },
  );

  it('keeps silent: the other’s study is given out meanwhile, and it is named before it has answered', async () => {
    const held: ServerResponse[] = [];
    const e = await twoArchives((response) => held.push(response));
    const reading = e.read();
    const last = () => e.progress.at(-1);
    await expect.poll(() => last()?.studies.map(({ uid }) => uid)).toEqual(['1.2.1']);
    await expect.poll(() => held.length).toBe(1);
    expect(last()?.gaps).toEqual([]);
    expect(last()?.sources).toMatchObject([{}, { name: 'Bad', state: 'asking' }, {}]);
    e.loseIt();
    expect(last()).toMatchObject({
      complete: false,
      gaps: [{ kind: 'archive', archive: 'Bad', fault: { kind: 'network', code: 'waiting' } }],
    });
    held[0]?.writeHead(200, { 'content-type': 'application/dicom+json' }).end('[]');
    expect(await reading).toMatchObject({ complete: true, gaps: [] });
  });

  it('is not asked for the rest after it has failed', async () => {
    const numbers = Array.from({ length: 30 }, (_, n) => ({
      type: { coding: [{ code: 'ACSN' }] },
      value: `A${n}`,
    }));
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      subject: { reference: 'Patient/p1' },
      identifier: numbers,
    };
    const bad = await startArchive([], { answer: 403 });
    const e = await startEhr(
      {
        'Patient/p1': patient,
        'DiagnosticReport?patient=p1&_count=100': searchset([report]),
        'ServiceRequest?patient=p1&_count=100': searchset([]),
      },
      {
        archives: [{ name: 'Bad', base: bad.base, auth: 'same-token' }],
        issuer: { discovery: ['accession'], fhirVersion: 'R4' },
      },
    );
    const history = await e.read();
    expect(history.gaps).toMatchObject([{ archive: 'Bad', fault: { code: 'forbidden' } }]);
    expect(bad.asked().length).toBeLessThanOrEqual(4);
  });
});

describe('The order of the history', () => {
  it('does not depend on who answers first', async () => {
    const orders = await Promise.all(
      [0, 40].map(async (delayMs) => {
        const archives = await Promise.all(
          [
            ['1.2.7', 40 - delayMs],
            ['1.2.5', delayMs],
          ].map(async ([uid, wait]) => {
            const own = await startArchive([{ uid: String(uid), ...ours }]);
            return startArchive([], {
              answer: (response, { path }) =>
                void setTimeout(() => {
                  void networkFetch(own.base + path.replace('/dicom-web', ''), {}).then(async (answer) => {
                    response.writeHead(200, { 'content-type': 'application/json' }).end(await answer.text());
                  });
                }, Number(wait)),
            });
          }),
        );
        const e = await startEhr(
          { 'Patient/p1': patient },
          {
            archives: archives.map(({ base }, n) => ({ name: `A${n}`, base, auth: 'none' })),
            issuer: { mrn: [{ system: 'urn:mrn', issuer: 'HOSPITAL' }], discovery: ['record-number'] },
          },
        );
        return (await e.read()).studies.map(({ uid }) => uid);
      }),
    );
    expect(orders).toEqual([
      ['1.2.5', '1.2.7'],
      ['1.2.5', '1.2.7'],
    ]);
  });

  it('one study in two archives is one, with both', async () => {
    const twins = await Promise.all(['x', 'y'].map(() => startArchive([{ uid: '1.2.1', ...ours }])));
    const e = await startEhr(
      { 'Patient/p1': patient },
      {
        archives: twins.map(({ base }, n) => ({ name: `A${n}`, base, auth: 'none' })),
        issuer: { mrn: [{ system: 'urn:mrn', issuer: 'HOSPITAL' }], discovery: ['record-number'] },
      },
    );
    const { studies } = await e.read();
    expect(studies.map(({ sources }) => sources.map(({ archive }) => archive).sort())).toEqual([
      ['A0', 'A1'],
    ]);
  });
});

describe('A study under an old record number', () => {
  const uid = '1.2.3';
  const listing = searchset([
    {
      resourceType: 'ImagingStudy',
      id: 's1',
      status: 'available',
      uid,
      subject: { reference: 'Patient/p1' },
      endpoint: [{ reference: 'Endpoint/none' }],
    },
  ]);

  const read = async (lateMs: number, body: object) => {
    const archive = await startArchive([{ uid, id: 'MRN-1', issuer: 'OLD' }], { deaf: true });
    const e = await startEhr(
      {
        'Patient/p1': patient,
        'ImagingStudy?patient=p1&_include=ImagingStudy:endpoint&_sort=-started&_count=50': (response) =>
          void setTimeout(
            () =>
              response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body)),
            lateMs,
          ),
      },
      {
        archives: [{ name: 'Main', base: archive.base, auth: 'same-token' }],
        issuer: {
          mrn: [{ system: 'urn:mrn', issuer: 'HOSPITAL' }],
          discovery: ['imaging-study', 'record-number'],
          singleIssuer: false,
        },
      },
    );
    return e.read();
  };

  it.each([0, 150])(
    'is the patient’s where the record lists it, whoever answers first: %s ms',
    async (ms) => {
      const { studies, gaps } = await read(ms, listing);
      expect(studies).toMatchObject([{ uid, subject: 'p1', sources: [{ archive: 'Main' }] }]);
      expect(gaps).toEqual([]);
    },
  );

  it('is withheld where it does not, and counted once', async () => {
    const { studies, gaps } = await read(150, searchset([]));
    expect(studies).toEqual([]);
    expect(gaps).toMatchObject([{ fault: { kind: 'identity', code: 'record-number' }, count: 1 }]);
  });
});
