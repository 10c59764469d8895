const dayMs = 86_400_000;

/** Whole days from one time to another, both in ms since 1970; null when either is unknown. Negative: the other way. */
export function daysBetween(fromMs: number, toMs: number): number | null {
  return Number.isFinite(fromMs) && Number.isFinite(toMs) ? Math.round((toMs - fromMs) / dayMs) : null;
}

/** "14 months earlier", "3 days later", "same day". */
export function ageInWords(days: number): string {
  if (days === 0) return 'same day';
  return `${spanInWords(Math.abs(days))} ${days > 0 ? 'earlier' : 'later'}`;
}

export function spanInWords(days: number): string {
  const [count, unit] =
    days < 31
      ? [days, 'day']
      : days < 730
        ? [Math.round(days / 30.44), 'month']
        : [Math.round(days / 365.25), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
