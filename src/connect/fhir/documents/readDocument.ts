import type { ReportContent } from '@/domain/model/report';
import type { ReportDocument } from '@/domain/model/reportDocument';
import { FaultError } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import type { Http } from '../../http/http';
import { isUnder, readAddress } from '../../site/address';
import { isObject } from '../json';
import { fromBase64 } from './base64';
import { kindOf } from './kind';
import type { DocumentKind } from './kind';
import { toPlainText } from './plainText';
import { fromRtf } from './rtf';

const mebibyte = 2 ** 20;
/** Caps before anything is made of the bytes. RTF carries pictures, of which nothing is kept. */
const maxBytes: Readonly<Record<DocumentKind, number>> = {
  pdf: 50 * mebibyte,
  rtf: 20 * mebibyte,
  html: 2 * mebibyte,
  text: 2 * mebibyte,
  other: 0,
};
/** A Binary as JSON is its bytes in base64. */
const maxAnswerBytes = 70 * mebibyte;

const refuse = (code: Extract<Fault, { kind: 'report' }>['code'], host?: string) =>
  new FaultError({ kind: 'report', code, ...(host && { host }) });

/** A document of a report, as it can be shown. Rejects with `report`, or with what the network said. */
export async function readDocument(
  o: { readonly http: Http; readonly iss: string },
  content: ReportContent,
  signal: AbortSignal,
): Promise<ReportDocument> {
  const { body, mediaType, charset } = content;
  if (body === null) throw refuse('no-content');
  if ('markup' in body) return { is: 'html', markup: body.markup };
  if ('url' in body) {
    const { bytes, declared, saidCharset } = await fetchDocument(o, body.url, mediaType, signal);
    return toDocument(bytes, mediaType || declared, charset ?? saidCharset);
  }
  const bytes = fromBase64(body.base64);
  if (!bytes) throw refuse('damaged');
  return toDocument(bytes, mediaType, charset);
}

/** Relative to the record system's base, or absolute below it. No other place is asked, token or not. */
function addressOf(url: string, iss: string): string {
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `${iss}/${url.replace(/^\/+/, '')}`;
  const address = readAddress(absolute);
  if ('problem' in address)
    throw refuse('elsewhere', URL.canParse(absolute) ? new URL(absolute).host : undefined);
  if (!isUnder(iss, address)) throw refuse('elsewhere', address.host);
  return absolute;
}

async function fetchDocument(
  { http, iss }: { readonly http: Http; readonly iss: string },
  url: string,
  mediaType: string,
  signal: AbortSignal,
) {
  const answer = await http.get({
    url: addressOf(url, iss),
    // R4 2.40.2: the bytes themselves where the server can; else the Binary as a resource.
    accept: [...acceptable(mediaType), '*/*;q=0.8', 'application/fhir+json;q=0.5'].join(', '),
    signal,
    maxBytes: maxAnswerBytes,
    timeoutMs: 120_000,
  });
  const [type = '', ...parameters] = answer.contentType.toLowerCase().split(';');
  // A resource as XML is never the document, whether it is a Binary or somebody else's record.
  if (/fhir\+xml|xml\+fhir/.test(type)) throw refuse('kind');
  const binary = /json/.test(type) || startsObject(answer.bytes) ? parseBinary(answer.bytes) : null;
  if (binary) return binary;
  const saidCharset = /charset\s*=\s*"?([\w-]+)/.exec(parameters.join(';'))?.[1];
  return { bytes: answer.bytes, declared: type.trim(), saidCharset };
}

/** The type comes out of the record, and goes into a header: only what is one. */
const acceptable = (mediaType: string) => (/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? [mediaType] : []);

/** Whatever the answer is called. */
const startsObject = (bytes: Uint8Array) =>
  /^(\xef\xbb\xbf)?\s*\{\s*"/.test(String.fromCharCode(...bytes.subarray(0, 64)));

/**
 * R4 `data`, STU3 `content`. Null for JSON that is no resource: then it is the document itself. Another resource is
 * refused: nobody has looked whose it is.
 */
function parseBinary(answer: Uint8Array<ArrayBuffer>) {
  let resource: unknown;
  try {
    resource = JSON.parse(new TextDecoder().decode(answer));
  } catch {
    return null;
  }
  if (!isObject(resource) || resource['resourceType'] === undefined) return null;
  if (resource['resourceType'] !== 'Binary') throw refuse('kind');
  const data = resource['data'] ?? resource['content'];
  const bytes = typeof data === 'string' ? fromBase64(data) : null;
  if (!bytes) throw refuse('damaged');
  const declared = typeof resource['contentType'] === 'string' ? resource['contentType'] : '';
  return { bytes, declared: declared.toLowerCase().split(';')[0] ?? '', saidCharset: undefined };
}

function toDocument(
  bytes: Uint8Array<ArrayBuffer>,
  declared: string,
  charset: string | undefined,
): ReportDocument {
  if (bytes.byteLength === 0) throw refuse('no-content');
  const kind = kindOf(bytes, declared);
  if (kind === 'other') throw refuse('kind');
  if (bytes.byteLength > maxBytes[kind]) throw new FaultError({ kind: 'network', code: 'too-large' });
  if (kind === 'pdf') return { is: 'pdf', bytes };
  if (kind === 'html') return { is: 'html', markup: toPlainText(bytes, charset) };
  const text = kind === 'rtf' ? fromRtf(bytes) : toPlainText(bytes, charset);
  if (text === null) throw refuse('damaged');
  return { is: 'text', text };
}
