import type { Fault } from '@/lib/fault';
import type { Http } from '../http/http';
import type { Site } from '../site/site';
import type { Session } from '../smart/session';
import type { Page } from './bundle';
import { createEndpointBook } from './endpointBook';
import { forEachSafely } from './forEachSafely';
import { getFhir } from './getFhir';
import type { HistoryBuilder } from './historyBuilder';
import { parseImagingStudy, parseStudyUidOf, parseSubject } from './imagingStudy';
import type { StudyReading } from './imagingStudy';
import { toText } from './json';
import { searchPages } from './searchPages';
import { defaultArchiveOf, resolveStudy } from './studySources';
import type { Surroundings } from './studySources';

/** Such a study never took place, or is not this patient's after all. */
const notShown = new Set(['entered-in-error', 'cancelled']);

export interface StudySearch {
  readonly http: Http;
  readonly site: Site;
  readonly session: Session;
  readonly builder: HistoryBuilder;
  readonly onPage: () => void;
  readonly signal: AbortSignal;
}

/**
 * Studies of one FHIR server, page by page into the builder. `rank`: how far it is believed against others.
 * Returns the fault that ended the search; rejects on abort only.
 */
export async function readStudies(o: StudySearch, base: string, rank: number): Promise<Fault | null> {
  const { http, session, signal } = o;
  const around = surroundingsOf(o, base);
  const plain = `ImagingStudy?patient=${encodeURIComponent(session.patient)}`;
  const included = `${plain}&_include=ImagingStudy:endpoint`;
  // The newest on the first page: it is what the reader came for, whatever else there is.
  const queries = [`${included}&_sort=-started&_count=50`, `${included}&_count=50`, plain];
  const pages = searchPages({ http, base, signal }, queries);
  for (;;) {
    const step = await pages.next();
    if (step.done) return step.value;
    around.book.add(step.value.entries);
    await addReadings(o, around, readingsOf(o, base, step.value, rank), rank);
    o.onPage();
  }
}

/** One study by its logical id, for a chart that asks for one which its list does not have. */
export async function readOneStudy(o: StudySearch, base: string, id: string): Promise<void> {
  const resource = await getFhir(o.http, `${base}/ImagingStudy/${id}`, o.signal);
  const readings = readingsOf(o, base, { entries: [{ resource }], invalid: 0 }, 0);
  await addReadings(o, surroundingsOf(o, base), readings, 0);
}

function surroundingsOf(
  { http, site, session, signal }: StudySearch,
  base: string,
): Surroundings & { host: string } {
  const { host } = new URL(base);
  const { archives } = site;
  const { discovery, defaultArchive } = session.issuer;
  return {
    host,
    book: createEndpointBook({ http, base, signal }),
    archives,
    defaultArchive: defaultArchiveOf(archives, defaultArchive),
    viewerLinks: discovery.includes('viewer-link'),
    trial: site.probe,
    nowMs: Date.now(),
  };
}

/** Studies of this patient on one page; what else is on it is counted, and kept from coming in by another door. */
function readingsOf(
  { builder, session }: StudySearch,
  base: string,
  page: Page,
  rank: number,
): readonly StudyReading[] {
  const { host } = new URL(base);
  const readings: StudyReading[] = [];
  const read = ({ resource }: Page['entries'][number]) => {
    if (resource['resourceType'] !== 'ImagingStudy') return;
    const subject = parseSubject(resource, [base, session.issuer.iss]);
    const uid = parseStudyUidOf(resource);
    if (subject === 'other' || (subject.patient !== null && subject.patient !== session.patient)) {
      builder.addOtherSubject(host);
      if (uid) builder.deny(uid, host);
      return;
    }
    const status = toText(resource['status']) ?? '';
    if (status === 'entered-in-error' && uid) builder.deny(uid, host, rank);
    if (notShown.has(status)) return;
    const { iss } = session.issuer;
    const reading = parseImagingStudy(resource, subject.patient, base === iss ? iss : undefined);
    builder.addInvalid(host, reading ? reading.invalidSeries : 1);
    if (reading) readings.push(reading);
  };
  builder.addInvalid(host, page.invalid);
  forEachSafely(page.entries, read, () => builder.addInvalid(host, 1));
  return readings;
}

async function addReadings(
  { builder }: StudySearch,
  around: Surroundings & { host: string },
  readings: readonly StudyReading[],
  rank: number,
): Promise<void> {
  await around.book.complete(readings.flatMap(referencesOf));
  const add = (reading: StudyReading) => {
    const { study, faults } = resolveStudy(reading, around);
    builder.add(study, faults, rank);
  };
  forEachSafely(readings, add, () => builder.addInvalid(around.host, 1));
}

function referencesOf({ endpoints, series }: StudyReading): readonly string[] {
  return [...endpoints, ...series.flatMap((each) => each.endpoints)];
}
