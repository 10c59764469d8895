import type { FhirResource } from '../../parts.ts';
import { toHtml } from './html.ts';
import { toPdf } from './pdf.ts';
import { toPlainText } from './plainText.ts';
import type { ReportText } from './reportText.ts';
import { toRtf } from './rtf.ts';

export type Format = 'html' | 'pdf' | 'rtf' | 'text';

const formats: Readonly<Record<Format, readonly [contentType: string, write: (text: ReportText) => Buffer]>> =
  {
    html: ['text/html', (text) => Buffer.from(toHtml(text))],
    pdf: ['application/pdf', toPdf],
    rtf: ['application/rtf', (text) => Buffer.from(toRtf(text), 'latin1')],
    text: ['text/plain; charset=utf-8', (text) => Buffer.from(toPlainText(text))],
  };

export interface Filed {
  /** FHIR Attachment. */
  readonly attachment: Readonly<Record<string, unknown>>;
  /** Where the attachment only refers to its data. */
  readonly binary?: FhirResource;
}

/** A document inline, or as a Binary that the attachment's url names. */
export function toAttachment(
  text: ReportText,
  { format, asBinary, patient }: { format: Format; asBinary?: { id: string }; patient: string },
): Filed {
  const [contentType, write] = formats[format];
  const bytes = write(text);
  const data = bytes.toString('base64');
  const about = { contentType, language: 'en', title: text.title, size: bytes.length };
  if (asBinary === undefined) return { attachment: { ...about, data } };
  const { id } = asBinary;
  // In R4 a Binary has no subject: whose it is stands in its security context.
  const securityContext = { reference: patient };
  return {
    attachment: { ...about, url: `Binary/${id}` },
    binary: { resourceType: 'Binary', id, contentType, securityContext, data },
  };
}
