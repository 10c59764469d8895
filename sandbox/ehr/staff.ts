import type { DemoPatient, FhirResource } from '../parts.ts';
import { encounterOf, userId } from './launches.ts';

/** The signed-in user and the open visit of every patient: what launch context refers to. */
export function staffAndVisits(patients: readonly DemoPatient[]): FhirResource[] {
  const user: FhirResource = {
    resourceType: 'Practitioner',
    id: userId,
    name: [{ family: 'Ashford', given: ['Robin'], suffix: ['MD'] }],
  };
  const visits = patients.map(({ id }): FhirResource => ({
    resourceType: 'Encounter',
    id: encounterOf(id),
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
    subject: { reference: `Patient/${id}` },
  }));
  return [user, ...visits];
}
