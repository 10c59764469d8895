import type { FhirResource } from '../../parts.ts';
import { answering, toOrder } from './order.ts';
import { toReport } from './report.ts';
import { factsOf } from './studyFacts.ts';

/** Accession numbers of the studies of the patient with the computed chest. */
export const chestAccessions = {
  current: 'SH261014-201',
  prior: 'SH241009-201',
  radiograph: 'SH260318-201',
} as const;

const technique =
  'Helical acquisition after 80 ml of intravenous contrast; axial images in two reconstructions.';

function currentCt(study: FhirResource): FhirResource[] {
  const { patient, accession } = factsOf(study);
  const order = toOrder({
    id: 'order-chest-current',
    status: 'completed',
    patient,
    procedure: 'CT chest with contrast',
    accession,
    reason: 'Nodule of the right upper lobe seen on a radiograph; growth?',
    requester: 'marsh',
    authored: '2026-10-02T08:40:00Z',
    planned: '2026-10-14T09:00:00Z',
  });
  return [
    order,
    answering(study, order),
    ...toReport(study, {
      id: 'report-chest-current',
      status: 'final',
      title: 'CT chest with contrast',
      sections: [
        ['Clinical question', 'Nodule of the right upper lobe seen on a radiograph; growth?'],
        ['Technique', technique],
        ['Comparison', 'CT chest of 2024-10-09, radiograph of 2026-03-18.'],
        [
          'Findings',
          'Solid nodule in the right upper lobe with smooth margin, 18 mm (before: 10 mm). No other nodule. ' +
            'No enlarged lymph nodes. No pleural effusion. Heart and great vessels unremarkable.',
        ],
      ],
      conclusion:
        'The nodule of the right upper lobe has grown from 10 to 18 mm in two years: tissue diagnosis advised.',
      reader: 'ibrahim',
      issued: '2026-10-14T12:05:00Z',
      format: 'html',
      order,
      link: 'reference',
    }),
    ...toReport(study, {
      id: 'report-chest-volumetry',
      status: 'preliminary',
      title: 'Nodule volumetry',
      sections: [['Findings', 'Volume 3,050 mm³ (2024-10-09: 520 mm³). Doubling time about 290 days.']],
      conclusion: 'Preliminary: growth beyond measurement error.',
      reader: 'keller',
      issued: '2026-10-14T15:30:00Z',
      format: 'rtf',
      order,
      link: 'reference',
    }),
    // The order that somebody wrote without having seen that the study above answers it.
    toOrder({
      id: 'order-chest-again',
      status: 'active',
      patient,
      procedure: 'CT chest with contrast',
      accession: '',
      reason: 'Lung nodule, follow-up',
      requester: 'duarte',
      authored: '2026-10-20T09:00:00Z',
      planned: '2026-10-27T10:00:00Z',
    }),
  ];
}

function priorCt(study: FhirResource): FhirResource[] {
  const { patient, accession } = factsOf(study);
  const order = toOrder({
    id: 'order-chest-prior',
    status: 'completed',
    patient,
    procedure: 'CT chest with contrast',
    accession,
    reason: 'Cough for eight weeks',
    requester: 'duarte',
    authored: '2024-10-01T14:10:00Z',
  });
  return [
    order,
    answering(study, order),
    ...toReport(study, {
      id: 'report-chest-prior',
      status: 'amended',
      title: 'CT chest with contrast',
      sections: [
        ['Clinical question', 'Cough for eight weeks.'],
        ['Technique', technique],
        ['Findings', 'Lungs well expanded. Solid nodule of 10 mm in the right upper lobe. No effusion.'],
        ['Amendment of 2024-10-11', 'The nodule was not mentioned in the first version of this report.'],
      ],
      conclusion: 'Nodule of 10 mm in the right upper lobe: control in three months.',
      reader: 'keller',
      issued: '2024-10-11T09:20:00Z',
      format: 'pdf',
      asBinary: true,
      order,
      link: 'reference',
    }),
  ];
}

function chestRadiograph(study: FhirResource): FhirResource[] {
  return toReport(study, {
    id: 'report-chest-radiograph',
    status: 'final',
    title: 'XR chest 2 views',
    sections: [
      ['Findings', 'Round opacity of 14 mm in the right upper zone. Heart size normal. No effusion.'],
    ],
    conclusion: 'Opacity in the right upper zone: CT advised.',
    reader: 'ibrahim',
    issued: '2026-03-18T10:02:00Z',
    format: 'text',
    link: 'reference',
  });
}

/** Reports and orders of the chest's studies; the studies that an order asked for come along anew. */
export function chestRecords(studies: readonly FhirResource[]): FhirResource[] {
  const written: Readonly<Record<string, (study: FhirResource) => FhirResource[]>> = {
    [chestAccessions.current]: currentCt,
    [chestAccessions.prior]: priorCt,
    [chestAccessions.radiograph]: chestRadiograph,
  };
  return studies.flatMap((study) => written[factsOf(study).accession]?.(study) ?? []);
}
