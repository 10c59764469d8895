import type { PatientId } from '@/domain/model/ids';
import type { Patient } from '@/domain/model/patient';
import { createSharedFlights } from '../dicomweb/sharedFlights';
import type { Http } from '../http/http';
import { readPatient } from './readPatient';

export type PatientReader = (signal: AbortSignal) => Promise<Patient>;

/** The patient in context, read once for all who ask; after a failure the next who asks tries again. */
export function createPatientReader(http: Http, iss: string, id: PatientId): PatientReader {
  const flights = createSharedFlights<Patient>(1);
  return (signal) => flights.join(id, (shared) => readPatient(http, iss, id, shared), signal);
}
