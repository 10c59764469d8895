import { newProfile, openVisit, type Profile, type Visit, type Visitor } from '../browser/visit.ts';
import type { Line } from '../doors/door.ts';
import { networks, type NetworkName } from '../network/link.ts';
import type { BenchOptions } from '../options.ts';
import { watchEvaluated, weigh, type Evaluated } from './javaScript.ts';
import { readOpening, waitForOpening, waitForSeries } from './opening.ts';
import type { Cache, Sample, Who } from './results.ts';

/** A viewer that is measured, with the study that all of them open. */
export interface Subject {
  readonly who: Who;
  readonly url: (studyUid: string) => string;
  readonly rows: number;
  readonly columns: number;
  readonly slices: number;
}

interface Bench {
  readonly subjects: readonly Subject[];
  readonly options: BenchOptions;
  readonly wants: (figure: string) => boolean;
  readonly visitor: Visitor;
  readonly line: Line;
  readonly add: (sample: Sample) => void;
}

/** Launches, FHIR and pixels up to the end of the series, for all subjects, networks and caches, in turn. */
export async function measureMainTable(bench: Bench): Promise<void> {
  const { subjects, options, wants } = bench;
  const study = await rehearse(bench);
  if (wants('js-before-first-image'))
    for (const net of options.nets)
      for (const subject of subjects) await measureJavaScript(bench, subject, net, study);
  const wantsTimes = options.figures === undefined || [...options.figures].some((name) => timed.has(name));
  if (!wantsTimes) return;
  for (let round = 1; round <= options.rounds; round += 1)
    for (const net of options.nets)
      for (const subject of subjects) {
        console.error(`Round ${round} of ${options.rounds}: ${subject.who}, ${net} …`);
        await measureVisits(bench, subject, net, study);
      }
}

const timed = new Set([
  ...['session', 'history', 'first-image', 'first-wheel', 'comparison', 'series-loaded'],
  'requests-before-first-image',
]);

const open = (bench: Bench, subject: Subject, profile: Profile, study: string, wheelAtFirstImage: boolean) =>
  openVisit({
    visitor: bench.visitor,
    profile,
    url: subject.url(study),
    settings: { rows: subject.rows, columns: subject.columns, wheelAtFirstImage },
  });

/** One visit of each that is not measured: afterwards all answers are in memory. Returns the study's UID. */
async function rehearse(bench: Bench): Promise<string> {
  let study = '';
  bench.line.use(networks.none);
  for (const subject of bench.subjects) {
    console.error(`Rehearsal: ${subject.who} …`);
    await withProfile(async (profile) => {
      const visit = await open(bench, subject, profile, study, false);
      try {
        await waitForSeries(visit, subject.who, subject.slices);
        if (subject.who === 'chartlight')
          study = (await visit.page.locator('[data-pane="0"]').getAttribute('data-study')) ?? '';
      } finally {
        await visit.close();
      }
    });
  }
  return study;
}

async function withProfile(use: (profile: Profile) => Promise<void>): Promise<void> {
  const profile = newProfile();
  try {
    await use(profile);
  } finally {
    profile.forget();
  }
}

async function measureVisits(bench: Bench, subject: Subject, net: NetworkName, study: string): Promise<void> {
  const { line, wants, add } = bench;
  line.use(networks[net]);
  await withProfile(async (profile) => {
    for (const cache of ['cold', 'warm'] as const satisfies readonly Cache[]) {
      line.arrivals.length = 0;
      let visit: Visit | undefined;
      try {
        visit = await open(bench, subject, profile, study, true);
        await waitForOpening(visit);
        const series = wants('series-loaded')
          ? await waitForSeries(visit, subject.who, subject.slices)
          : undefined;
        const startMs = visit.startMs();
        const measured = readOpening(visit.events, startMs, line.arrivals);
        if (series) measured.push({ figure: 'series-loaded', value: series.atMs - startMs, unit: 'ms' });
        for (const each of measured) if (wants(each.figure)) add({ ...each, who: subject.who, net, cache });
      } catch (error) {
        console.error(
          `${subject.who}, ${net}, ${cache}: ${error instanceof Error ? error.message : String(error)}`,
        );
      } finally {
        await visit?.close();
      }
    }
  });
}

async function measureJavaScript(
  bench: Bench,
  subject: Subject,
  net: NetworkName,
  study: string,
): Promise<void> {
  const { line, visitor, add } = bench;
  line.use(networks[net]);
  line.arrivals.length = 0;
  await withProfile(async (profile) => {
    let evaluated: Evaluated | undefined;
    const url = subject.url(study);
    const visit = await openVisit({
      visitor,
      profile,
      url,
      settings: { rows: subject.rows, columns: subject.columns, wheelAtFirstImage: false },
      prepare: async (page) => {
        evaluated = await watchEvaluated(page);
      },
    });
    try {
      const first = await visit.waitFor('slice on the screen', ({ kind }) => kind === 'slice', 90_000);
      evaluated?.stop();
      if (!evaluated) return;
      const bodyOf = async (script: string) =>
        Buffer.from(await (await visit.context.request.get(script, { ignoreHTTPSErrors: true })).body());
      const measured = await weigh(evaluated, line, bodyOf, new URL(url).origin, [
        visit.startMs(),
        first.atMs,
      ]);
      add({ ...measured, who: subject.who, net, cache: 'cold' });
    } finally {
      evaluated?.stop();
      await visit.close();
    }
  });
}
