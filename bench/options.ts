import { parseArgs } from 'node:util';
import { networks, type NetworkName } from './network/link.ts';

export interface BenchOptions {
  readonly rounds: number;
  readonly nets: readonly NetworkName[];
  readonly peer: boolean;
  /** Tell of the first round what was asked and seen when. */
  readonly timeline: boolean;
  /** Undefined: all. */
  readonly figures?: ReadonlySet<string>;
}

/** A command line that can't be followed; the message is for the person who typed it. */
export class UsageError extends Error {}

const isNetwork = (name: string): name is NetworkName => name in networks;

export function parseOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '3' },
      net: { type: 'string', default: 'none,wan' },
      peer: { type: 'string' },
      figure: { type: 'string' },
      timeline: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UsageError('--rounds takes a whole number from 1 upwards.');
  const nets = values.net.split(',');
  if (!nets.every(isNetwork)) throw new UsageError('--net takes none, wan or none,wan.');
  if (values.peer !== undefined && values.peer !== 'ohif') throw new UsageError('--peer takes ohif.');
  return {
    rounds,
    nets,
    peer: values.peer !== undefined,
    timeline: values.timeline,
    ...(values.figure !== undefined && { figures: new Set(values.figure.split(',')) }),
  };
}
