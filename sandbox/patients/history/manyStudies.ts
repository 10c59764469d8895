import type { ArchivedInstance, FhirResource } from '../../parts.ts';
import type { Identity } from '../identity.ts';
import { miniature } from '../pictures/miniature.ts';
import { factsOf } from '../records/studyFacts.ts';
import { uidOf } from '../uid.ts';
import { exams, type Exam } from './exams.ts';

export const manyStudiesIdentity: Identity = {
  mrn: 'SH-100219',
  name: 'Okonkwo^Beatrice',
  birthDate: '19420117',
  sex: 'F',
};

export const manyStudiesCount = 2000;
/** The newest ones; of the others the EHR knows, but the archive has lost the images. */
const withImages = 40;
const newestMs = Date.UTC(2026, 10, 2, 10, 30);
const stepMs = 7 * 86_400_000;

interface Listed {
  readonly key: string;
  readonly exam: Exam;
  readonly startedMs: number;
  readonly accession: string;
}

/** One a week, newest first. */
function listed(at: number): Listed {
  const [fallback] = exams;
  const exam = exams[at % exams.length] ?? fallback;
  if (exam === undefined) throw new Error('There are no kinds of examination.');
  const accession = `SHM-${String(at).padStart(4, '0')}`;
  return { key: `many studies ${accession}`, exam, startedMs: newestMs - at * stepMs, accession };
}

const nameOf = ({ names }: Exam): string => names.en[0] ?? names.de;

/** The images of the newest studies. */
export function manyStudies(): ArchivedInstance[] {
  return Array.from({ length: withImages }, (_, at) => {
    const { key, exam, startedMs, accession } = listed(at);
    const date = new Date(startedMs).toISOString().slice(0, 10).replaceAll('-', '');
    const taken = { key, identity: manyStudiesIdentity, date, time: '103000', accession };
    return miniature({ ...taken, description: nameOf(exam) }, exam);
  });
}

/** The studies that only the EHR knows, made after the newest one's example. */
export function manyStudiesRecords(studies: readonly FhirResource[]): FhirResource[] {
  const newest = studies.find((study) => factsOf(study).accession === listed(0).accession);
  if (newest === undefined) return [];
  return Array.from({ length: manyStudiesCount - withImages }, (_, index): FhirResource => {
    const { key, exam, startedMs, accession } = listed(withImages + index);
    const uid = uidOf(`${key} study`);
    const modality = { system: 'http://dicom.nema.org/resources/ontology/DCM', code: exam.modality };
    const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'ACSN' }] };
    return {
      ...newest,
      id: uid,
      identifier: [
        { system: 'urn:dicom:uid', value: `urn:oid:${uid}` },
        { type, value: accession },
      ],
      modality: [modality],
      started: new Date(startedMs).toISOString().replace('.000Z', 'Z'),
      procedureCode: [{ text: nameOf(exam) }],
      description: nameOf(exam),
      series: [{ uid: uidOf(`${key} series 1`), number: 1, modality, numberOfInstances: 1 }],
    };
  });
}
