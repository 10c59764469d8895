const things: Readonly<Record<string, string>> = {
  Patient: 'the patient’s data',
  ImagingStudy: 'the imaging list',
  Endpoint: 'where images are kept',
  DiagnosticReport: 'reports',
  ServiceRequest: 'orders',
  DocumentReference: 'documents',
  Binary: 'report files',
};

/** Scopes that were not granted ("patient/Binary.r, …") as what a reader misses without them, each thing once. */
export function scopeWords(scopes: string): string {
  const types = scopes.split(/[\s,]+/).map((scope) => /\/(\w+)\./.exec(scope)?.[1] ?? scope);
  return [...new Set(types.map((type) => things[type] ?? type))].join(', ');
}
