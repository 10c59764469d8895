/// <reference types="node" />
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';

interface Ready {
  readonly app: string;
  readonly iss: string;
  readonly log: string;
  readonly launchFor: string;
  readonly patients: readonly { readonly id: string; readonly name: string }[];
}

/** One request that reached the hospital: docs/contract.md. */
interface LogRow {
  readonly method: string;
  readonly path: string;
  readonly authorization: boolean;
  readonly status: number;
}

/** The sandbox hospital as a program of its own, on free ports, and a token for one of its patients. */
export async function startHospitalProcess(args: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'sandbox/main.ts', '--no-open', '--port', '0', ...args],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(JSON.parse(line.slice(6)) as Ready);
    });
    void ended.then(() => reject(new Error('The sandbox ended before it was ready.')));
  });

  async function signIn(patient: string, scope: string): Promise<string> {
    const ehr = new URL(ready.iss).origin;
    const launched = await globalThis.fetch(`${ready.launchFor}?patient=${patient}`, { redirect: 'manual' });
    const launch = new URL(launched.headers.get('location') ?? '').searchParams.get('launch') ?? '';
    const verifier = randomBytes(32).toString('base64url');
    const redirect_uri = `${ready.app}index.html`;
    const asked = new URLSearchParams({
      response_type: 'code',
      client_id: 'chartlight',
      redirect_uri,
      scope,
      state: 'of-the-test',
      aud: ready.iss,
      launch,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const answered = await globalThis.fetch(`${ehr}/authorize?${asked}`, { redirect: 'manual' });
    const code = new URL(answered.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const redeemed = await globalThis.fetch(`${ehr}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'chartlight',
        grant_type: 'authorization_code',
        code,
        redirect_uri,
        code_verifier: verifier,
      }),
      headers: { Origin: new URL(ready.app).origin },
    });
    const { access_token } = (await redeemed.json()) as { access_token: string };
    return access_token;
  }

  const control = async (path: string, wanted: object) => {
    const answer = await globalThis.fetch(new URL(`/control/${path}`, ready.iss), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to control/${path}.`);
  };

  return {
    ready,
    signIn,
    /** How the FHIR server falls short: docs/contract.md, `POST /control/fhir`. */
    quirks: (wanted: object) => control('fhir', wanted),
    /** A scenario of docs/contract.md; without a name there is nothing special any more. */
    setScenario: (name?: string) => control('scenario', name === undefined ? {} : { name }),
    setArchive: (name: string, up: boolean) => control(`archives/${encodeURIComponent(name)}`, { up }),
    log: async () => (await (await globalThis.fetch(ready.log)).json()) as readonly LogRow[],
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
