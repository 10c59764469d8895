import { FaultError } from '@/lib/fault';
import { parseMediaType } from './mediaType';
import type { MediaType } from './mediaType';

export interface Part {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An answer with one object in it: multipart/related with exactly one part, or the object itself. */
export function parseSinglePart(
  contentType: string,
  body: Uint8Array<ArrayBuffer>,
  host: string,
): Part & { readonly outer: MediaType } {
  const outer = parseMediaType(contentType);
  if (!outer) throw notDicom(host, 'no media type');
  const part =
    outer.type === 'multipart/related'
      ? parseMultipart(outer, body, host)
      : { mediaType: outer, bytes: body };
  if (!carriesDicom(part.mediaType.type)) throw notDicom(host, part.mediaType.type);
  return { ...part, outer };
}

function carriesDicom(type: string): boolean {
  return type === 'application/octet-stream' || type === 'application/dicom' || type.startsWith('image/');
}

/** RFC 2046 section 5.1.1, to the letter: anything that is cut or extra is refused, never guessed at. */
function parseMultipart(outer: MediaType, body: Uint8Array<ArrayBuffer>, host: string): Part {
  const fail = (detail: string) => new FaultError({ kind: 'archive', code: 'multipart', host, detail });
  const boundary = outer.parameters.get('boundary') ?? '';
  if (boundary === '' || boundary.length > 70) throw fail('no usable boundary');
  const dash = ascii(`--${boundary}`);

  // A preamble may stand before the first delimiter, which then begins a line.
  const preamble = startsWith(body, dash, 0) ? -2 : findDelimiter(body, dash, 0);
  if (preamble === -1) throw fail('no delimiter');
  const headerStart = lineAfter(body, preamble + 2 + dash.length);
  if (headerStart < 0) throw fail('no part');

  const { headers, end: start } = parseHeaders(body, headerStart);
  if (!headers) throw fail('part header is not closed');
  const mediaType = partMediaType(headers.get('content-type'), outer);
  if (!mediaType) throw fail('part without media type');
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? 'binary';
  if (encoding !== 'binary' && encoding !== '8bit') throw fail('transfer encoding');

  const end = endOfPart(body, dash, start, headers.get('content-length'));
  if (end < 0) throw fail('part is cut or not as long as it says');
  const afterDelimiter = end + 2 + dash.length;
  if (body[afterDelimiter] !== hyphen || body[afterDelimiter + 1] !== hyphen) {
    throw fail(lineAfter(body, afterDelimiter) < 0 ? 'closing delimiter is cut' : 'more than one part');
  }
  return { mediaType, bytes: body.subarray(start, end) };
}

const cr = 13;
const lf = 10;
const hyphen = 45;
const maxHeaderBytes = 8192;

/** A part says what it is; archives that leave it out have said so in the outer `type`. */
function partMediaType(header: string | undefined, outer: MediaType): MediaType | null {
  return parseMediaType(header ?? outer.parameters.get('type') ?? '');
}

/** Where the part says its length, the delimiter must stand there: pixels may hold anything before it. */
function endOfPart(body: Uint8Array, dash: Uint8Array, start: number, length: string | undefined): number {
  if (length === undefined) return findDelimiter(body, dash, start);
  const end = /^\d+$/.test(length) ? start + Number(length) : -1;
  return end >= start && isDelimiter(body, dash, end) ? end : -1;
}

function findDelimiter(body: Uint8Array, dash: Uint8Array, from: number): number {
  for (let at = body.indexOf(cr, from); at >= 0; at = body.indexOf(cr, at + 1)) {
    if (isDelimiter(body, dash, at)) return at;
  }
  return -1;
}

/** CRLF, dashes and boundary, then the end of that line or the closing dashes: a longer word is not ours. */
function isDelimiter(body: Uint8Array, dash: Uint8Array, at: number): boolean {
  if (body[at] !== cr || body[at + 1] !== lf || !startsWith(body, dash, at + 2)) return false;
  const after = at + 2 + dash.length;
  return (body[after] === hyphen && body[after + 1] === hyphen) || lineAfter(body, after) >= 0;
}

/** Start of the next line when nothing but blanks stands before its CRLF, else -1. */
function lineAfter(body: Uint8Array, at: number): number {
  let end = at;
  while (body[end] === 32 || body[end] === 9) end++;
  return body[end] === cr && body[end + 1] === lf ? end + 2 : -1;
}

/** Header lines up to the empty one. Names in lower case; the first of a name counts. */
function parseHeaders(
  body: Uint8Array,
  start: number,
): { headers: ReadonlyMap<string, string> | null; end: number } {
  const headers = new Map<string, string>();
  let line = start;
  while (line - start < maxHeaderBytes) {
    const end = body.indexOf(cr, line);
    if (end < 0 || end - start > maxHeaderBytes || body[end + 1] !== lf) break;
    if (end === line) return { headers, end: end + 2 };
    const [, name, value] = /^([^\s:]+)\s*:\s*(.*?)\s*$/.exec(latin1(body.subarray(line, end))) ?? [];
    const key = name?.toLowerCase();
    if (key && !headers.has(key)) headers.set(key, value ?? '');
    line = end + 2;
  }
  return { headers: null, end: start };
}

function startsWith(body: Uint8Array, word: Uint8Array, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (body[at + i] !== word[i]) return false;
  return true;
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function notDicom(host: string, detail: string): FaultError {
  return new FaultError({ kind: 'archive', code: 'not-dicom', host, detail });
}
