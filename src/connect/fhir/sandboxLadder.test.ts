import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { History } from '@/domain/model/history';
import { startHospitalProcess } from '@/testing/hospitalProcess';
import { openSession } from '@/testing/hospitalSession';
import { createDicomWeb } from '../dicomweb/createDicomWeb';
import { discoverySteps } from '../site/site';
import type { DiscoveryStep } from '../site/site';

type Hospital = Awaited<ReturnType<typeof startHospitalProcess>>;
let hospital: Hospital;
beforeAll(async () => {
  hospital = await startHospitalProcess();
  // The steps that search the archives ask each of them.
  await hospital.setArchive('Regional archive', true);
}, 60_000);
afterAll(() => hospital.close());

const first = () => hospital.ready.patients[0]?.id ?? '';
const without = (...left: DiscoveryStep[]) => discoverySteps.filter((step) => !left.includes(step));
const history = async (discovery: readonly DiscoveryStep[]) =>
  (await openSession(hospital, first(), { discovery })).readHistory();
const days = ({ studies }: History) => studies.map(({ started }) => started?.slice(0, 10));

const chest = ['2026-10-14', '2026-03-18', '2024-10-09'];
/** The radiograph was never ordered. */
const ordered = ['2026-10-14', '2024-10-09'];

describe('In a hospital where only one step leads to the studies', () => {
  it.each([
    ['imaging-access', 'imaging-access', chest],
    ['imaging-access-capability', 'imaging-access', chest],
    ['imaging-study', 'imaging-study', chest],
    ['accession-report', 'accession', chest],
    ['accession-order', 'accession', ordered],
    ['record-number', 'record-number', chest],
  ] as const)(
    '%s: they are found by %s, with their images, and by no other',
    async (scenario, step, found) => {
      await hospital.setScenario(scenario);
      for (const discovery of [[step], discoverySteps]) {
        const told = await history(discovery);
        expect(days(told)).toEqual(found);
        expect(told).toMatchObject({ gaps: [], complete: true });
        expect(told.studies.map(({ sources }) => sources[0]?.archive)).toEqual(found.map(() => 'Main PACS'));
      }
      const others = await history(without(step));
      expect(others.studies).toEqual([]);

      const { http, readHistory } = await openSession(hospital, first(), { discovery: [step] });
      const [study] = (await readHistory()).studies;
      const source = study?.sources[0];
      if (!study || !source) throw new Error('no study');
      const series = await createDicomWeb(http).studySeries(source, study.uid, new AbortController().signal);
      expect(series).toHaveLength(3);
    },
  );

  it('viewer-link: they are links, and without that step studies whose images are nowhere', async () => {
    await hospital.setScenario('viewer-link');
    for (const discovery of [['imaging-study', 'viewer-link'] as const, discoverySteps]) {
      const told = await history(discovery);
      expect(days(told)).toEqual(chest);
      expect(told.gaps).toEqual([]);
      for (const { sources, viewers, uid } of told.studies) {
        expect(sources).toEqual([]);
        expect(viewers).toMatchObject([{ host: new URL(hospital.ready.iss).host }]);
        expect(viewers?.[0]?.url).toContain(uid);
      }
    }
    const others = await history(without('viewer-link'));
    expect(others.studies.flatMap(({ sources, viewers = [] }) => [...sources, ...viewers])).toEqual([]);
    expect(others.gaps).toMatchObject([{ kind: 'archive', fault: { code: 'no-address' }, count: 3 }]);
    expect((await history(without('imaging-study'))).studies).toEqual([]);
  });

  it('reports-only: the reports speak of them, and without that step nothing does', async () => {
    await hospital.setScenario('reports-only');
    for (const discovery of [['reports'] as const, discoverySteps]) {
      const told = await history(discovery);
      expect(told).toMatchObject({ studies: [], gaps: [], complete: true });
      expect(told.imageless.map(({ reference }) => reference)).toEqual(
        expect.arrayContaining(['DiagnosticReport/report-chest-current']),
      );
      expect(told.imageless).toHaveLength(4);
    }
    expect((await history(without('reports', 'accession'))).imageless).toEqual([]);
  });

  it('and where nothing is special, each of them finds the same three studies once', async () => {
    await hospital.setScenario();
    const told = await history(discoverySteps);
    expect([days(told), told.gaps, told.imageless]).toEqual([chest, [], []]);
    for (const step of ['imaging-study', 'accession', 'record-number'] as const)
      expect(days(await history([step]))).toEqual(chest);
  });
});

describe('Capability addresses', () => {
  it('open without the token, and their secret is in no log', async () => {
    await hospital.setScenario('imaging-access-capability');
    const { http, token, readHistory } = await openSession(hospital, first());
    const [study] = (await readHistory()).studies;
    const source = study?.sources[0];
    if (!study || !source) throw new Error('no study');
    const secret = /\/capability\/([^/?]+)/.exec(source.root)?.[1] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(source.capability).toBe(true);
    await createDicomWeb(http).studySeries(source, study.uid, new AbortController().signal);
    const log = await hospital.log();
    const opened = log.filter(({ path }) => path.includes('/capability/') && path.includes(study.uid));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(({ authorization, status }) => !authorization && status === 200)).toBe(true);
    expect(JSON.stringify(log)).not.toContain(secret);
    // With it, the archive would have refused.
    const brought = await globalThis.fetch(`${source.root}/studies`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(brought.status).toBe(400);
  });
});

describe('A trap', () => {
  const others = /SH-100202|SH-900001|Okafor|Lindholm|ELSEWHERE|somebody else/i;

  it.each([
    // The report's own number is another patient's; the number of the newest study is a stranger's as well.
    ['accession-trap', 'accession', 2],
    ['record-number-trap', 'record-number', 2],
  ] as const)('%s: what %s brings of others is withheld, and counted', async (scenario, step, count) => {
    await hospital.setScenario(scenario);
    const told = await history([step]);
    expect(days(told)).toEqual(chest);
    expect(told.gaps).toMatchObject([{ kind: 'identity', archive: 'Main PACS', count }]);
    expect(JSON.stringify(told)).not.toMatch(others);

    const everywhere = await history(discoverySteps);
    expect(days(everywhere)).toEqual(chest);
    expect(everywhere.gaps.map(({ kind }) => kind)).toEqual(['identity']);
    expect(JSON.stringify(everywhere)).not.toMatch(others);
  });
});
