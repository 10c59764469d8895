import type { Answer } from './answer.ts';
import type { Asked } from './forward.ts';

/** A series of 300 slices, in the forms that two viewers ask for. */
const mostBytes = 500e6;

/**
 * Answers that were given once are given again from memory: the time of the sandbox's servers is taken out of every
 * measurement, theirs and ours. A kept answer of the archive still asks for a token; whether it is a good one, the
 * archive has judged at the session's first request of a study it had not kept.
 */
export function createStore(ask: (asked: Asked) => Promise<Answer>, isKept: (path: string) => boolean) {
  const kept = new Map<string, Answer>();
  let bytes = 0;
  return async (asked: Asked): Promise<Answer> => {
    const { method, path, headers } = asked;
    if (method !== 'GET' || !isKept(path)) return ask(asked);
    const key = `${path} ${String(headers['accept'] ?? '')}`;
    const known = kept.get(key);
    if (known) return known;
    const answer = await ask(asked);
    if (answer.status !== 200 || bytes + answer.body.length > mostBytes) return answer;
    bytes += answer.body.length;
    kept.set(key, answer);
    return answer;
  };
}
