import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The READY line of `npm run demo`: docs/contract.md. */
export interface Ready {
  chart: string;
  app: string;
  iss: string;
  dicomweb: string[];
  log: string;
  launchFor: string;
  patients: { id: string; name: string; mrn: string; launch: string }[];
  skipped: { file: string; reason: string }[];
}

export interface LogRow {
  time: string;
  origin: string;
  method: string;
  path: string;
  authorization: boolean;
  status: number;
}

export interface Hospital {
  ready: Ready;
  log(): Promise<LogRow[]>;
  setArchive(name: string, up: boolean): Promise<void>;
  /** Rules of docs/contract.md; an empty list ends them all. */
  setFaults(rules: readonly object[]): Promise<void>;
  /** A scenario of docs/contract.md; without a name nothing is special any more. */
  setScenario(name?: string): Promise<void>;
  /** How the FHIR server falls short: `POST /control/fhir` of docs/contract.md. */
  setQuirks(quirks: object): Promise<void>;
  close(): Promise<void>;
}

/** The first of ten free ports in a row, as the demo reserves them. */
async function freePorts(): Promise<number> {
  for (let base = 21000 + Math.floor(Math.random() * 900) * 10; ; base += 10) {
    const free = await Promise.all(
      Array.from(
        { length: 10 },
        (_, i) =>
          new Promise<boolean>((resolve) => {
            const probe = createServer();
            probe.once('error', () => resolve(false));
            probe.listen(base + i, '127.0.0.1', () => probe.close(() => resolve(true)));
          }),
      ),
    );
    if (free.every(Boolean)) return base;
  }
}

/** The demo as a user starts it, without the install and build steps. */
export async function startHospital(args: string[] = []): Promise<Hospital> {
  const port = await freePorts();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'sandbox/main.ts', '--no-open', '--port', String(port), ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(JSON.parse(line.slice(6)) as Ready);
    });
    void ended.then(() => reject(new Error('The sandbox ended before it was ready.')));
  });
  const post = async (path: string, body: object) => {
    const answer = await fetch(new URL(path, ready.iss), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  };
  return {
    ready,
    log: async () => (await (await fetch(ready.log)).json()) as LogRow[],
    setArchive: (name, up) => post(`/control/archives/${encodeURIComponent(name)}`, { up }),
    setFaults: (rules) => post('/control/faults', rules),
    setQuirks: (quirks) => post('/control/fhir', quirks),
    setScenario: (name) => post('/control/scenario', name === undefined ? {} : { name }),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
