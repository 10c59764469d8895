import { gzipSync } from 'node:zlib';

/** A whole answer in memory. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
  gzipped?: Buffer | undefined;
}

const compressible = /^(text\/|application\/(json|javascript|wasm|[\w.-]+\+json)|image\/svg)/;
const smallestBytes = 1024;

/** As a hospital's web server compresses: text, scripts and JSON, once for each answer that is kept. */
export function encoded(answer: Answer, acceptEncoding: string): Pick<Answer, 'headers' | 'body'> {
  const { headers, body } = answer;
  const type = String(headers['content-type'] ?? '');
  if (!/\bgzip\b/.test(acceptEncoding) || body.length < smallestBytes || !compressible.test(type))
    return answer;
  answer.gzipped ??= gzipSync(body);
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: answer.gzipped };
}
