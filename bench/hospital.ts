import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freeBase } from '../sandbox/listen.ts';
import type { Answer } from './doors/answer.ts';
import type { Certificate } from './doors/certificate.ts';
import { openDoor, type Line } from './doors/door.ts';
import { createForward, type Asked } from './doors/forward.ts';
import { createStore } from './doors/store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readyWithinMs = 120_000;

/** Of the READY line, docs/contract.md. */
export interface Ready {
  readonly patients: readonly { id: string; name: string; mrn: string }[];
}

/** The sandbox, behind doors with TLS, HTTP/2 and a line. */
export interface Hospital {
  readonly ready: Ready;
  /** The address that an EHR would open for a patient, one of the patient's studies in its context. */
  launchFor(patient: string, study?: string): Promise<string>;
  /** The archive without the need of a token: for a peer that has no login. It borrows the last token that was seen. */
  readonly openArchive: (asked: Asked) => Promise<Answer>;
  close(): Promise<void>;
}

/** Under which path of the app's origin an archive of the same origin stands. */
const archivePath = '/pacs';

async function start(
  port: number,
  args: string[],
  trusted: string,
): Promise<{ ready: Ready; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'sandbox/main.ts', '--no-open', '--port', String(port), ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
    },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  process.on('exit', () => child.kill('SIGKILL'));
  const ready = await new Promise<Ready>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The sandbox was not ready in time.')), readyWithinMs);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('READY ')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line.slice(6)) as Ready);
    });
    void ended.then(() => reject(new Error('The sandbox ended before it was ready.')));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, stop };
}

export async function openHospital(o: {
  certificate: Certificate;
  line: Line;
  /** Where the archive stands: an origin of its own, as in most hospitals, or the app's. */
  archive: 'other-origin' | 'same-origin';
  /** FHIR resources on top of the sandbox's own, for which the archive's address is needed. */
  records?: (archiveBase: string) => object[];
  /** For files of this run. */
  folder: string;
}): Promise<Hospital> {
  const { certificate, line } = o;
  const port = await freeBase();
  const [app, ehr, pacs] = [port, port + 1, port + 2].map(createForward);
  if (!app || !ehr || !pacs) throw new Error('unreachable');
  let token: string | undefined;

  const archive = createStore(pacs.ask, (path) => path.includes('/dicom-web/studies/'));
  const uncached = async (asked: Asked): Promise<Answer> => {
    const answer = await archive(asked);
    // Pixels come over the line at every visit, whatever the archive thinks of caching.
    const gzipped = answer as { gzipped?: Buffer | undefined };
    return Object.assign(gzipped, answer, { headers: { ...answer.headers, 'cache-control': 'no-store' } });
  };
  const guarded = (asked: Asked): Promise<Answer> => {
    const { authorization } = asked.headers;
    if (authorization === undefined) return pacs.ask(asked);
    token = String(authorization);
    return uncached(asked);
  };
  // Kept whole: a build that is made anew meanwhile does not come into the run.
  const build = createStore(app.ask, () => true);
  const files = (asked: Asked): Promise<Answer> => {
    const path = asked.path.split('?')[0] ?? '/';
    return build({ ...asked, path, headers: { ...asked.headers, accept: '*/*' } });
  };
  const doors = [
    await openDoor({
      name: 'app',
      host: '127.0.0.1',
      certificate,
      line,
      answer: (asked) => (asked.path.startsWith(`${archivePath}/`) ? guarded(asked) : files(asked)),
    }),
    await openDoor({ name: 'ehr', host: 'localhost', certificate, line, answer: ehr.ask }),
    await openDoor({ name: 'pacs', host: 'localhost', certificate, line, answer: guarded }),
  ];
  const [appOrigin = '', ehrOrigin = '', pacsOrigin = ''] = doors.map(({ origin }) => origin);
  const closeDoors = async () => {
    for (const forward of [app, ehr, pacs]) forward.close();
    await Promise.all(doors.map((door) => door.close()));
  };
  const archiveBase = o.archive === 'same-origin' ? appOrigin + archivePath : pacsOrigin;
  const fhir: string[] = [];
  if (o.records) {
    const file = join(o.folder, 'records.json');
    writeFileSync(file, JSON.stringify(o.records(`${archiveBase}/dicom-web`)));
    fhir.push('--fhir', file);
  }
  const sandbox = await start(
    port,
    ['--public', `app=${appOrigin},ehr=${ehrOrigin},pacs=${archiveBase}`, ...fhir],
    certificate.file,
  ).catch(async (error: unknown) => {
    await closeDoors();
    throw error;
  });

  return {
    ready: sandbox.ready,
    async launchFor(patient, study) {
      const query = new URLSearchParams({ patient, tokenSeconds: '86400', ...(study && { study }) });
      const answer = await fetch(`http://localhost:${port + 1}/launchFor?${query}`, { redirect: 'manual' });
      const url = answer.headers.get('location');
      if (url === null) throw new Error(`No launch for ${patient}: ${await answer.text()}`);
      return url;
    },
    openArchive: (asked) => {
      if (token === undefined) throw new Error('No token has been seen yet.');
      return uncached({ ...asked, headers: { ...asked.headers, authorization: token } });
    },
    async close() {
      await sandbox.stop();
      await closeDoors();
    },
  };
}
