import type { Gap } from '@/domain/model/history';
import type { Order } from '@/domain/model/order';
import type { Records } from '@/domain/model/records';
import { isVoid } from '@/domain/model/report';
import type { Belonging, Report } from '@/domain/model/report';
import type { Fault } from '@/lib/fault';

/** Reports and orders by id, and gaps by kind, as the pages come in. */
export function createRecordsBuilder(host: string) {
  const reports = new Map<string, Report>();
  const orders = new Map<string, Order>();
  const gaps = new Map<string, Gap>();
  const searches: { readonly topic: string; readonly counts: Map<string, Gap> }[] = [];

  return {
    addReport: (report: Report) => void reports.set(report.key, report),
    addOrder: (order: Order) => void orders.set(order.id, order),
    /** Counts of one search. Of two on one topic the wider meets again what the other met: the greater count stands. */
    openSearch(topic: string) {
      const counts = new Map<string, Gap>();
      searches.push({ topic, counts });
      const count = (id: string, fault: Fault, more: number) =>
        counts.set(id, { kind: 'report', id, fault, count: (counts.get(id)?.count ?? 0) + more });
      return {
        addInvalid(more: number) {
          if (more > 0) count('report:invalid', { kind: 'fhir', code: 'invalid', host }, more);
        },
        /** `unnamed`: it does not refer to any patient; an identifier alone is not held against the chart's here. */
        addOtherSubject(unnamed: boolean) {
          const fault: Fault = { kind: 'identity', code: 'subject', host };
          if (!unnamed) count('report:subject', fault, 1);
          else count('report:unnamed', { ...fault, detail: 'no reference to a patient' }, 1);
        },
      };
    },
    /** A search that did not come to its end; `what` names the resource type. */
    addSearchFault(what: string, fault: Fault) {
      const id = `report:search:${what}`;
      gaps.set(id, { kind: 'report', id, fault });
    },
    build(complete: boolean): Records {
      return {
        reports: withoutCopies([...reports.values()]),
        orders: [...orders.values()],
        gaps: [...countedGaps(searches), ...gaps.values()],
        complete,
      };
    },
  };
}

function countedGaps(
  searches: readonly { readonly topic: string; readonly counts: ReadonlyMap<string, Gap> }[],
): readonly Gap[] {
  const most = new Map<string, Gap>();
  for (const { topic, counts } of searches)
    for (const [id, gap] of counts) {
      const known = most.get(`${topic} ${id}`);
      if (!known || (known.count ?? 0) < (gap.count ?? 0)) most.set(`${topic} ${id}`, gap);
    }
  const sums = new Map<string, Gap>();
  for (const gap of most.values())
    sums.set(gap.id, { ...gap, count: (sums.get(gap.id)?.count ?? 0) + (gap.count ?? 0) });
  return [...sums.values()];
}

/**
 * The same document filed twice (US Core: as DiagnosticReport and as DocumentReference) is one report, of all that
 * either says it is about. Where one of them is withdrawn, both are shown: which one counts is the reader's to see.
 */
function withoutCopies(reports: readonly Report[]): readonly Report[] {
  const addresses = ({ contents }: Report) =>
    contents.flatMap(({ body }) => (body && 'url' in body ? [body.url] : []));
  const byAddress = new Map<string, Report>();
  for (const report of reports) {
    if (report.kind === 'report' && !isVoid(report.status))
      for (const url of addresses(report)) byAddress.set(url, report);
  }
  const said = new Map<Report, Belonging[]>();
  const left = reports.filter((report) => {
    const own = addresses(report);
    const original = byAddress.get(own[0] ?? '');
    if (report.kind === 'report' || isVoid(report.status) || !original) return true;
    const known = new Set(addresses(original));
    if (!own.every((url) => known.has(url))) return true;
    said.set(original, [...(said.get(original) ?? [original.belongs]), report.belongs]);
    return false;
  });
  return left.map((report) => {
    const statements = said.get(report);
    return statements ? { ...report, belongs: merge(statements) } : report;
  });
}

function merge(all: readonly Belonging[]): Belonging {
  const accessions = all.flatMap((each) => each.accessions);
  return {
    studyIds: [...new Set(all.flatMap(({ studyIds }) => studyIds))],
    studyUids: [...new Set(all.flatMap(({ studyUids }) => studyUids))],
    orders: [...new Set(all.flatMap(({ orders }) => orders))],
    accessions: [...new Map(accessions.map((each) => [JSON.stringify(each), each])).values()],
  };
}
