const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** https anywhere, http on the own machine only (development). */
export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
}

// Backslash, white space and control characters are read differently by different parsers; encoded dots, slashes
// and backslashes (also doubly encoded) may be undone by a proxy after we have looked.
const ambiguousText = /[\\\s\p{Cc}]/u;
const ambiguousPath = /%(25)*(2e|2f|5c|0\d|1\d|7f)|%(25)*[01][a-f]|(^|\/)\.{1,2}(\/|$)/i;

/** An absolute http(s) URL that every parser reads alike, or why it is not one. */
export function readAddress(raw: unknown): URL | { readonly problem: string } {
  if (typeof raw !== 'string') return { problem: 'must be text' };
  if (!/^https?:\/\//i.test(raw)) return { problem: 'must begin with https://' };
  if (ambiguousText.test(raw)) return { problem: 'holds white space, control characters or a backslash' };
  const end = raw.search(/[?#]/);
  const beforeQuery = end < 0 ? raw : raw.slice(0, end);
  if (ambiguousPath.test(beforeQuery.replace(/^https?:\/\/[^/]*/i, ''))) {
    return { problem: 'has "..", or encoded dots or slashes, in its path' };
  }
  if (!URL.canParse(raw)) return { problem: 'is not a URL' };
  const url = new URL(raw);
  if (url.username || url.password || /^https?:\/\/[^/?#]*@/i.test(raw)) {
    return { problem: 'must not carry a user name' };
  }
  if (raw.includes('#')) return { problem: 'must not have a fragment' };
  if (url.hostname.endsWith('.')) return { problem: 'has a host that ends with a dot' };
  return url;
}

export function withoutTrailingSlashes(text: string): string {
  return text.replace(/\/+$/, '');
}

/** Whether `url` lies at or below `base`: same origin, and the path begins with the whole segments of the base's. */
export function isUnder(base: string, url: URL): boolean {
  const root = new URL(base);
  const path = withoutTrailingSlashes(root.pathname);
  return root.origin === url.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`));
}
