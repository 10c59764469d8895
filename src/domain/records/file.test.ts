import { expect, it } from 'vitest';
import { aReport, aStudy, anOrder, belonging } from '@/testing/builders';
import type { Records } from '../model/records';
import { compareReports, fileRecords } from './file';

const records = (some: Partial<Records>): Records => ({
  reports: [],
  orders: [],
  gaps: [],
  complete: true,
  ...some,
});

it('keeps several reports of one study, one report of several studies, and those of none', () => {
  const [one, two] = [aStudy(), aStudy()];
  const both = aReport({ belongs: belonging({ studyUids: [one.uid, two.uid] }) });
  const own = aReport({ belongs: belonging({ studyUids: [one.uid] }) });
  const stray = aReport();
  const { of, unlinked } = fileRecords(records({ reports: [both, own, stray] }), [one, two]);
  const keys = (uid: typeof one.uid) => of.get(uid)?.reports.map(({ item }) => item.key);
  expect(keys(one.uid)?.toSorted()).toEqual([both.key, own.key].toSorted());
  expect(keys(two.uid)).toEqual([both.key]);
  expect(unlinked).toEqual([stray]);
});

it('files an order under the study that answers it, and under the study of the report that answers it', () => {
  const [answered, reported] = [aStudy({ orders: ['o1'] }), aStudy()];
  const report = aReport({ belongs: belonging({ studyUids: [reported.uid], orders: ['o2'] }) });
  const orders = [anOrder({ id: 'o1' }), anOrder({ id: 'o2' }), anOrder({ id: 'o3' })];
  const { of } = fileRecords(records({ reports: [report], orders }), [answered, reported]);
  expect(of.get(answered.uid)?.orders.map(({ item }) => item.id)).toEqual(['o1']);
  expect(of.get(reported.uid)?.orders.map(({ item }) => item.id)).toEqual(['o2']);
});

it('shows first what may be relied on', () => {
  const reports = [
    aReport({ id: 'error', status: 'entered-in-error', issued: '2026-11-24T00:00:00Z' }),
    aReport({ id: 'preliminary', status: 'preliminary', issued: '2026-11-23T00:00:00Z' }),
    aReport({ id: 'letter', kind: 'document', issued: '2026-11-22T00:00:00Z' }),
    aReport({ id: 'first', issued: '2026-11-20T00:00:00Z' }),
    aReport({ id: 'amended', status: 'amended', issued: '2026-11-21T00:00:00Z' }),
  ];
  expect(reports.toSorted(compareReports).map(({ id }) => id)).toEqual([
    'amended',
    'first',
    'preliminary',
    'letter',
    'error',
  ]);
});

it('files 2,000 reports of 2,000 studies in well under a second', () => {
  const studies = Array.from({ length: 2000 }, () => aStudy());
  const reports = studies.map(({ uid }) => aReport({ belongs: belonging({ studyUids: [uid] }) }));
  const from = performance.now();
  expect(fileRecords(records({ reports }), studies).of.size).toBe(2000);
  expect(performance.now() - from).toBeLessThan(1000);
});
