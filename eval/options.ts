import { parseArgs } from 'node:util';

export interface Options {
  readonly names: string;
  readonly pairs: string;
  readonly equivalence: string;
  /** Where the page of errors goes. */
  readonly report?: string;
  /** Figures of the half that was looked at and of the half that was not, and no errors of the latter. */
  readonly split: boolean;
}

export class UsageError extends Error {}

export const usage = 'npm run eval -- --names FILE --pairs FILE --equivalence FILE [--report FILE] [--split]';

export function parseOptions(args: readonly string[]): Options {
  let values;
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...args],
      options: { names: text, pairs: text, equivalence: text, report: text, split: { type: 'boolean' } },
    }));
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const { names, pairs, equivalence, report, split = false } = values;
  if (!names || !pairs || !equivalence)
    throw new UsageError('--names, --pairs and --equivalence are needed.');
  return { names, pairs, equivalence, split, ...(report === undefined ? {} : { report }) };
}
