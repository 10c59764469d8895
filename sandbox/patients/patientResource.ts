import { createHash } from 'node:crypto';
import type { DicomJson, FhirResource } from '../parts.ts';
import { textValue } from '../archive/attributes.ts';
import { toDate } from './moment.ts';
import { toHumanNames } from './names.ts';
import { recordNumberSystem } from './recordNumber.ts';

const idLength = 64;
const genders: Readonly<Record<string, string>> = { M: 'male', F: 'female', O: 'other' };

/** A FHIR id (R4 2.24.0.1) that two different texts never share. */
export function toId(prefix: string, text: string): string {
  const safe = text.replace(/[^A-Za-z0-9.-]/g, '-');
  const whole = `${prefix}${safe}`;
  if (safe === text && whole.length <= idLength) return whole;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${whole.slice(0, idLength - digest.length - 1)}-${digest}`;
}

/** Files without a PatientID stand for one patient per study. */
export function patientIdOf(dataset: DicomJson): string {
  const id = textValue(dataset, '00100020').trim();
  return id === '' ? toId('patient-of-', textValue(dataset, '0020000D')) : toId('patient-', id);
}

export function toPatient(dataset: DicomJson): FhirResource {
  const mrn = textValue(dataset, '00100020').trim();
  const system = recordNumberSystem(textValue(dataset, '00100021').trim());
  const name = toHumanNames(dataset['00100010']?.Value?.[0]);
  const birthDate = toDate(textValue(dataset, '00100030'));
  const gender = genders[textValue(dataset, '00100040').trim().toUpperCase()];
  const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
  return {
    resourceType: 'Patient',
    id: patientIdOf(dataset),
    active: true,
    ...(mrn === '' ? {} : { identifier: [{ use: 'usual', type, system, value: mrn }] }),
    ...(name.length === 0 ? {} : { name }),
    ...(gender === undefined ? {} : { gender }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}
