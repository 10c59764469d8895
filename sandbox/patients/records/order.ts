import type { FhirResource } from '../../parts.ts';
import { referenceTo, type PractitionerKey } from './practitioner.ts';
import { accessionIdentifier } from './studyFacts.ts';

export interface Order {
  readonly id: string;
  readonly status: 'draft' | 'active' | 'on-hold' | 'revoked' | 'completed' | 'entered-in-error';
  /** Relative reference. */
  readonly patient: string;
  readonly procedure: string;
  /** '' before the department has given one. */
  readonly accession: string;
  readonly reason: string;
  readonly requester: PractitionerKey;
  /** FHIR dateTime. */
  readonly authored: string;
  readonly planned?: string;
}

const placer = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PLAC' }] };
const imaging = { system: 'http://snomed.info/sct', code: '363679005', display: 'Imaging' };

/** ServiceRequest (R4) of an examination. */
export function toOrder(order: Order): FhirResource {
  return {
    resourceType: 'ServiceRequest',
    id: order.id,
    identifier: [
      { type: placer, system: 'urn:oid:2.16.840.1.113883.19.5.9', value: order.id.toUpperCase() },
      ...accessionIdentifier(order.accession),
    ],
    status: order.status,
    intent: 'order',
    category: [{ coding: [imaging] }],
    priority: 'routine',
    code: { text: order.procedure },
    subject: { reference: order.patient },
    ...(order.planned === undefined ? {} : { occurrenceDateTime: order.planned }),
    authoredOn: order.authored,
    requester: referenceTo(order.requester),
    reasonCode: [{ text: order.reason }],
  };
}

/** The study as the record of what an order asked for. */
export function answering(study: FhirResource, order: FhirResource): FhirResource {
  return { ...study, basedOn: [{ reference: `ServiceRequest/${order.id}` }] };
}
