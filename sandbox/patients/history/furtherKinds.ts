import type { FhirResource } from '../../parts.ts';
import { referenceTo } from '../records/practitioner.ts';
import { factsOf } from '../records/studyFacts.ts';

const radiology = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] },
  { coding: [{ system: 'http://loinc.org', code: 'LP29684-5', display: 'Radiology' }] },
];
const toReference = ({ id }: FhirResource) => ({ reference: `ImagingStudy/${id}` });

function report(
  id: string,
  studies: readonly FhirResource[],
  fields: Readonly<Record<string, unknown>>,
): FhirResource[] {
  const [study] = studies;
  if (study === undefined) return [];
  const { patient, started, description } = factsOf(study);
  return [
    {
      resourceType: 'DiagnosticReport',
      id,
      status: 'final',
      category: radiology,
      code: { text: description },
      subject: { reference: patient },
      effectiveDateTime: started,
      issued: started,
      resultsInterpreter: [referenceTo('keller')],
      imagingStudy: studies.map(toReference),
      ...fields,
    },
  ];
}

function measured(id: string, study: FhirResource, text: string, valueMm: number): FhirResource {
  const { patient, started } = factsOf(study);
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'imaging' }],
      },
    ],
    code: { text },
    subject: { reference: patient },
    effectiveDateTime: started,
    valueQuantity: { value: valueMm, unit: 'mm', system: 'http://unitsofmeasure.org', code: 'mm' },
  };
}

/**
 * Kinds of report that are rare, about the oldest of the given studies (three of them, oldest first): no document but a
 * conclusion and measurements; one report for two studies and two for one; taken back; made a mistake.
 */
export function furtherKinds([oldest, next, last]: readonly FhirResource[]): FhirResource[] {
  if (!oldest || !next || !last) return [];
  return [
    measured('observation-history-cyst', oldest, 'Largest diameter of the cyst (synthetic)', 14),
    measured('observation-history-wall', oldest, 'Wall of the cyst (synthetic)', 1.5),
    ...report('report-history-measured', [oldest], {
      conclusion:
        'Simple cyst of 14 mm with a thin wall. SYNTHETIC: an invented report of an invented patient.',
      result: [
        { reference: 'Observation/observation-history-cyst' },
        { reference: 'Observation/observation-history-wall' },
      ],
    }),
    ...report('report-history-both', [oldest, next], {
      code: { text: 'Two examinations of one visit' },
      conclusion: 'Both examinations together: no acute finding. SYNTHETIC.',
    }),
    ...report('report-history-second', [next], {
      code: { text: 'Second opinion' },
      status: 'appended',
      conclusion: 'The first report is agreed with. SYNTHETIC.',
    }),
    ...report('report-history-error', [last], {
      status: 'entered-in-error',
      conclusion: 'Dictated into the wrong examination. SYNTHETIC.',
    }),
    ...report('report-history-cancelled', [last], {
      status: 'cancelled',
      conclusion: 'The examination was broken off. SYNTHETIC.',
    }),
  ];
}
