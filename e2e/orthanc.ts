import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const plugins = ['libOrthancDicomWeb.so', 'libOrthancGdcm.so'].map(
  (name) => `/usr/share/orthanc/plugins/${name}`,
);

export const orthancInstalled = () =>
  spawnSync('which', ['Orthanc'], { stdio: 'ignore' }).status === 0 &&
  plugins.every((path) => existsSync(path));

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

export interface Orthanc {
  /** DICOMweb root. */
  url: string;
  stored: number;
  refused: number;
  close(): Promise<void>;
}

/** A real archive, loaded with the files of some folders. Restarted when it crashes, as a hospital's would be. */
export async function startOrthanc(folders: string[]): Promise<Orthanc> {
  const home = mkdtempSync(join(tmpdir(), 'chartlight-orthanc-'));
  mkdirSync(join(home, 'db'));
  const port = await freePort();
  writeFileSync(
    join(home, 'orthanc.json'),
    JSON.stringify({
      Name: 'archive',
      StorageDirectory: join(home, 'db'),
      IndexDirectory: join(home, 'db'),
      RemoteAccessAllowed: false,
      AuthenticationEnabled: false,
      HttpPort: port,
      HttpThreadsCount: 16,
      HttpCompressionEnabled: false,
      KeepAlive: true,
      DicomServerEnabled: false,
      OverwriteInstances: true,
      LimitFindResults: 0,
      LimitFindInstances: 0,
      Plugins: plugins,
      DicomWeb: { Enable: true, Root: '/dicom-web/', StudiesMetadata: 'Full', SeriesMetadata: 'Full' },
    }),
  );
  let closing = false;
  let child = spawn('Orthanc', [join(home, 'orthanc.json')], { stdio: 'ignore' });
  const revive = () => {
    if (closing) return;
    child = spawn('Orthanc', [join(home, 'orthanc.json')], { stdio: 'ignore' });
    child.on('exit', revive);
  };
  child.on('exit', revive);
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const up = await fetch(`${base}/system`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (tries > 100) throw new Error('Orthanc did not start.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  let stored = 0;
  let refused = 0;
  for (const path of folders.flatMap((folder) => [...files(folder)])) {
    if (!/\.dcm$|\/[^.]+$/i.test(path)) continue;
    const answer = await fetch(`${base}/instances`, { method: 'POST', body: readFileSync(path) }).catch(
      () => null,
    );
    if (answer?.ok) stored += 1;
    else refused += 1;
  }
  return {
    url: `${base}/dicom-web`,
    stored,
    refused,
    close: async () => {
      closing = true;
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
