import type { FhirResource } from '../../parts.ts';
import { answering, toOrder } from '../records/order.ts';
import { toReport, type Report } from '../records/report.ts';
import { factsOf } from '../records/studyFacts.ts';
import { examList, type ListedExam } from './examList.ts';
import { manyNamesAccession } from './manyNames.ts';

const day = (date: string) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

function written(study: FhirResource, exam: ListedExam, index: number): FhirResource[] {
  const { patient, accession } = factsOf(study);
  const order = toOrder({
    id: `order-names-${index}`,
    status: 'completed',
    patient,
    procedure: exam.description,
    accession,
    reason: 'Follow-up',
    requester: 'marsh',
    authored: `${day(exam.date)}T07:00:00Z`,
  });
  const report: Report = {
    id: `report-names-${index}`,
    status: 'final',
    title: exam.description,
    sections: [['Findings', 'Nothing that would matter here.']],
    conclusion: 'No acute abnormality.',
    reader: 'keller',
    issued: `${day(exam.date)}T18:00:00Z`,
    format: 'text',
    order,
    link: 'reference',
  };
  return [order, answering(study, order), ...(index % 2 === 0 ? toReport(study, report) : [])];
}

/** Nobody who wrote them had seen what is there already. */
function openOrders(patient: string): FhirResource[] {
  const open = { status: 'active', patient, accession: '', requester: 'duarte' } as const;
  return [
    // Five days after a CT of the chest with contrast.
    toOrder({
      ...open,
      id: 'order-names-likely',
      procedure: 'CT thorax with IV contrast',
      reason: 'Cough',
      authored: '2026-11-07T09:00:00Z',
      planned: '2026-11-09T10:00:00Z',
    }),
    // Eight weeks after an MR of the brain.
    toOrder({
      ...open,
      id: 'order-names-comparable',
      procedure: 'MR head with and without gadolinium',
      reason: 'Headache',
      authored: '2026-11-10T09:00:00Z',
      planned: '2026-11-12T10:00:00Z',
    }),
    // Nothing of the right hip is there, only a radiograph of the left one.
    toOrder({
      ...open,
      id: 'order-names-other-side',
      procedure: 'MRI hip right',
      reason: 'Pain',
      authored: '2026-11-10T09:30:00Z',
    }),
  ];
}

/** Reports and orders of the patient of many names. */
export function semanticsRecords(studies: readonly FhirResource[]): FhirResource[] {
  const byAccession = new Map(examList.map((exam, index) => [manyNamesAccession(index), { exam, index }]));
  const patients = new Set<string>();
  const all = studies.flatMap((study) => {
    const { accession, patient } = factsOf(study);
    const found = byAccession.get(accession);
    if (found === undefined) return [];
    patients.add(patient);
    return written(study, found.exam, found.index);
  });
  return [...all, ...[...patients].flatMap(openOrders)];
}
