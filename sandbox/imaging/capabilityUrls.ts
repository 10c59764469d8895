import { randomBytes } from 'node:crypto';
import type { Authorize } from '../parts.ts';

const mostSecrets = 10_000;

/** Addresses that open without a token; each lives as long as the token that it was given to. */
export interface CapabilityUrls {
  /** The path below an archive's base. */
  pathFor(authorizationHeader: string): string;
  open(secret: string): ReturnType<Authorize>;
}

export function createCapabilityUrls(authorize: Authorize): CapabilityUrls {
  const headers = new Map<string, string>();
  return {
    pathFor(header) {
      const secret = randomBytes(24).toString('base64url');
      headers.set(secret, header);
      for (const oldest of [...headers.keys()].slice(0, Math.max(0, headers.size - mostSecrets)))
        headers.delete(oldest);
      return `/capability/${secret}`;
    },
    open: async (secret) => {
      const header = headers.get(secret);
      return header === undefined ? null : authorize(header);
    },
  };
}
