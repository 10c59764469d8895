export interface StoredPart {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** The parts of a multipart body (RFC 2046 5.1.1); undefined where it is none, or is cut. */
export function readParts(contentType: string, body: Buffer): StoredPart[] | undefined {
  const boundary = /;\s*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const dash = Buffer.from(`--${boundary}`);
  const delimiter = Buffer.concat([lineEnd, dash]);
  const parts: StoredPart[] = [];
  let at = body.indexOf(dash);
  if (at < 0) return undefined;
  at += dash.length;
  for (;;) {
    if (body.toString('latin1', at, at + 2) === '--') return parts;
    const from = body.indexOf(headEnd, at);
    const to = from < 0 ? -1 : body.indexOf(delimiter, from + headEnd.length - lineEnd.length);
    if (to < 0) return undefined;
    const head = body.toString('latin1', at, from);
    const type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? '';
    parts.push({ contentType: type, bytes: body.subarray(from + headEnd.length, to) });
    at = to + delimiter.length;
  }
}
