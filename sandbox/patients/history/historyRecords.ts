import type { FhirResource } from '../../parts.ts';
import type { Format } from '../records/attachment.ts';
import { toDocumentReference } from '../records/documentReference.ts';
import { answering, toOrder } from '../records/order.ts';
import type { PractitionerKey } from '../records/practitioner.ts';
import { toReport, type Report } from '../records/report.ts';
import { factsOf } from '../records/studyFacts.ts';
import { findingOf } from './findings.ts';
import { furtherKinds } from './furtherKinds.ts';
import { examinationCount, timeline, type Examination } from './timeline.ts';

const readers: readonly PractitionerKey[] = ['ibrahim', 'keller'];
const requesters: readonly PractitionerKey[] = ['marsh', 'duarte', 'keller'];
const formats: readonly Format[] = ['html', 'text', 'pdf', 'html', 'rtf'];
const reasons = ['Pain', 'Follow-up', 'Cough', 'Screening', 'Staging', 'Trauma', 'Before operation'];
const links: readonly Report['link'][] = [
  'reference',
  'reference',
  'reference',
  'identifier',
  'order',
  'accession',
  'reference',
  'reference',
  'reference',
  'none',
];
const day = 86_400_000;

function pick<T>(list: readonly T[], index: number, otherwise: T): T {
  return list[index % list.length] ?? otherwise;
}

/** Some days before the examination or after it, as a FHIR instant. */
function shifted(date: string, days: number, hour: number): string {
  const [year, month, dayOfMonth] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
  const start = Date.UTC(year ?? 0, (month ?? 1) - 1, dayOfMonth, hour);
  return new Date(start + days * day).toISOString().replace('.000Z', 'Z');
}

/** Old reports came on paper: the earliest years have few. The very last one is not signed yet. */
function statusOf(index: number): Report['status'] | undefined {
  if (index < 60 && index % 3 !== 0) return undefined;
  if (index === examinationCount - 1) return 'preliminary';
  if (index % 23 === 5) return 'amended';
  if (index % 41 === 7) return 'corrected';
  return index % 13 === 4 ? undefined : 'final';
}

function recordsOf(study: FhirResource, { index, exam, name, date, accession }: Examination): FhirResource[] {
  const { patient } = factsOf(study);
  const hasOrder = index % 9 !== 8;
  const order = toOrder({
    id: `order-history-${index}`,
    status: 'completed',
    patient,
    procedure: name,
    accession,
    reason: pick(reasons, index, 'Follow-up'),
    requester: pick(requesters, index, 'marsh'),
    authored: shifted(date, -3 - (index % 11), 9),
    planned: shifted(date, 0, 8),
  });
  const [finding, conclusion] = findingOf(exam.modality, index);
  const status = statusOf(index);
  const link = pick(links, index, 'reference');
  const report = (): FhirResource[] =>
    status === undefined
      ? []
      : toReport(study, {
          id: `report-history-${index}`,
          status,
          title: name,
          sections: [
            ['Clinical question', pick(reasons, index, 'Follow-up')],
            ['Findings', finding],
          ],
          conclusion,
          reader: pick(readers, index, 'ibrahim'),
          issued: shifted(date, status === 'amended' ? 2 : 0, 19),
          format: pick(formats, index, 'html'),
          asBinary: index % 2 === 0,
          link: link === 'order' && !hasOrder ? 'reference' : link,
          ...(hasOrder ? { order } : {}),
        });
  const letter = () =>
    toDocumentReference(study, {
      id: `letter-history-${index}`,
      text: {
        title: `Letter about ${name}`,
        facts: [['Examination', date]],
        sections: [['Letter', `Dear colleague, thank you for the referral. ${finding} ${conclusion}`]],
      },
      format: pick(formats, index + 1, 'text'),
      asBinary: index % 40 === 0,
      author: pick(readers, index, 'ibrahim'),
      date: shifted(date, 1, 11),
    });
  return [
    ...(hasOrder ? [order, answering(study, order)] : []),
    ...report(),
    ...(index % 20 === 0 ? letter() : []),
  ];
}

/** Orders that no study answers, or that an earlier study answers already. */
function openOrders(patient: string, newest: Examination | undefined): FhirResource[] {
  const open = { patient, accession: '', requester: 'marsh', authored: '2026-11-02T08:30:00Z' } as const;
  return [
    toOrder({
      ...open,
      id: 'order-history-next',
      status: 'active',
      procedure: 'US abdomen complete',
      reason: 'Control of a cyst',
    }),
    toOrder({
      ...open,
      id: 'order-history-again',
      status: 'active',
      procedure: newest?.name ?? 'CT head',
      reason: 'Follow-up',
    }),
    toOrder({
      ...open,
      id: 'order-history-revoked',
      status: 'revoked',
      procedure: 'MR lumbar spine',
      reason: 'Pain',
    }),
  ];
}

/** Reports, orders and letters about the long history's studies. */
export function historyRecords(studies: readonly FhirResource[]): FhirResource[] {
  const examinations = timeline();
  const byAccession = new Map(examinations.map((examination) => [examination.accession, examination]));
  let patient: string | undefined;
  const written = studies.flatMap((study) => {
    const facts = factsOf(study);
    const examination = byAccession.get(facts.accession);
    if (examination === undefined) return [];
    ({ patient } = facts);
    return recordsOf(study, examination);
  });
  if (patient === undefined) return written;
  const old = studies.filter((study) => (byAccession.get(factsOf(study).accession)?.index ?? Infinity) < 3);
  const oldestFirst = [...old].sort((a, b) => factsOf(a).started.localeCompare(factsOf(b).started));
  return [...written, ...openOrders(patient, examinations.at(-1)), ...furtherKinds(oldestFirst)];
}
