import type { FaultRule } from './rule.ts';

/** What is to go wrong from now on, and how often each rule was met. */
export interface Faults {
  rules(): readonly FaultRule[];
  /** Replaces all rules; counting starts anew. */
  set(rules: readonly FaultRule[]): void;
  /** Counts the request, and says which rules apply to it. */
  meet(method: string, path: string, origin: string): readonly FaultRule[];
}

/** The sandbox's own switches and its log answer whatever the rules say, or nobody could clear them. */
const exempt = /^\/(control\/|log\b)/;

export function createFaults(): Faults {
  let armed: { rule: FaultRule; expression: RegExp; met: number }[] = [];
  return {
    rules: () => armed.map(({ rule }) => rule),
    set(rules) {
      armed = rules.map((rule) => ({ rule, expression: new RegExp(rule.match), met: 0 }));
    },
    meet(method, path, origin) {
      if (exempt.test(path)) return [];
      return armed.flatMap((one) => {
        if (!one.expression.test(`${method} ${path}`)) return [];
        if (one.rule.origin !== undefined && one.rule.origin !== origin) return [];
        one.met++;
        return one.rule.nth === undefined || one.rule.nth === one.met ? [one.rule] : [];
      });
    },
  };
}
