import type { StudyUid } from '../model/ids';
import { isOpen, type Order } from '../model/order';
import type { Records } from '../model/records';
import type { Report } from '../model/report';
import { isVoid } from '../model/report';
import type { Study } from '../model/study';
import { linkTo } from './link';
import type { Link } from './link';

export interface Filed<Item> {
  readonly item: Item;
  readonly link: Link;
}

/** What is written about one study, best first. */
export interface StudyFile {
  readonly reports: readonly Filed<Report>[];
  readonly orders: readonly Filed<Order>[];
}

export interface Files {
  readonly of: ReadonlyMap<StudyUid, StudyFile>;
  /** Reports that name no study of the history. */
  readonly unlinked: readonly Report[];
  /** What is asked for and neither done nor taken back: of no study of the history, newest first. */
  readonly openOrders: readonly Order[];
}

/** Reports and orders sorted to their studies. */
export function fileRecords({ reports, orders }: Records, studies: readonly Study[]): Files {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const candidates = createCandidates(studies);
  const of = new Map<StudyUid, { reports: Filed<Report>[]; orders: Filed<Order>[] }>();
  const fileOf = (study: StudyUid) => {
    const file = of.get(study) ?? { reports: [], orders: [] };
    of.set(study, file);
    return file;
  };
  const unlinked: Report[] = [];
  const named = new Map<string, Link[]>();
  for (const report of reports) {
    const links = linkTo(report.belongs, candidates(report.belongs, byId), byId);
    if (links.length === 0) unlinked.push(report);
    for (const link of links) {
      fileOf(link.study).reports.push({ item: report, link });
      // The order that a report answers is the order of the report's study.
      for (const id of report.belongs.orders)
        named.set(id, [...(named.get(id) ?? []), { ...link, by: 'order' }]);
    }
  }
  const openOrders: Order[] = [];
  for (const order of orders) {
    const own = linkTo(order.belongs, candidates(order.belongs, byId), byId);
    const known = new Set(own.map(({ study }) => study));
    const others = new Map(
      (named.get(order.id) ?? []).filter(({ study }) => !known.has(study)).map((link) => [link.study, link]),
    );
    for (const link of [...own, ...others.values()]) fileOf(link.study).orders.push({ item: order, link });
    if (own.length + others.size === 0 && isOpen(order)) openOrders.push(order);
  }
  for (const file of of.values()) file.reports.sort((a, b) => compareReports(a.item, b.item));
  openOrders.sort((a, b) => (b.planned ?? b.authored ?? '').localeCompare(a.planned ?? a.authored ?? ''));
  return { of, unlinked: [...unlinked].sort(compareReports), openOrders };
}

/** Which to read first: what stands before what was withdrawn, reports before letters, signed before unsigned, new before old. */
export function compareReports(a: Report, b: Report): number {
  const rank = ({ status, kind }: Report) =>
    (isVoid(status) ? 4 : 0) + (kind === 'document' ? 2 : 0) + (isUnsigned(status) ? 1 : 0);
  return rank(a) - rank(b) || timeOf(b) - timeOf(a) || 0;
}

const isUnsigned = (status: Report['status']) =>
  status === 'registered' || status === 'partial' || status === 'preliminary' || status === 'modified';

function timeOf({ issued, date }: Report): number {
  const time = Date.parse(issued ?? date ?? '');
  return Number.isNaN(time) ? 0 : time;
}

/** Only studies that share a word with the statement are judged: 2,000 studies times 2,000 reports are too many. */
function createCandidates(studies: readonly Study[]) {
  const index = new Map<string, Study[]>();
  for (const study of studies) {
    const words = [
      `id ${study.fhirId ?? ''}`,
      `uid ${study.uid}`,
      ...(study.orders ?? []).map((order) => `order ${order}`),
      ...(study.accession ? [`accession ${study.accession.value}`] : []),
    ];
    for (const word of words) index.set(word, [...(index.get(word) ?? []), study]);
  }
  return (belongs: Report['belongs'], orders: ReadonlyMap<string, Order>): readonly Study[] => {
    const accessions = [
      ...belongs.accessions,
      ...belongs.orders.flatMap((id) => orders.get(id)?.belongs.accessions ?? []),
    ];
    const words = [
      ...belongs.studyIds.map((id) => `id ${id}`),
      ...belongs.studyUids.map((uid) => `uid ${uid}`),
      ...belongs.orders.map((order) => `order ${order}`),
      ...accessions.map(({ value }) => `accession ${value}`),
    ];
    return [...new Set(words.flatMap((word) => index.get(word) ?? []))];
  };
}
