import { createHash, randomBytes } from 'node:crypto';
import type { Ready } from '../start.ts';

/** A SMART client of a few lines, for tests: it shares nothing with the app. */
export interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
  token_type: string;
  id_token?: string;
  [context: string]: unknown;
}

export const standardScope =
  'launch openid fhirUser online_access patient/Patient.r patient/ImagingStudy.rs patient/Endpoint.rs';

const verifier = randomBytes(32).toString('base64url');
export const challenge = createHash('sha256').update(verifier).digest('base64url');

const ehrOf = (ready: Ready) => new URL(ready.iss).origin;
const redirectUri = (ready: Ready) => `${ready.app}index.html`;

/** The handle in a launch URL; `launchFor` gives one for the options of a launch. */
export async function launchHandle(ready: Ready, options: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${ready.launchFor}?${new URLSearchParams(options).toString()}`, {
    redirect: 'manual',
  });
  const { searchParams } = new URL(answer.headers.get('location') ?? '');
  return searchParams.get('launch') ?? '';
}

export type Changes = Record<string, string | undefined>;

/** The authorization request's answer; `undefined` in `changes` leaves a parameter out. */
export async function authorize(ready: Ready, launch: string, changes: Changes = {}): Promise<Response> {
  const parameters: Changes = {
    response_type: 'code',
    client_id: 'chartlight',
    redirect_uri: redirectUri(ready),
    scope: standardScope,
    state: 'state-of-the-test',
    aud: ready.iss,
    launch,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return fetch(`${ehrOf(ready)}/authorize?${query.toString()}`, { redirect: 'manual' });
}

/** Parameters that an authorization answer brings back to the app. */
export const callbackOf = (answer: Response): URLSearchParams =>
  new URL(answer.headers.get('location') ?? 'http://no-redirect').searchParams;

export function tokenRequest(ready: Ready, form: Record<string, string>): Promise<Response> {
  return fetch(`${ehrOf(ready)}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'chartlight', ...form }),
    headers: { Origin: new URL(ready.app).origin },
  });
}

export function redeem(ready: Ready, code: string, codeVerifier = verifier): Promise<Response> {
  return tokenRequest(ready, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri(ready),
    code_verifier: codeVerifier,
  });
}

/** The whole dance: launch → code → token. */
export async function signIn(
  ready: Ready,
  options: Record<string, string> = {},
  changes: Changes = {},
): Promise<TokenAnswer> {
  const code = callbackOf(await authorize(ready, await launchHandle(ready, options), changes)).get('code');
  const answer = await redeem(ready, code ?? '');
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as TokenAnswer;
}

export const bearer = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });
