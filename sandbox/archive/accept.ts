/** One media range of an Accept header; what PS3.18 8.7.5 wraps in multipart/related is unwrapped. */
export interface AcceptedType {
  readonly multipart: boolean;
  /** e.g. "image/jls" or "image/*"; "*" + "/*" stands for anything. */
  readonly type: string;
  /** A UID, or "*" for the form as it is stored. */
  readonly transferSyntax: string | undefined;
}

const anything = '*/*';

/** Splits at a separator that is not inside double quotes. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let part = '';
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...parts, part.trim()].filter((each) => each !== '');
}

function parseRange(range: string): AcceptedType {
  const [type = anything, ...fields] = split(range, ';');
  const parameters = new Map<string, string>();
  for (const field of fields) {
    const [name = '', ...value] = field.split('=');
    const text = value
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    parameters.set(name.trim().toLowerCase(), text);
  }
  const multipart = type.toLowerCase() === 'multipart/related';
  const root = multipart ? (parameters.get('type') ?? anything) : type;
  // Orthanc and its clients put the transfer syntax inside the quoted type.
  const [bare = anything, ...inner] = split(root, ';');
  const nested = inner.map((field) => /^transfer-syntax=(.+)$/i.exec(field)?.[1]).find(Boolean);
  return {
    multipart: multipart || type === anything,
    type: bare.toLowerCase(),
    transferSyntax: parameters.get('transfer-syntax') ?? nested,
  };
}

export function parseAccept(header: string | undefined): AcceptedType[] {
  const ranges = split(header ?? '', ',').map(parseRange);
  return ranges.length === 0 ? [parseRange(anything)] : ranges;
}

/** Whether a media range takes this media type. */
export function takes(range: AcceptedType, mediaType: string): boolean {
  return (
    range.type === anything || range.type === mediaType || range.type === mediaType.replace(/\/.*/, '/*')
  );
}
