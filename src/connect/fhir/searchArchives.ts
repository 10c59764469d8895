import { toFault } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import { judgeIdentity } from '@/domain/identity/judgeIdentity';
import type { IdentityRules } from '@/domain/identity/judgeIdentity';
import type { Patient } from '@/domain/model/patient';
import { isExactValue, searchStudies } from '../dicomweb/searchStudies';
import type { FoundStudy, StudyAnswer, StudyMatch } from '../dicomweb/searchStudies';
import type { Http } from '../http/http';
import type { SiteArchive, SiteIssuer } from '../site/site';
import { sourceOf } from './endpointAddress';
import type { HistoryBuilder } from './historyBuilder';

/** Archives are believed after the record: they know no procedure codes. */
const archiveRank = 2;
const parallelSearches = 4;

/** Judges once more; whether the study could be shown. What the last time withholds is a gap. */
export type Later = (isLast: boolean) => boolean;

export interface ArchiveSearch {
  readonly http: Http;
  readonly builder: HistoryBuilder;
  readonly patient: Patient;
  readonly issuer: SiteIssuer;
  readonly onAnswer: () => void;
  /** Studies that their header alone withholds: the record may yet list them as the patient's. */
  readonly later: Later[];
  readonly signal: AbortSignal;
}

/**
 * Asks one archive for all of the matches, a few at a time. Every study that it names is held against the patient in
 * the chart by the identity rule before it enters the history; where that depends on whether the record lists it, the
 * verdict waits for the record, whoever answers first. Returns the first fault: an archive that fails once
 * is not asked for the rest.
 */
export async function searchArchive(
  o: ArchiveSearch,
  archive: SiteArchive,
  matches: readonly StudyMatch[],
): Promise<Fault | null> {
  const source = sourceOf(archive);
  const left = [...matches];
  let fault: Fault | null = null;
  const searchNext = async () => {
    for (let match = left.shift(); match && !fault; match = left.shift()) {
      try {
        takeAnswer(o, archive.name, await searchStudies(o.http, source, match, o.signal));
        o.onAnswer();
      } catch (thrown) {
        if (o.signal.aborted) throw thrown;
        fault ??= toFault(thrown, { kind: 'archive', code: 'not-dicom' });
      }
    }
  };
  await Promise.all(Array.from({ length: parallelSearches }, searchNext));
  return fault;
}

function takeAnswer(o: ArchiveSearch, archive: string, answer: StudyAnswer): void {
  const { builder, patient, issuer } = o;
  const gap = (fault: Fault, count: number) => {
    const kind = fault.kind === 'identity' ? 'identity' : 'archive';
    builder.addMissing({ kind, id: `${kind}:${fault.code}:${archive}`, fault, archive }, count);
  };
  gap({ kind: 'archive', code: 'not-dicom', detail: 'studies that cannot be read' }, answer.dropped);
  gap({ kind: 'archive', code: 'other-studies' }, answer.strangers);
  gap({ kind: 'archive', code: 'unasked', detail: 'too many studies' }, Number(answer.more));

  const byUid = new Map<string, FoundStudy[]>();
  for (const each of answer.found) byUid.set(each.study.uid, [...(byUid.get(each.study.uid) ?? []), each]);
  for (const [uid, rows] of byUid) {
    const settle: Later = (isLast) => {
      const rules = { ...rulesOf(issuer), listedByEhr: isListed(builder, uid) };
      const faults = rows.flatMap(({ patient: header }) => {
        const verdict = judgeIdentity(patient, header, rules);
        return verdict.verdict === 'withhold' ? [verdict.fault] : [];
      });
      // One study under two patients is nobody's until somebody has mended that.
      if (faults.length === 0) for (const { study } of rows) builder.add(study, [], archiveRank);
      else if (isLast) for (const fault of faults) gap(fault, 1);
      return faults.length === 0;
    };
    if (!settle(false)) o.later.push(settle);
  }
}

function rulesOf({ mrn, singleIssuer }: SiteIssuer): Omit<IdentityRules, 'listedByEhr'> {
  // No override for what is only listed: it could not be told apart from the patient's own any more.
  return { mrn, singleIssuer, allowOverride: false };
}

const isListed = (builder: HistoryBuilder, uid: string) =>
  builder.studies().some((study) => study.uid === uid && study.subject !== null);

/** PatientID with IssuerOfPatientID; without one only where the whole site uses one record number space. */
export function recordNumberMatches(
  { identifiers }: Patient,
  { mrn, singleIssuer }: Pick<SiteIssuer, 'mrn' | 'singleIssuer'>,
): { readonly matches: readonly StudyMatch[]; readonly refused: number } {
  const all = mrn.flatMap(({ system, issuer }) =>
    identifiers
      .filter((identifier) => identifier.system === system)
      .map(({ value }): StudyMatch => ({ by: 'record-number', id: value, ...(!singleIssuer && { issuer }) })),
  );
  const distinct = [...new Map(all.map((match) => [JSON.stringify(match), match])).values()];
  const matches = distinct.filter(isExact);
  return { matches, refused: distinct.length - matches.length };
}

export function accessionMatches(numbers: readonly string[]): {
  readonly matches: readonly StudyMatch[];
  readonly refused: number;
} {
  const distinct = [...new Set(numbers)].map((accession): StudyMatch => ({ by: 'accession', accession }));
  const matches = distinct.filter(isExact).slice(0, maxAccessions);
  return { matches, refused: distinct.length - matches.length };
}

/** Each is a question to every archive. The newest examinations come first. */
const maxAccessions = 200;

const isExact = (match: StudyMatch) =>
  match.by === 'accession'
    ? isExactValue(match.accession)
    : isExactValue(match.id) && (match.issuer === undefined || isExactValue(match.issuer));
