import type { Gap } from '@/domain/model/history';
import type { Order } from '@/domain/model/order';
import type { Records } from '@/domain/model/records';
import type { Report } from '@/domain/model/report';
import type { Fault } from '@/lib/fault';

/** Reports and orders by id, and gaps by kind, as the pages come in. */
export function createRecordsBuilder(host: string) {
  const reports = new Map<string, Report>();
  const orders = new Map<string, Order>();
  const gaps = new Map<string, Gap>();
  const count = (id: string, kind: Gap['kind'], fault: Fault, more: number) =>
    gaps.set(id, { kind, id, fault, count: (gaps.get(id)?.count ?? 0) + more });

  return {
    addReport: (report: Report) => void reports.set(report.key, report),
    addOrder: (order: Order) => void orders.set(order.id, order),
    addInvalid(more: number) {
      if (more > 0) count('report:invalid', 'report', { kind: 'fhir', code: 'invalid', host }, more);
    },
    /** `unnamed`: it does not refer to any patient; an identifier alone is not held against the chart's here. */
    addOtherSubject(unnamed: boolean) {
      const fault: Fault = { kind: 'identity', code: 'subject', host };
      if (!unnamed) count('report:subject', 'report', fault, 1);
      else count('report:unnamed', 'report', { ...fault, detail: 'no reference to a patient' }, 1);
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
        gaps: [...gaps.values()],
        complete,
      };
    },
  };
}

/** The same document filed twice (US Core: as DiagnosticReport and as DocumentReference) is one report. */
function withoutCopies(reports: readonly Report[]): readonly Report[] {
  const addresses = ({ contents }: Report) =>
    contents.flatMap(({ body }) => (body && 'url' in body ? [body.url] : []));
  const reported = new Set(reports.filter(({ kind }) => kind === 'report').flatMap(addresses));
  return reports.filter((report) => {
    const own = addresses(report);
    return report.kind === 'report' || own.length === 0 || !own.every((url) => reported.has(url));
  });
}
