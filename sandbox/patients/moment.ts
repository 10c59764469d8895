/** DICOM dates and times (DA, TM) to FHIR; what is no date gives undefined, never a guess. */

export function toDate(da: string): string | undefined {
  const match = /^(\d{4})[.:-]?(\d{2})[.:-]?(\d{2})$/.exec(da.trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const text = `${year}-${month}-${day}`;
  const date = new Date(`${text}T00:00:00Z`);
  // 2001-02-30 would roll over to March.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** FHIR dateTime: with a time only where there is one. Without (0008,0201) the hospital's clock is UTC. */
export function toDateTime(da: string, tm: string, offset: string): string | undefined {
  const date = toDate(da);
  const time = /^([01]\d|2[0-3]):?([0-5]\d)?:?([0-5]\d)?/.exec(tm.trim());
  if (date === undefined || time === null) return date;
  const zone = /^([+-]\d{2})(\d{2})$/.exec(offset.trim());
  const [, hour, minute = '00', second = '00'] = time;
  return `${date}T${hour}:${minute}:${second}${zone === null ? 'Z' : `${zone[1]}:${zone[2]}`}`;
}
