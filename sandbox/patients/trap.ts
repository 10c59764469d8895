import { miniature } from './pictures/miniature.ts';
import type { Identity } from './identity.ts';
import { chestAccessions } from './records/chestRecords.ts';
import { accessionIdentifier } from './records/studyFacts.ts';
import { toOrder } from './records/order.ts';
import type { ArchivedInstance, DemoPatient, FhirResource } from '../parts.ts';

/** What belongs to somebody else. */
export interface Trap {
  readonly resources: readonly FhirResource[];
  readonly instances: readonly ArchivedInstance[];
}

/** Another hospital that numbers its patients too. */
const otherIssuer = 'ELSEWHERE';

function picture(key: string, identity: Identity, accession: string, issuer: string): ArchivedInstance {
  const taken = { key: `trap ${key}`, identity, date: '20261001', time: '110000', accession };
  return miniature(
    { ...taken, description: 'CT chest (somebody else)' },
    { modality: 'CT', bodyPart: 'CHEST' },
    { '00100021': ['LO', issuer] },
  );
}

/**
 * For the patient with the computed chest: an accession number that two people's studies have, a report and an order
 * whose number is another patient's, and the same record number of another issuer (a stranger; a namesake born on the
 * same day, of whom only the issuer tells that she is somebody else).
 */
export function trapFor(victim: DemoPatient, identity: Identity, foreignAccession: string): Trap {
  const subject = { reference: `Patient/${victim.id}` };
  const stranger: Identity = { mrn: 'SH-900001', name: 'Lindholm^Karin', birthDate: '19710209', sex: 'F' };
  return {
    resources: [
      {
        resourceType: 'DiagnosticReport',
        id: 'report-trap',
        identifier: accessionIdentifier(foreignAccession),
        status: 'final',
        code: { text: 'MR brain' },
        subject,
        issued: '2026-10-08T09:00:00Z',
        conclusion: 'The accession number of this report was mistyped.',
      },
      toOrder({
        id: 'order-trap',
        status: 'completed',
        patient: subject.reference,
        procedure: 'MR brain',
        accession: foreignAccession,
        reason: 'Headache',
        requester: 'marsh',
        authored: '2026-10-05T09:00:00Z',
      }),
    ],
    instances: [
      picture('same accession', stranger, chestAccessions.current, 'SANDBOX'),
      picture('same number', { ...stranger, mrn: identity.mrn }, 'EW-1', otherIssuer),
      picture('namesake', identity, 'EW-2', otherIssuer),
    ],
  };
}
