import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hospital } from './hospital.ts';
import { startHospital } from './hospital.ts';

export const longPatient = 'long-history';
export const longCount = 2_000;

const dcm = 'http://dicom.nema.org/resources/ontology/DCM';
const kinds = [
  ['CT', 'CT chest with contrast', 'Chest'],
  ['MR', 'MR brain', 'Brain'],
  ['DX', 'Radiograph, chest, two views', 'Chest'],
  ['US', 'Ultrasound of the abdomen and of the pelvis, with Doppler of the portal vein', 'Abdomen'],
] as const;
const weekMs = 7 * 86_400_000;

/** One study a week, oldest first, so that every page brings what belongs above the one before. FHIR R4, no images. */
function records(): object[] {
  const patient = {
    resourceType: 'Patient',
    id: longPatient,
    identifier: [{ system: 'urn:oid:2.16.840.1.113883.19.5', value: 'LONG-1' }],
    name: [{ family: 'Ostrowska', given: ['Helena'] }],
    birthDate: '1950-05-05',
    gender: 'female',
  };
  const studies = Array.from({ length: longCount }, (_, at) => {
    const uid = `2.25.77${String(at).padStart(6, '0')}`;
    const [code, description, region] = kinds[at % kinds.length] ?? kinds[0];
    const modality = { system: dcm, code };
    return {
      resourceType: 'ImagingStudy',
      id: uid,
      identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid}` }],
      status: 'available',
      subject: { reference: `Patient/${longPatient}` },
      started: new Date(Date.UTC(2026, 10, 1) - (longCount - at) * weekMs).toISOString(),
      modality: [modality],
      description,
      numberOfSeries: 1,
      numberOfInstances: 1,
      series: [{ uid: `${uid}.1`, modality, bodySite: { display: region }, numberOfInstances: 1 }],
    };
  });
  return [patient, ...studies];
}

/** The demo with a patient of 2,000 studies beside its own; `faults` as in docs/contract.md. */
export async function startLongHospital(faults: readonly object[] = []): Promise<Hospital> {
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-history-'));
  const [fhir, rules] = [join(folder, 'fhir.json'), join(folder, 'faults.json')];
  writeFileSync(fhir, JSON.stringify(records()));
  writeFileSync(rules, JSON.stringify(faults));
  const hospital = await startHospital(['--fhir', fhir, '--faults', rules]);
  return {
    ...hospital,
    close: async () => {
      await hospital.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
