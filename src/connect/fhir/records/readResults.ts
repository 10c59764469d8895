import type { Result } from '@/domain/model/report';
import { FaultError } from '@/lib/fault';
import { getFhir } from '../getFhir';
import { parseSubject } from '../imagingStudy';
import { parseObservation } from './observation';
import type { RecordSource } from './readRecords';

const maxResults = 50;
const atOnce = 4;

/**
 * Observations of a report by id, in their order; `missing` could not be read or belong to somebody else. Observation
 * is not among the scopes of the registration, only of sites that add it: after one refusal no other is asked for.
 */
export async function readResults(
  { http, iss, patient }: RecordSource,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly results: readonly Result[]; readonly missing: number }> {
  const wanted = ids.slice(0, maxResults);
  const found: (readonly Result[])[] = [];
  let refused = false;

  async function read(id: string): Promise<readonly Result[]> {
    if (refused) return [];
    try {
      const resource = await getFhir(http, `${iss}/Observation/${encodeURIComponent(id)}`, signal);
      const subject = parseSubject(resource, [iss]);
      const ours = subject !== 'other' && subject.patient === patient;
      return ours ? parseObservation(resource) : [];
    } catch (thrown) {
      if (signal.aborted || !(thrown instanceof FaultError)) throw thrown;
      refused ||= thrown.fault.kind === 'auth';
      return [];
    }
  }

  found.push(...(await Promise.all(wanted.slice(0, 1).map(read))));
  for (let from = 1; from < wanted.length; from += atOnce)
    found.push(...(await Promise.all(wanted.slice(from, from + atOnce).map(read))));
  const answered = found.filter((results) => results.length > 0);
  return { results: answered.flat(), missing: ids.length - answered.length };
}
