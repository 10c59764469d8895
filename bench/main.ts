import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchmarkIdentity, benchmarkScan, longIdentity, longScan } from '../sandbox/patients/largeCt.ts';
import { scans, type PhantomScan } from '../sandbox/patients/phantom.ts';
import { makeCertificate, type Certificate } from './doors/certificate.ts';
import { createLine, openDoor, type Door, type Line } from './doors/door.ts';
import type { Bench, Subject } from './figures/bench.ts';
import { measureComparison } from './figures/comparison.ts';
import { historyRecords, measureHistories } from './figures/longHistory.ts';
import { measureLongSeries } from './figures/longSeries.ts';
import { measureMainTable } from './figures/mainTable.ts';
import { measureOpenClose } from './figures/openClose.ts';
import { rehearse } from './figures/rehearsal.ts';
import { compare, summarize, table, type Sample } from './figures/results.ts';
import { measureSameOrigin } from './figures/sameOrigin.ts';
import { measureScrolling } from './figures/scrolling.ts';
import { openHospital, type Hospital } from './hospital.ts';
import { parseOptions, UsageError } from './options.ts';
import { bundlePageScript } from './page/bundle.ts';
import { createOhif, viewerUrl } from './peer/ohif.ts';

const stopping = new AbortController();
const stop = stopping.signal;
const brokenOff = new Promise<never>((_, reject) => {
  stop.addEventListener('abort', () => reject(new Error('Broken off.')));
});
// Between two visits nobody listens.
brokenOff.catch(() => undefined);
const closers: (() => Promise<unknown> | void)[] = [];
async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await Promise.resolve(close()).catch(console.error);
}

async function openOhif(certificate: Certificate, line: Line, hospital: Hospital): Promise<Door> {
  const answer = await createOhif(hospital.openArchive);
  const door = await openDoor({ name: 'ohif', host: '127.0.0.1', certificate, line, answer });
  closers.push(() => door.close());
  return door;
}

async function subjectOf(hospital: Hospital, mrn: string, scan: PhantomScan): Promise<Subject> {
  const patient = hospital.ready.patients.find((one) => one.mrn === mrn);
  if (!patient) throw new Error(`The sandbox has no patient ${mrn}.`);
  const { rows, columns, slices } = scan;
  return { who: 'chartlight', url: await hospital.launchFor(patient.id), rows, columns, slices };
}

/** Others who use the machine make every figure larger: said, not corrected. */
function sayLoad(): void {
  const [load = 0] = loadavg();
  const busy = load > availableParallelism() / 2 ? ': figures are not to be relied on' : '';
  console.error(`Load ${load.toFixed(1)} on ${availableParallelism()} processors${busy}.`);
}

async function run(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  sayLoad();
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-bench-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  const certificate = makeCertificate(folder);
  const line = createLine();
  const { publicKeyHash } = certificate;
  const visitor = { pageScript: await bundlePageScript(), publicKeyHash, folder, stop, brokenOff };
  const hospital = await openHospital({
    certificate,
    line,
    folder,
    archive: 'other-origin',
    records: historyRecords,
  });
  closers.push(() => hospital.close());
  const ours = await subjectOf(hospital, benchmarkIdentity.mrn, benchmarkScan);

  const samples: Sample[] = [];
  const wants = (figure: string) => options.figures === undefined || options.figures.has(figure);
  const bench: Bench = { options, wants, visitor, line, add: (sample) => samples.push(sample) };
  try {
    const study = await rehearse(bench, ours);
    const subjects = [ours];
    if (options.peer) {
      const theirs = await openOhif(certificate, line, hospital);
      const peer: Subject = { ...ours, who: 'ohif', url: viewerUrl(theirs.origin, study) };
      await rehearse(bench, peer);
      subjects.push(peer);
    }
    await measureMainTable(bench, subjects);
    await measureHistories(bench, (id) => hospital.launchFor(id));
    await measureScrolling(bench, subjects);
    await measureLongSeries(bench, await subjectOf(hospital, longIdentity.mrn, longScan));
    const [first] = hospital.ready.patients;
    if (first) {
      const pair = await subjectOf(hospital, first.mrn, scans.current);
      await measureComparison(bench, pair);
      await measureOpenClose(bench, pair);
    }
    if (wants('first-image-same-origin') || wants('series-loaded-same-origin')) {
      const other = await openHospital({ certificate, line, folder, archive: 'same-origin' });
      closers.push(() => other.close());
      const subject = await subjectOf(other, benchmarkIdentity.mrn, benchmarkScan);
      await rehearse(bench, subject);
      await measureSameOrigin(bench, subject);
    }
  } finally {
    const figures = summarize(samples, 'chartlight');
    const ratios = compare(figures, summarize(samples, 'ohif'));
    for (const each of [...figures, ...ratios]) console.log(JSON.stringify(each));
    if (figures.length > 0) console.log(`\n${table(figures, ratios)}`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error('Broken off.')));
let code = 0;
try {
  await run();
} catch (error) {
  code = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof Error ? error.message : error);
}
await closeAll();
process.exit(stop.aborted ? 130 : code);
