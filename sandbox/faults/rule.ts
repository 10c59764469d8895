import { fieldsOf } from '../json.ts';

/** What goes wrong with an answer; the meaning of each and of its `arg` is in docs/contract.md. */
export const faultKinds = [
  'status',
  'delay',
  'throttle',
  'cut',
  'reset',
  'stall',
  'length',
  'type',
  'empty',
  'html',
  'cors',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One row of a faults file. */
export interface FaultRule {
  /** Regular expression over `METHOD /path?query`. */
  readonly match: string;
  /** Only on this origin of the sandbox, as it is called in the log; absent = on every one. */
  readonly origin?: string;
  /** Only the n-th request that matches, from 1; absent = every one. */
  readonly nth?: number;
  readonly do: FaultKind;
  readonly arg?: unknown;
}

export class FaultRuleError extends Error {}

const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
const optional = (fits: (value: unknown) => boolean) => (arg: unknown) => arg === undefined || fits(arg);
const bytes = [optional((arg) => isWhole(arg, 0)), 'a number of bytes'] as const;
const nothing = [(arg: unknown) => arg === undefined, 'absent'] as const;

function isStatusAnswer(arg: unknown): boolean {
  const { status, headers = {} } = fieldsOf(arg) ?? { status: arg };
  const named = fieldsOf(headers);
  return (
    isWhole(status, 200) &&
    status <= 599 &&
    named !== undefined &&
    Object.values(named).every((value) => typeof value === 'string')
  );
}

const args: Record<FaultKind, readonly [fits: (arg: unknown) => boolean, expected: string]> = {
  status: [optional(isStatusAnswer), 'a status, or {"status": 503, "headers": {"Retry-After": "2"}}'],
  delay: [optional((arg) => isWhole(arg, 0)), 'a number of milliseconds'],
  throttle: [optional((arg) => isWhole(arg, 1)), 'a number of bytes per second'],
  cut: bytes,
  reset: bytes,
  stall: bytes,
  length: [optional((arg) => Number.isSafeInteger(arg)), 'a number of bytes, which may be negative'],
  type: [optional((arg) => typeof arg === 'string'), 'a media type'],
  empty: nothing,
  html: nothing,
  cors: nothing,
};

function parseRule(value: unknown, at: number): FaultRule {
  const refuse = (reason: string): never => {
    throw new FaultRuleError(`Fault ${at + 1}: ${reason}.`);
  };
  const fields = fieldsOf(value) ?? refuse('is no object');
  const { match, origin, nth, do: does, arg } = fields;
  const unknown = Object.keys(fields).find((key) => !['match', 'origin', 'nth', 'do', 'arg'].includes(key));
  if (unknown !== undefined) refuse(`"${unknown}" is not known`);
  const kind = faultKinds.find((each) => each === does) ?? refuse(`"do" is one of ${faultKinds.join(', ')}`);
  if (typeof match !== 'string') return refuse('"match" is a regular expression');
  try {
    new RegExp(match);
  } catch {
    refuse(`"match" is no regular expression: ${match}`);
  }
  if (origin !== undefined && typeof origin !== 'string') return refuse('"origin" is an origin');
  if (nth !== undefined && !isWhole(nth, 1)) return refuse('"nth" is a whole number from 1');
  const [fits, expected] = args[kind];
  if (!fits(arg)) refuse(`"arg" of ${kind} is ${expected}`);
  return {
    match,
    ...(origin === undefined ? {} : { origin }),
    ...(nth === undefined ? {} : { nth }),
    do: kind,
    ...(arg === undefined ? {} : { arg }),
  };
}

export function parseFaultRules(value: unknown): FaultRule[] {
  if (!Array.isArray(value)) throw new FaultRuleError('Faults are a list: [{ "match": …, "do": … }].');
  return value.map(parseRule);
}
