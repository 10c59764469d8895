/** Where a FHIR reference points (R4 section 2.3.0.1), as seen from the base of the server that sent it. */
export type Reference =
  | { readonly kind: 'contained'; readonly id: string }
  /** Resolvable only inside its own bundle. */
  | { readonly kind: 'urn'; readonly urn: string }
  | { readonly kind: 'resource'; readonly type: string; readonly id: string }
  | { readonly kind: 'elsewhere'; readonly host: string };

/** Relative, absolute and versioned forms; null for what is none. */
export function parseReference(raw: unknown, base: string): Reference | null {
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (text.startsWith('#')) return text.length > 1 ? { kind: 'contained', id: text.slice(1) } : null;
  if (/^urn:(uuid|oid):/i.test(text)) return { kind: 'urn', urn: text.toLowerCase() };
  const relative = /^[a-z][a-z0-9+.-]*:/i.test(text) ? withoutBase(text, base) : text;
  if (relative === null) return elsewhere(text);
  const [, type, id] =
    /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(relative) ?? [];
  return type && id ? { kind: 'resource', type, id } : null;
}

/** Stands for a reference that only identifies its target (R4 section 2.3.0.2); no reference looks like it. */
export const identifierKey = ({ system = '', value }: { system?: string; value: string }): string =>
  `|${system}|${value}`;

function withoutBase(url: string, base: string): string | null {
  return url.startsWith(`${base}/`) ? url.slice(base.length + 1) : null;
}

function elsewhere(url: string): Reference | null {
  return URL.canParse(url) ? { kind: 'elsewhere', host: new URL(url).host } : null;
}
