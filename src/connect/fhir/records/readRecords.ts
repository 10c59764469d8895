import type { PatientId } from '@/domain/model/ids';
import type { Records } from '@/domain/model/records';
import { FaultError } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import type { Http } from '../../http/http';
import type { Entry } from '../bundle';
import { forEachSafely } from '../forEachSafely';
import { parseSubject } from '../imagingStudy';
import type { JsonObject } from '../json';
import { searchPages } from '../searchPages';
import { parseDiagnosticReport } from './diagnosticReport';
import { parseDocumentReference } from './documentReference';
import { imagingCategories, isImaging } from './isImaging';
import { parseOrder } from './order';
import { createRecordsBuilder } from './recordsBuilder';

export interface RecordSource {
  readonly http: Http;
  readonly iss: string;
  readonly patient: PatientId;
}

/** Never without a filter: a chart holds thousands of documents that are not about images. STU3 said class for category. */
const documentFilters = [['category', 'class'], ['type']];

/** Reports, documents and orders about imaging. Rejects on abort only: everything else is a gap. */
export async function readRecords(
  o: RecordSource,
  onProgress: (records: Records) => void,
  signal: AbortSignal,
): Promise<Records> {
  if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
  const builder = createRecordsBuilder(new URL(o.iss).host);

  /** One resource of a page, if it is this patient's and about imaging. */
  function take(type: string, resource: JsonObject, counts: ReturnType<typeof builder.openSearch>): void {
    if (resource['resourceType'] !== type) return;
    const subject = parseSubject(resource, [o.iss]);
    if (subject === 'other' || subject.patient !== o.patient) {
      // No image header stands behind what is written: whose it is, it has to say itself.
      counts.addOtherSubject(subject !== 'other' && subject.patient === null);
      return;
    }
    if (type === 'DiagnosticReport' || type === 'DocumentReference') {
      const parse = type === 'DiagnosticReport' ? parseDiagnosticReport : parseDocumentReference;
      const report = parse(resource, o.iss);
      if (!report) counts.addInvalid(1);
      else if (isImaging(resource, report.belongs)) builder.addReport(report);
      return;
    }
    const order = parseOrder(resource);
    if (!order) counts.addInvalid(1);
    else if (isImaging(resource, order.belongs)) builder.addOrder(order);
  }

  /** The fault that ended the search. */
  async function search(type: string, filter: string, topic = type): Promise<Fault | null> {
    const counts = builder.openSearch(topic);
    const all = `${type}?patient=${encodeURIComponent(o.patient)}`;
    const full = [all, filter, '_count=100'].filter(Boolean).join('&');
    const plain = type === 'DocumentReference' ? `${all}&${filter}` : all;
    const pages = searchPages({ http: o.http, base: o.iss, signal }, [full, plain]);
    for (;;) {
      const step = await pages.next();
      if (step.done) return step.value;
      counts.addInvalid(step.value.invalid);
      const read = ({ resource }: Entry) => take(type, resource, counts);
      forEachSafely(step.value.entries, read, () => counts.addInvalid(1));
      onProgress(builder.build(false));
    }
  }

  /**
   * Servers file imaging under many categories, their own, or none: what the filter finds comes first, and then all are
   * looked through, since one that names a study may be filed anywhere.
   */
  async function searchAny(type: string): Promise<Fault | null> {
    return (await search(type, `category=${imagingCategories}`)) ?? (await search(type, ''));
  }

  async function searchReports(): Promise<void> {
    const fault = await searchAny('DiagnosticReport');
    if (fault) builder.addSearchFault('DiagnosticReport', fault);
  }

  async function searchOrders(): Promise<void> {
    const fault = await searchAny('ServiceRequest');
    if (!fault) return;
    const unknownType = fault.status === 404 || fault.status === 400;
    if (!unknownType || (await searchAny('ProcedureRequest')))
      builder.addSearchFault('ServiceRequest', fault);
  }

  async function searchDocuments(): Promise<void> {
    for (const names of documentFilters) {
      let fault: Fault | null = null;
      for (const name of names) {
        fault = await search('DocumentReference', `${name}=${imagingCategories}`, `documents by ${name}`);
        if (fault?.status !== 400) break;
      }
      // A server that has no such resource hides none.
      if (fault && fault.status !== 404) builder.addSearchFault('DocumentReference', fault);
    }
  }

  await Promise.all([searchReports(), searchOrders(), searchDocuments()]);
  return builder.build(true);
}
