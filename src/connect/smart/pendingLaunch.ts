import { z } from '../zod';

/**
 * What must survive the way to the authorization server and back: in session storage under its `state`, used once.
 * It holds no token and no patient.
 */
const schema = z.object({
  iss: z.string(),
  tokenEndpoint: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  codeVerifier: z.string().check(z.minLength(43)),
  scope: z.string(),
  /** The authorization server by its own name, where discovery gave one. */
  server: z.exactOptional(z.string()),
  answersWithIss: z.boolean(),
  imagingBase: z.exactOptional(z.string()),
});
export type PendingLaunch = Readonly<z.output<typeof schema>>;

export function storePending(storage: Storage, state: string, pending: PendingLaunch): void {
  storage.setItem(state, JSON.stringify(pending));
}

/** The launch that this browser session began under `state`, taken out; null when it began none. */
export function takePending(storage: Storage, state: string): PendingLaunch | null {
  // `getItem` sees stored entries only, never `length` or `__proto__`.
  const text = storage.getItem(state);
  storage.removeItem(state);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
