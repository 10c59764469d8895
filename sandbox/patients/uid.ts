import { createHash } from 'node:crypto';

/** A UID made from a UUID (PS3.5 B.2): the same text gives the same UID on every machine. */
export function uidOf(text: string): string {
  const bits = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return `2.25.${BigInt(`0x${bits}`)}`;
}
