import type { Focus } from './plan';

/** The focus with the next (1) or the previous (−1) prior of its ranking; null at the end. */
export function stepPrior(focus: Focus, by: 1 | -1): Focus | null {
  const { priors } = focus;
  const [best] = priors;
  if (focus.prior === null) return by > 0 && best !== undefined ? { ...focus, prior: best } : null;
  const at = focus.prior === undefined ? 0 : priors.indexOf(focus.prior);
  // A prior that is in no ranking was chosen by hand: from there the best is next.
  const next = at < 0 ? (by > 0 ? best : undefined) : priors[at + by];
  return next === undefined ? null : { ...focus, prior: next };
}
