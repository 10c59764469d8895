import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchmarkIdentity, benchmarkScan } from '../sandbox/patients/largeCt.ts';
import { makeCertificate } from './doors/certificate.ts';
import { createLine, openDoor } from './doors/door.ts';
import { measureMainTable, type Subject } from './figures/mainTable.ts';
import { compare, summarize, table, type Sample } from './figures/results.ts';
import { openHospital } from './hospital.ts';
import { parseOptions, UsageError } from './options.ts';
import { bundlePageScript } from './page/bundle.ts';
import { createOhif, viewerUrl } from './peer/ohif.ts';

const closers: (() => Promise<unknown> | void)[] = [];
async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await Promise.resolve(close()).catch(console.error);
}

async function run(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-bench-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  const certificate = makeCertificate(folder);
  const line = createLine();
  const visitor = { pageScript: await bundlePageScript(), publicKeyHash: certificate.publicKeyHash };
  const hospital = await openHospital({ certificate, line, archive: 'other-origin', args: [] });
  closers.push(() => hospital.close());
  const patient = hospital.ready.patients.find(({ mrn }) => mrn === benchmarkIdentity.mrn);
  if (!patient) throw new Error('The sandbox has no patient for the benchmark.');

  const { rows, columns, slices } = benchmarkScan;
  const launch = await hospital.launchFor(patient.id);
  const subjects: Subject[] = [{ who: 'chartlight', url: () => launch, rows, columns, slices }];
  if (options.peer) {
    const door = await openDoor({
      name: 'ohif',
      host: '127.0.0.1',
      certificate,
      line,
      answer: await createOhif(hospital.openArchive),
    });
    closers.push(() => door.close());
    subjects.push({ who: 'ohif', url: (study) => viewerUrl(door.origin, study), rows, columns, slices });
  }

  const samples: Sample[] = [];
  const wants = (figure: string) => options.figures === undefined || options.figures.has(figure);
  try {
    await measureMainTable({
      subjects,
      options,
      wants,
      visitor,
      line,
      add: (sample) => samples.push(sample),
    });
  } finally {
    const ours = summarize(samples, 'chartlight');
    const ratios = compare(ours, summarize(samples, 'ohif'));
    for (const each of [...ours, ...ratios]) console.log(JSON.stringify(each));
    if (ours.length > 0) console.log(`\n${table(ours, ratios)}`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void closeAll().then(() => process.exit(130)));
let code = 0;
try {
  await run();
} catch (error) {
  code = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof Error ? error.message : error);
}
await closeAll();
process.exit(code);
