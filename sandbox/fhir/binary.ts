import { textOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';

/** R4 2.40.2: the bytes themselves, unless the request asks for a FHIR representation. */
export function asksForFhir(accept: string | undefined, format: string | undefined): boolean {
  const wanted = format ?? (accept ?? '').split(',')[0]?.trim() ?? '';
  return /^(application\/)?(fhir\+json|json\+fhir|json)\b/.test(wanted);
}

/** Bytes of a Binary; whatever they are, they are never a page of ours. */
export function rawBinary(resource: FhirResource): Response {
  const bytes = Buffer.from(textOf(resource['data']) ?? '', 'base64');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': textOf(resource['contentType']) ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
