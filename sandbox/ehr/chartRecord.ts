import { patientOf } from '../fhir/element.ts';
import type { FhirStore } from '../fhir/store.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import type { DemoPatient, FhirResource } from '../parts.ts';

/** A patient as the chart page shows one. */
export interface ChartPatient {
  readonly id: string;
  readonly name: string;
  readonly mrn: string;
  readonly note: string;
  readonly birthDate: string;
  readonly sex: string;
}

export interface ChartStudy {
  readonly uid: string;
  readonly date: string;
  readonly description: string;
  readonly modality: string;
  readonly instances: number;
}

export function toChartPatient(store: FhirStore, { id, name, mrn, note = '' }: DemoPatient): ChartPatient {
  const patient = store.read('Patient', id);
  const sex = textOf(patient?.['gender']) ?? '';
  return { id, name, mrn, note, birthDate: textOf(patient?.['birthDate']) ?? 'not recorded', sex };
}

/** urn:dicom:uid is the system of a StudyInstanceUID, its value an `urn:oid:` (FHIR R4 ImagingStudy). */
function studyUidOf(study: FhirResource): string | undefined {
  const found = listOf(study['identifier'])
    .map(fieldsOf)
    .find((identifier) => identifier?.['system'] === 'urn:dicom:uid');
  return textOf(found?.['value'])?.replace(/^urn:oid:/, '');
}

const studiesOf = (store: FhirStore, patientId: string): FhirResource[] =>
  store.all('ImagingStudy').filter((study) => patientOf(study) === patientId);

export function findStudy(store: FhirStore, patientId: string, uid: string): FhirResource | undefined {
  return studiesOf(store, patientId).find((study) => studyUidOf(study) === uid);
}

function toChartStudy(study: FhirResource): ChartStudy {
  const modality = listOf(study['modality']).map((coding) => textOf(fieldsOf(coding)?.['code']) ?? '');
  const instances = study['numberOfInstances'];
  return {
    uid: studyUidOf(study) ?? '',
    date: (textOf(study['started']) ?? '').slice(0, 10) || 'undated',
    description: textOf(study['description']) ?? 'Imaging study',
    modality: modality.join(', '),
    instances: typeof instances === 'number' ? instances : 0,
  };
}

/** Newest first. */
export function chartStudies(store: FhirStore, patientId: string): ChartStudy[] {
  return studiesOf(store, patientId)
    .map(toChartStudy)
    .sort((a, b) => b.date.localeCompare(a.date));
}
