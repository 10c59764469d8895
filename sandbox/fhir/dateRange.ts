import { fieldsOf, textOf } from '../json.ts';

/** The time that a FHIR date, dateTime, instant or Period covers: [from, to) in epoch milliseconds. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const form =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** As wide as it is imprecise (FHIR R4 3.1.1.4.7); without a zone it is taken for UTC. */
export function toDateRange(text: string): DateRange | undefined {
  const [, year = '', month, day, hour, minute = '00', second, fraction = '', zone = 'Z'] =
    form.exec(text) ?? [];
  if (year === '') return undefined;
  const from = Date.parse(
    `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute}:${second ?? '00'}${fraction}${zone}`,
  );
  if (Number.isNaN(from)) return undefined;
  const start = new Date(from);
  if (month === undefined) return { from, to: start.setUTCFullYear(start.getUTCFullYear() + 1) };
  if (day === undefined) return { from, to: start.setUTCMonth(start.getUTCMonth() + 1) };
  const ms = hour === undefined ? 86_400_000 : second === undefined ? 60_000 : fraction === '' ? 1000 : 1;
  return { from, to: from + ms };
}

/** Open ends of a Period reach for ever. */
export function rangeOf(value: unknown): DateRange | undefined {
  const text = textOf(value);
  if (text !== undefined) return toDateRange(text);
  const [start, end] = [textOf(fieldsOf(value)?.['start']), textOf(fieldsOf(value)?.['end'])];
  if (start === undefined && end === undefined) return undefined;
  return {
    from: (start === undefined ? undefined : toDateRange(start)?.from) ?? -Infinity,
    to: (end === undefined ? undefined : toDateRange(end)?.to) ?? Infinity,
  };
}

type Comparison = (wanted: DateRange, found: DateRange) => boolean;

const within: Comparison = (wanted, found) => wanted.from <= found.from && found.to <= wanted.to;
const after: Comparison = (wanted, found) => found.to > wanted.to;
const before: Comparison = (wanted, found) => found.from < wanted.from;

/** Prefixes of R4 3.1.1.4.6 but `ap`, which every server means differently. */
const comparisons: Readonly<Record<string, Comparison>> = {
  eq: within,
  ne: (wanted, found) => !within(wanted, found),
  gt: after,
  lt: before,
  ge: (wanted, found) => after(wanted, found) || within(wanted, found),
  le: (wanted, found) => before(wanted, found) || within(wanted, found),
  sa: (wanted, found) => found.from >= wanted.to,
  eb: (wanted, found) => found.to <= wanted.from,
};

/** Undefined: not a date with a prefix we know. */
export function parseDateTest(text: string): ((value: unknown) => boolean) | undefined {
  const [, prefix = 'eq', date = text] = /^([a-z]{2})(\d.*)$/.exec(text) ?? [];
  const [wanted, comparison] = [toDateRange(date), comparisons[prefix]];
  if (!wanted || !comparison) return undefined;
  return (value) => {
    const found = rangeOf(value);
    return found !== undefined && comparison(wanted, found);
  };
}
