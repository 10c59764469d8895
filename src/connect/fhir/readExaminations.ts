import type { Fault } from '@/lib/fault';
import type { Http } from '../http/http';
import type { Session } from '../smart/session';
import type { Entry } from './bundle';
import type { Examination } from './examination';
import { parseExamination } from './examination';
import type { HistoryBuilder } from './historyBuilder';
import { forEachSafely } from './forEachSafely';
import { parseSubject } from './imagingStudy';
import { searchPages } from './searchPages';

type ExaminationType = 'DiagnosticReport' | 'ServiceRequest' | 'ProcedureRequest';

/** Reports or orders of the patient, as far as they lead to images; the fault that ended the search. */
export async function readExaminations(
  o: { http: Http; session: Session; builder: HistoryBuilder; signal: AbortSignal },
  type: ExaminationType,
  onFound: (examination: Examination) => void,
): Promise<Fault | null> {
  const { iss } = o.session.issuer;
  const { host } = new URL(iss);
  const plain = `${type}?patient=${encodeURIComponent(o.session.patient)}`;
  const pages = searchPages({ http: o.http, base: iss, signal: o.signal }, [`${plain}&_count=100`, plain]);
  const read = ({ resource }: Entry) => {
    if (resource['resourceType'] !== type) return;
    const subject = parseSubject(resource, [iss]);
    if (subject === 'other' || subject.patient !== o.session.patient) {
      o.builder.addOtherSubject(host);
      return;
    }
    const examination = parseExamination(resource, iss);
    if (examination) onFound(examination);
  };
  for (;;) {
    const step = await pages.next();
    if (step.done) return step.value;
    o.builder.addInvalid(host, step.value.invalid);
    forEachSafely(step.value.entries, read, () => o.builder.addInvalid(host, 1));
  }
}
