import type { Belonging } from './report';
import type { CodedText } from './study';

/** An order for imaging: ServiceRequest, ProcedureRequest in STU3. */
export interface Order {
  readonly id: string;
  /** draft, active, on-hold, revoked (STU3: cancelled, suspended), completed, entered-in-error, unknown. */
  readonly status: string;
  readonly title: string;
  /** What is asked for: ServiceRequest.code, an entry a concept. */
  readonly codes: readonly CodedText[];
  readonly bodySites: readonly CodedText[];
  readonly reasons: readonly string[];
  readonly requester?: string;
  /** FHIR dateTime. */
  readonly authored?: string;
  /** When it is to be done: FHIR dateTime. */
  readonly planned?: string;
  readonly priority?: string;
  /** The patient is in hospital, where the order brings its encounter along. */
  readonly inpatient?: boolean;
  readonly belongs: Belonging;
}

const open: ReadonlySet<string> = new Set(['draft', 'active', 'on-hold']);

/** What is asked for has not been done, and nobody has taken it back. */
export const isOpen = ({ status }: Order): boolean => open.has(status);
