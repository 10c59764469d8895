import { FaultError } from '@/lib/fault';
import type { PatientId } from '@/domain/model/ids';
import type { Patient } from '@/domain/model/patient';
import type { Http } from '../http/http';
import { getFhir } from './getFhir';
import { parsePatient } from './patient';

/** The patient in context. An answer about another one is refused. */
export async function readPatient(
  http: Http,
  iss: string,
  id: PatientId,
  signal: AbortSignal,
): Promise<Patient> {
  const url = `${iss}/Patient/${id}`;
  const { host } = new URL(url);
  const patient = parsePatient(await getFhir(http, url, signal));
  if (!patient) throw new FaultError({ kind: 'fhir', code: 'invalid', host, detail: 'Patient' });
  if (patient.id !== id) throw new FaultError({ kind: 'identity', code: 'subject', host });
  return patient;
}
