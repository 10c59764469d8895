import { fieldsOf, listOf } from '../json.ts';
import type { ArchiveAddress, DerivedRecords, DicomJson, FhirResource } from '../parts.ts';
import { textValue } from '../archive/attributes.ts';
import { toImagingStudy, type HeldInstance } from './imagingStudy.ts';
import { patientIdOf, toId, toPatient } from './patientResource.ts';

interface ArchiveContent {
  readonly archive: ArchiveAddress;
  readonly datasets: DicomJson[];
}

function toEndpoint({ name, base }: ArchiveAddress): FhirResource {
  return {
    resourceType: 'Endpoint',
    id: toId('endpoint-', name),
    status: 'active',
    connectionType: {
      system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
      code: 'dicom-wado-rs',
    },
    name,
    payloadType: [{ text: 'DICOM' }],
    payloadMimeType: ['application/dicom'],
    address: base,
  };
}

/** Instances by study and SOPInstanceUID: what two archives hold both is one instance with two Endpoints. */
function collect(sets: readonly ArchiveContent[]): Map<string, Map<string, HeldInstance>> {
  const studies = new Map<string, Map<string, HeldInstance>>();
  for (const { archive, datasets } of sets) {
    const endpoint = toId('endpoint-', archive.name);
    for (const dataset of datasets) {
      const studyUid = textValue(dataset, '0020000D');
      const instanceUid = textValue(dataset, '00080018');
      if (studyUid === '' || instanceUid === '') continue;
      const study = studies.get(studyUid) ?? new Map<string, HeldInstance>();
      studies.set(studyUid, study);
      const held = study.get(instanceUid) ?? { dataset, endpoints: new Set<string>() };
      held.endpoints.add(endpoint);
      study.set(instanceUid, held);
    }
  }
  return studies;
}

function identifiersOf(...patients: (FhirResource | undefined)[]): { identifier?: unknown[] } {
  const all = patients.flatMap((patient) => listOf(patient?.['identifier']));
  const bySystem = new Map(all.map((identifier) => [fieldsOf(identifier)?.['system'], identifier]));
  return bySystem.size === 0 ? {} : { identifier: [...bySystem.values()] };
}

/**
 * Patient, ImagingStudy and Endpoint as a hospital's integration engine makes them. A study whose instances
 * name several patients is filed under the first: to notice that is the reader's duty.
 */
export function deriveRecords(sets: ArchiveContent[]): DerivedRecords {
  const patients = new Map<string, FhirResource>();
  const owners = new Map<string, string>();
  const studies: FhirResource[] = [];
  for (const [studyUid, instances] of collect(sets)) {
    const held = [...instances.values()];
    const [first] = held;
    if (first === undefined) continue;
    const patientId = patientIdOf(first.dataset);
    const [known, found] = [patients.get(patientId), toPatient(first.dataset)];
    // A later study may know what an earlier header left out, or the same number under another issuer.
    patients.set(patientId, { ...found, ...known, ...identifiersOf(known, found) });
    owners.set(studyUid, patientId);
    studies.push(toImagingStudy(held, patientId));
  }
  const endpoints = sets.map(({ archive }) => toEndpoint(archive));
  return {
    resources: [...patients.values(), ...endpoints, ...studies],
    patientOfStudy: (studyUid) => owners.get(studyUid),
  };
}
