import type { Profile, Visit } from '../browser/visit.ts';
import { networks, type NetworkName } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Circumstances, type Subject } from './bench.ts';
import { measureJavaScript } from './javaScript.ts';
import { readOpening, waitForOpening, waitForSeries } from './opening.ts';
import { timeline } from './timeline.ts';

const timed = [
  ...['session', 'history', 'first-image', 'first-wheel', 'series-loaded'],
  'requests-before-first-image',
];

/** Launches, FHIR and pixels up to the end of the series, for all subjects, networks and caches, in turn. */
export async function measureMainTable(bench: Bench, subjects: readonly Subject[]): Promise<void> {
  const { options, wants } = bench;
  if (wants('js-before-first-image'))
    for (const net of options.nets)
      for (const subject of subjects) await measureJavaScript(bench, { subject, net, cache: 'cold' });
  if (!timed.some(wants)) return;
  for (let round = 1; round <= options.rounds; round += 1)
    for (const net of options.nets)
      for (const subject of subjects) {
        console.error(`Round ${round} of ${options.rounds}: ${subject.who}, ${net} …`);
        await measureVisits(bench, subject, net, options.timeline && round === 1);
      }
}

/** The second visit finds what the first left in the cache; pixels are never kept there. */
const measureVisits = (bench: Bench, subject: Subject, net: NetworkName, tell: boolean): Promise<void> =>
  withProfile(bench, async (profile) => {
    await measureVisit(bench, { subject, net, cache: 'cold' }, profile, tell);
    await measureVisit(bench, { subject, net, cache: 'warm' }, profile, tell);
  });

async function measureVisit(
  bench: Bench,
  circumstances: Circumstances,
  profile: Profile,
  tell: boolean,
): Promise<void> {
  const { line, wants, add } = bench;
  const { subject, net, cache } = circumstances;
  line.use(networks[net]);
  line.arrivals.length = 0;
  const read = (visit: Visit) => {
    const measured = readOpening(visit.events, visit.startMs(), line.arrivals, subject);
    for (const each of measured) if (wants(each.figure)) add({ ...each, who: subject.who, net, cache });
  };
  await visiting(bench, circumstances, { profile, wheelAtFirstImage: true }, async (visit) => {
    try {
      await waitForOpening(visit);
      if (wants('series-loaded')) await waitForSeries(visit, subject);
    } finally {
      read(visit);
      if (tell)
        console.error(
          `${subject.who}, ${net}, ${cache}:\n${timeline(visit.events, visit.startMs(), line.arrivals)}`,
        );
    }
  });
}
