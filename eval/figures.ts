/** One line of the answer. `value` is a fraction. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly n: number;
  readonly group: string;
}

/** Right and wrong answers, counted per figure and group. */
export class Tally {
  readonly #counts = new Map<string, { figure: string; group: string; right: number; n: number }>();

  add(figure: string, groups: readonly string[], right: number): void {
    for (const group of groups) {
      const key = `${figure}\t${group}`;
      const count = this.#counts.get(key) ?? { figure, group, right: 0, n: 0 };
      count.right += right;
      count.n += 1;
      this.#counts.set(key, count);
    }
  }

  figures(): readonly Figure[] {
    return [...this.#counts.values()].map(({ figure, group, right, n }) => ({
      figure,
      value: right / n,
      n,
      group,
    }));
  }
}

interface Verdict {
  readonly groups: readonly string[];
  readonly expected: boolean;
  readonly said: boolean;
}

/** Accuracy, precision, recall and F1 of yes-or-no answers. What has no denominator is left out. */
export function judge(prefix: string, verdicts: readonly Verdict[]): readonly Figure[] {
  const groups = [...new Set(verdicts.flatMap((each) => each.groups))];
  return groups.flatMap((group) => {
    const own = verdicts.filter((each) => each.groups.includes(group));
    const hits = own.filter(({ expected, said }) => expected && said).length;
    const said = own.filter((each) => each.said).length;
    const expected = own.filter((each) => each.expected).length;
    const right = own.filter((each) => each.said === each.expected).length;
    const figure = (name: string, part: number, whole: number): Figure[] =>
      whole === 0 ? [] : [{ figure: `${prefix}.${name}`, value: part / whole, n: own.length, group }];
    return [
      ...figure('accuracy', right, own.length),
      ...figure('precision', hits, said),
      ...figure('recall', hits, expected),
      ...figure('f1', 2 * hits, said + expected),
    ];
  });
}

/** One answer that was wrong, for people. */
export interface Miss {
  readonly figure: string;
  readonly groups: readonly string[];
  readonly text: string;
  readonly expected: string;
  readonly said: string;
}
