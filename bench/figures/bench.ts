import { newProfile, openVisit, type Profile, type Visit, type Visitor } from '../browser/visit.ts';
import type { Line } from '../doors/door.ts';
import type { NetworkName } from '../network/link.ts';
import type { BenchOptions } from '../options.ts';
import type { Cache, Sample, Who } from './results.ts';

/** A viewer that is measured, with the series that all of them open. */
export interface Subject {
  readonly who: Who;
  readonly url: string;
  readonly rows: number;
  readonly columns: number;
  readonly slices: number;
}

/** What every figure is measured with. */
export interface Bench {
  readonly options: BenchOptions;
  readonly wants: (figure: string) => boolean;
  readonly visitor: Visitor;
  readonly line: Line;
  readonly add: (sample: Sample) => void;
}

/** Where and how something is measured: what is said of it when it fails. */
export interface Circumstances {
  readonly subject: Subject;
  readonly net: NetworkName;
  readonly cache: Cache;
}

export async function withProfile(
  { visitor }: Bench,
  use: (profile: Profile) => Promise<void>,
): Promise<void> {
  const profile = newProfile(visitor);
  try {
    await use(profile);
  } finally {
    profile.forget();
  }
}

/** One visit; what fails in it is said and ends it, not the run. */
export async function visiting(
  bench: Bench,
  { subject, net, cache }: Circumstances,
  o: {
    profile: Profile;
    wheelAtFirstImage: boolean;
    prepare?: Parameters<typeof openVisit>[0]['prepare'];
  },
  measure: (visit: Visit) => Promise<void>,
): Promise<void> {
  let visit: Visit | undefined;
  try {
    const { rows, columns, url } = subject;
    visit = await openVisit({
      visitor: bench.visitor,
      profile: o.profile,
      url,
      settings: { rows, columns, wheelAtFirstImage: o.wheelAtFirstImage },
      ...(o.prepare && { prepare: o.prepare }),
    });
    await Promise.race([measure(visit), bench.visitor.brokenOff]);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    console.error(`${subject.who}, ${net}, ${cache}: ${reason}`);
  } finally {
    await visit?.close();
    bench.visitor.stop.throwIfAborted();
  }
}
