import { systemClock, type Clock } from '@/lib/clock';
import { FaultError, toFault } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import { imagingStudyIdOf, namesStudy, studyOf } from '@/domain/model/context';
import type { History } from '@/domain/model/history';
import type { Http } from '../http/http';
import type { DiscoveryStep, Site } from '../site/site';
import type { Session } from '../smart/session';
import type { Examination } from './examination';
import { isAbout } from './examination';
import { lacksType, readFhirVersion } from './fhirVersion';
import { createHistoryBuilder } from './historyBuilder';
import type { Place } from './historyBuilder';
import type { PatientReader } from './patientReader';
import { readExaminations } from './readExaminations';
import { readOneStudy, readStudies } from './readStudies';
import { accessionMatches, recordNumberMatches, searchArchive } from './searchArchives';
import type { ArchiveSearch, Later } from './searchArchives';

/** A place that has not answered by then is named, and waited for all the same. */
const patienceMs = 8_000;

/**
 * All imaging of the patient in context, by every step that the site lists for the issuer, side by side: none waits
 * for a slow one but that which builds upon it. `onProgress` has what is known so far, in steady order. Rejects on
 * abort only: everything else is a gap.
 */
export async function readHistory(
  o: {
    readonly http: Http;
    readonly site: Site;
    readonly session: Session;
    readonly readPatient: PatientReader;
    readonly clock?: Clock;
  },
  onProgress: (history: History) => void,
  signal: AbortSignal,
): Promise<History> {
  if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
  const { http, site, session, clock = systemClock } = o;
  const { issuer, imagingBase } = session;
  const { iss } = issuer;
  const has = (step: DiscoveryStep) => issuer.discovery.includes(step);

  const ehr: Place = { kind: 'ehr', name: new URL(iss).host };
  const designated = has('imaging-access') ? imagingBase : undefined;
  const imaging: Place | null =
    designated !== undefined && designated !== iss
      ? { kind: 'imaging', name: new URL(designated).host }
      : null;
  const archiveOf = (name: string): Place => ({ kind: 'archive', name });
  const builder = createHistoryBuilder([
    ehr,
    ...(imaging ? [imaging] : []),
    ...site.archives.map(({ name }) => archiveOf(name)),
  ]);
  const tell = () => {
    if (!signal.aborted) onProgress(builder.build(false));
  };
  const search = { http, site, session, builder, onPage: tell, signal };
  const examinations: Examination[] = [];
  const later: Later[] = [];

  /** Puts a question: what comes of it is known of the place, whatever happens. */
  async function ask(place: Place, topic: string, run: () => Promise<Fault | null>): Promise<void> {
    const question = builder.ask(place, topic);
    const cancel = clock.after(patienceMs, () => {
      question.overdue();
      tell();
    });
    try {
      const fault = await run();
      question.settle(isForeseen(fault, topic, session) ? null : fault);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      question.settle(toFault(thrown, { kind: 'fhir', code: 'invalid', host: place.name }));
    } finally {
      cancel();
    }
    tell();
  }

  /** An EHR that has no ImagingStudy keeps none back, where studies are looked for elsewhere as well. */
  async function askStudies(): Promise<Fault | null> {
    const fault = await readStudies(search, iss, 0);
    const elsewhere = imaging !== null || has('accession') || has('record-number');
    const isForgiven =
      fault?.status === 404 && elsewhere && (await lacksType(http, iss, 'ImagingStudy', signal));
    return isForgiven ? null : fault;
  }

  const askExaminations = (type: Parameters<typeof readExaminations>[1]) =>
    ask(ehr, type, () => readExaminations(search, type, (found) => examinations.push(found)));

  async function askOrders(): Promise<void> {
    // A server that does not say what it speaks is taken for one of today's.
    const version = await readFhirVersion(http, issuer, signal).catch(() => null);
    await askExaminations(version === 'STU3' ? 'ProcedureRequest' : 'ServiceRequest');
  }

  async function askArchives(toMatches: (patient: ArchiveSearch['patient']) => Matches): Promise<void> {
    let patient: ArchiveSearch['patient'] | null = null;
    await ask(ehr, 'Patient', async () => {
      patient = await o.readPatient(signal);
      return null;
    });
    if (!patient) return;
    const { matches, refused } = toMatches(patient);
    const fault: Fault = { kind: 'archive', code: 'unasked', detail: 'numbers with wildcards, or too many' };
    builder.addMissing({ kind: 'archive', id: 'archive:unasked', fault }, refused);
    if (matches.length === 0) return;
    const archiveSearch = { http, builder, patient, issuer, onAnswer: tell, later, signal };
    await Promise.all(
      site.archives.map((archive) =>
        ask(archiveOf(archive.name), 'studies', () => searchArchive(archiveSearch, archive, matches)),
      ),
    );
  }

  async function byAccession(listed: Promise<void>): Promise<void> {
    await Promise.all([askExaminations('DiagnosticReport'), askOrders(), listed]);
    const unknown = newestExaminations(examinations).filter((each) => !isKnown(each));
    const numbers = unknown.flatMap(({ accessions }) => accessions.map(({ value }) => value));
    if (numbers.length > 0) await askArchives(() => accessionMatches(numbers));
  }

  const byRecordNumber = () =>
    askArchives((patient) => {
      const found = recordNumberMatches(patient, issuer);
      if (found.matches.length + found.refused === 0) {
        const fault: Fault = { kind: 'identity', code: 'no-number' };
        builder.addOnce({ kind: 'identity', id: 'identity:no-number', fault });
      }
      return found;
    });

  const isKnown = (examination: Examination) =>
    builder.studies().some((study) => isAbout(examination, study));

  function judgeLater(isLast: boolean): void {
    const still = later.filter((settle) => !settle(isLast));
    if (still.length === later.length) return;
    later.splice(0, later.length, ...still);
    tell();
  }

  addScopeGap(builder, session);
  const listed =
    has('imaging-study') || designated === iss ? ask(ehr, 'ImagingStudy', askStudies) : Promise.resolve();
  const designatedToo =
    imaging && designated
      ? ask(imaging, 'ImagingStudy', () => readStudies(search, designated, 1))
      : Promise.resolve();
  await Promise.all([
    Promise.all([listed, designatedToo]).then(() => judgeLater(false)),
    has('accession') && byAccession(listed),
    has('record-number') && byRecordNumber(),
  ]);
  if (has('reports') && !has('accession') && builder.studies().length === 0) {
    await askExaminations('DiagnosticReport');
  }
  await findContext();
  judgeLater(true);
  builder.setImageless(
    newestExaminations(examinations)
      .filter((each) => each.isReport && !isKnown(each))
      .map(({ reference, date, title, accessions: [accession] }) => ({
        reference,
        ...(date !== undefined && { date }),
        ...(title !== undefined && { title }),
        ...(accession && { accession: accession.value }),
      })),
  );
  return builder.build(true);

  /** A study that the chart names and that no search brought is read by itself; else its absence is said. */
  async function findContext(): Promise<void> {
    for (const item of session.context.filter(namesStudy)) {
      if (studyOf(builder.studies(), item)) continue;
      const id = imagingStudyIdOf(item);
      if (id !== null) {
        await readOneStudy(search, iss, id).catch((thrown: unknown) => {
          if (signal.aborted) throw thrown;
        });
      }
      if (studyOf(builder.studies(), item)) continue;
      const fault: Fault = { kind: 'fhir', code: 'context', host: ehr.name };
      builder.addMissing({ kind: 'fhir', id: 'fhir:context', fault });
    }
  }
}

type Matches = ReturnType<typeof accessionMatches>;

/** Undated last. */
function newestExaminations(examinations: readonly Examination[]): readonly Examination[] {
  const time = ({ date }: Examination) => (date === undefined ? 0 : Date.parse(date));
  return [...examinations].sort((a, b) => time(b) - time(a));
}

/** A refusal that the scopes announced is said once, as what was not granted. */
function isForeseen(fault: Fault | null, topic: string, { missingScopes }: Session): boolean {
  const named = missingScopes.some((scope) => scope.includes(`/${topic}.`));
  return named && fault?.kind === 'auth' && fault.code === 'forbidden';
}

function addScopeGap(
  builder: ReturnType<typeof createHistoryBuilder>,
  { missingScopes, issuer }: Session,
): void {
  if (missingScopes.length === 0) return;
  const { host } = new URL(issuer.iss);
  const fault: Fault = { kind: 'auth', code: 'scope', host, detail: missingScopes.join(', ').slice(0, 500) };
  builder.addOnce({ kind: 'scope', id: 'scope', fault });
}
