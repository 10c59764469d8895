/**
 * Everything that can go wrong, as data. A fault says what happened; `app/i18n/faultWords` turns it into a
 * sentence and an action, in one place. No exception crosses a wing as a bare `Error`: throw `FaultError`.
 */
type Codes = {
  config: 'site-unreadable' | 'site-invalid';
  launch:
    | 'not-launched' // opened without iss and launch, or reloaded after the session was forgotten
    | 'issuer-not-listed'
    | 'storage-blocked'
    | 'denied' // the user or the EHR refused
    | 'callback-refused' // state unknown, or another issuer answered
    | 'launch-expired' // the EHR does not know the launch, or the code, any more
    | 'ehr-untrusted' // discovery names hosts that the site does not allow, or no S256
    | 'ehr-unreachable'
    | 'token-refused'
    | 'no-patient'
    | 'other-patient';
  auth: 'session-ended' | 'forbidden' | 'scope'; // less was granted than asked for; `detail` names what
  network:
    | 'timeout'
    | 'waiting' // no answer yet, and still waited for
    | 'offline'
    | 'unreachable'
    | 'too-large'
    | 'host-not-listed'
    | 'aborted';
  fhir: 'http' | 'not-fhir' | 'invalid' | 'paging' | 'context'; // the study that the chart asked for is not in the history
  archive:
    | 'http'
    | 'not-dicom' // an answer of another kind: a login page, JSON that is no DICOM JSON
    | 'multipart'
    | 'frame-length' // bytes that do not fit rows x columns x samples x bits
    | 'no-address' // no usable Endpoint
    | 'not-listed' // an Endpoint outside the site's archives
    | 'endpoint-off' // Endpoint.status or period forbids its use
    | 'empty' // answered, and has no such study, series or instance
    | 'unasked' // a search that would have found more than it should, or too much, was not made
    | 'other-studies'; // answered a search with studies that were not asked for
  decode: 'timeout' | 'failed' | 'header' | 'syntax' | 'incomplete' | 'no-pixels' | 'engine';
  report:
    | 'no-content' // neither data nor an address
    | 'elsewhere' // an address outside of the record system
    | 'kind' // a kind of document that is not shown here
    | 'damaged'; // bytes that are not what they say
  identity: 'subject' | 'birth-date' | 'record-number' | 'no-header' | 'no-number';
};

export type FaultKind = keyof Codes;

export type Fault = {
  [Kind in FaultKind]: {
    readonly kind: Kind;
    readonly code: Codes[Kind];
    /** Host that failed, for people. Never a full URL: URLs may carry identifiers. */
    readonly host?: string;
    /** HTTP status, where an answer came. */
    readonly status?: number;
    /** Technical detail for the details view. Never PHI, never a token. */
    readonly detail?: string;
  };
}[FaultKind];

export class FaultError extends Error {
  override name = 'FaultError' as const;
  constructor(readonly fault: Fault) {
    super(`${fault.kind}/${fault.code}${fault.detail ? `: ${fault.detail}` : ''}`);
  }
}

/** The fault inside whatever was thrown; anything unforeseen becomes `fallback` with the message as detail. */
export function toFault(thrown: unknown, fallback: Fault): Fault {
  if (thrown instanceof FaultError) return thrown.fault;
  if (thrown instanceof Error) return { ...fallback, detail: thrown.message.slice(0, 200) };
  return fallback;
}

export function isAborted(thrown: unknown): boolean {
  return (
    (thrown instanceof FaultError && thrown.fault.kind === 'network' && thrown.fault.code === 'aborted') ||
    (thrown instanceof Error && thrown.name === 'AbortError')
  );
}
