const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const shortMonths = months.map((name) => name.slice(0, 3));

/**
 * A FHIR date or dateTime as it was written, at the precision it has: a zone never moves the day, because the
 * day of the examination is the one of the place where it was made.
 */
export const dateWords = (date: string | undefined): string => inWords(date, shortMonths);

/** The same, to be heard: "12 March 2024". */
export const longDateWords = (date: string | undefined): string => inWords(date, months);

function inWords(date: string | undefined, names: readonly string[]): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? [];
  if (year === undefined) return 'No date';
  const name = month === undefined ? undefined : names[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Age in whole years; in months below two years, in days below one month. Empty without a full birth date. */
export function ageWords(birthDate: string | undefined, now: Date): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return '';
  const beforeDay = now.getDate() < Number(day) ? 1 : 0;
  const ageMonths =
    (now.getFullYear() - Number(year)) * 12 + (now.getMonth() + 1 - Number(month)) - beforeDay;
  if (ageMonths < 0) return '';
  if (ageMonths >= 24) return `${Math.floor(ageMonths / 12)} y`;
  if (ageMonths >= 1) return `${ageMonths} mo`;
  const born = new Date(Number(year), Number(month) - 1, Number(day));
  return `${Math.max(0, Math.round((now.getTime() - born.getTime()) / 86_400_000 - 0.5))} d`;
}
