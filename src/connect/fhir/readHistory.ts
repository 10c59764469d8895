import { FaultError } from '@/lib/fault';
import type { History } from '@/domain/model/history';
import type { Http } from '../http/http';
import type { Site } from '../site/site';
import type { Session } from '../smart/session';
import type { Page } from './bundle';
import { createEndpointBook } from './endpointBook';
import { createHistoryBuilder } from './historyBuilder';
import { parseImagingStudy, parseSubject } from './imagingStudy';
import type { StudyReading } from './imagingStudy';
import { toText } from './json';
import { searchPages } from './searchPages';
import { resolveStudy } from './studySources';

/** Such a study never took place, or is not this patient's after all. */
const notShown = new Set(['entered-in-error', 'cancelled']);

/** All imaging that the EHR lists for the patient in context. Rejects on abort only: everything else is a gap. */
export async function readHistory(
  o: { readonly http: Http; readonly site: Site; readonly session: Session },
  onProgress: (history: History) => void,
  signal: AbortSignal,
): Promise<History> {
  const { iss } = o.session.issuer;
  const { host } = new URL(iss);
  const builder = createHistoryBuilder();
  const book = createEndpointBook({ http: o.http, iss, signal });
  const plain = `ImagingStudy?patient=${encodeURIComponent(o.session.patient)}`;
  const full = `${plain}&_include=ImagingStudy:endpoint&_count=50`;

  /** Studies of this patient on one page; what else is on it is counted. */
  function readStudies(page: Page): readonly StudyReading[] {
    builder.addInvalid(page.invalid, host);
    return page.entries.flatMap(({ resource }) => {
      if (resource['resourceType'] !== 'ImagingStudy') return [];
      const subject = parseSubject(resource, iss);
      if (subject === 'other' || (subject.patient !== null && subject.patient !== o.session.patient)) {
        builder.addOtherSubject(host);
        return [];
      }
      if (notShown.has(toText(resource['status']) ?? '')) return [];
      const reading = parseImagingStudy(resource, subject.patient);
      builder.addInvalid(reading ? reading.invalidSeries : 1, host);
      return reading ?? [];
    });
  }

  if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
  const pages = searchPages({ http: o.http, iss, signal }, { full, plain });
  for (;;) {
    const step = await pages.next();
    if (step.done) {
      if (step.value) builder.addSearchFault(step.value);
      return builder.build(true);
    }
    const page = step.value;
    book.add(page.entries);
    const readings = readStudies(page);
    await book.complete(readings.flatMap(referencesOf));
    for (const reading of readings) {
      const around = { book, archives: o.site.archives, nowMs: Date.now() };
      const { study, faults } = resolveStudy(reading, around);
      builder.addStudy(study, faults);
    }
    onProgress(builder.build(false));
  }
}

function referencesOf({ endpoints, series }: StudyReading): readonly string[] {
  return [...endpoints, ...series.flatMap((each) => each.endpoints)];
}
