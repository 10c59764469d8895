/** Why the server does not answer as asked; becomes an OperationOutcome. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404;
  constructor(status: 400 | 401 | 403 | 404, diagnostics: string) {
    super(diagnostics);
    this.status = status;
  }
}

/** http://hl7.org/fhir/issue-type */
const issueType = { 400: 'invalid', 401: 'login', 403: 'forbidden', 404: 'not-found' } as const;

export function toOperationOutcome(refusal: Refusal): Record<string, unknown> {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: issueType[refusal.status], diagnostics: refusal.message }],
  };
}
