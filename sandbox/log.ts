import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request that reached a sandbox origin. */
export interface LogRow {
  readonly time: string;
  readonly origin: string;
  readonly method: string;
  /** Path and query; values that could open something are masked. */
  readonly path: string;
  readonly authorization: boolean;
  /** 0: the client went away before an answer began. */
  readonly status: number;
}

export interface RequestLog {
  rows(): readonly LogRow[];
  /** Writes a row when the answer has ended or the connection broke. */
  watch(origin: string, request: IncomingMessage, response: ServerResponse): void;
}

const secret = new Set([
  'code',
  'state',
  'launch',
  'nonce',
  'code_challenge',
  'code_verifier',
  'access_token',
  'refresh_token',
  'id_token',
  'id_token_hint',
]);

export function maskedPath(whole: string): string {
  const url = whole.replace(/\/capability\/[^/?]+/, '/capability/*');
  const at = url.indexOf('?');
  if (at < 0) return url;
  const pairs = url
    .slice(at + 1)
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=');
      return secret.has(name) ? `${name}=*` : pair;
    });
  return `${url.slice(0, at)}?${pairs.join('&')}`;
}

/** Keeps the newest `limit` rows. */
export function createRequestLog(limit = 100_000): RequestLog {
  const rows: LogRow[] = [];
  return {
    rows: () => rows,
    watch(origin, request, response) {
      const seen = {
        time: new Date().toISOString(),
        origin,
        method: request.method ?? '',
        path: maskedPath(request.url ?? ''),
        authorization: request.headers.authorization !== undefined,
      };
      response.once('close', () => {
        rows.push({ ...seen, status: response.headersSent ? response.statusCode : 0 });
        if (rows.length > limit) rows.splice(0, rows.length - limit);
      });
    },
  };
}
