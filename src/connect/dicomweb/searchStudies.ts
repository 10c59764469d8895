import { integer, text } from '@/domain/model/dataset';
import type { HeaderPatient } from '@/domain/model/instance';
import { parseStudyUid } from '@/domain/model/ids';
import type { ImageSource, Study } from '@/domain/model/study';
import type { Http } from '../http/http';
import { parseDataset } from './dataset';
import { optional } from './imageHeader';
import { parseHeaderPatient } from './instance';
import { archiveFault, readRows } from './rows';

/** One way to name studies exactly. An issuer is left out only where all archives use one record number space. */
export type StudyMatch =
  | { readonly by: 'accession'; readonly accession: string }
  | { readonly by: 'record-number'; readonly id: string; readonly issuer?: string };

export interface FoundStudy {
  readonly study: Study;
  /** Whose the archive says it is: to be judged before the study is shown to anybody. */
  readonly patient: HeaderPatient;
}

export interface StudyAnswer {
  readonly found: readonly FoundStudy[];
  /** Rows that can't be read. */
  readonly dropped: number;
  /** Rows of studies that were not asked for: the archive reads the question in its own way. */
  readonly strangers: number;
  /** There are more than were read. */
  readonly more: boolean;
}

const pageSize = 200;
const maxStudies = 4000;
/** Beyond this an archive is named as not answering; it is not asked a second time meanwhile. */
const timeoutMs = 20_000;

/** Issuer of the record number, birth date, description, modalities, counts, zone: not all are in every answer unasked. */
const wanted = '00100021,00100030,00081030,00080061,00201206,00201208,00080201';

/**
 * QIDO-RS studies (PS3.18 section 10.6). Whatever the archive makes of the question, nothing goes further that does
 * not carry the number that was asked for.
 */
export async function searchStudies(
  http: Http,
  source: ImageSource,
  match: StudyMatch,
  signal: AbortSignal,
): Promise<StudyAnswer> {
  const query = toQuery(source, match);
  const found = new Map<string, FoundStudy>();
  let dropped = 0;
  let strangers = 0;
  for (let offset = 0; ;) {
    const path = `studies?${query}&includefield=${wanted}&limit=${pageSize}&offset=${offset}`;
    const rows = await readRows(http, source, path, { timeoutMs, stallMs: timeoutMs, signal });
    const before = found.size;
    for (const row of rows) {
      const one = parseRow(row, source);
      if (!one) dropped += 1;
      else if (!isAskedFor(one, match)) strangers += 1;
      else found.set(`${one.study.uid} ${JSON.stringify(one.patient)}`, one);
    }
    offset += rows.length;
    const answer = { found: [...found.values()], dropped, strangers };
    // An archive that does not read the question lists everybody's studies: nobody needs to see more of that.
    if (strangers > 0) return { ...answer, more: rows.length >= pageSize };
    // One that ignores `offset` brings the same again, one with a limit of its own brings fewer than were asked for.
    if (rows.length === 0) return { ...answer, more: false };
    // The same page again, and a full one: whether there is another behind it can't be learned.
    if (found.size === before) return { ...answer, more: rows.length >= pageSize };
    if (match.by === 'accession') return { ...answer, more: rows.length >= pageSize };
    if (offset >= maxStudies) return { ...answer, more: true };
  }
}

/** PS3.4 section C.2.2.2.4 wildcards, and what else a server may read as more than the characters themselves. */
const ambiguous = /[*?\\"\p{Cc}\p{Cs}]/u;
const maxValueLength = 64;

export function isExactValue(value: string): boolean {
  return value.trim() !== '' && value.length <= maxValueLength && !ambiguous.test(value);
}

function toQuery(source: ImageSource, match: StudyMatch): string {
  const values = match.by === 'accession' ? [match.accession] : [match.id, match.issuer ?? 'none'];
  if (!values.every(isExactValue)) throw archiveFault('unasked', source, 'a number with wildcards');
  if (match.by === 'accession') return `AccessionNumber=${encodeURIComponent(match.accession)}`;
  const issuer = match.issuer === undefined ? '' : `&IssuerOfPatientID=${encodeURIComponent(match.issuer)}`;
  return `PatientID=${encodeURIComponent(match.id)}${issuer}`;
}

/** Padding aside: PS3.5 section 6.2 takes blanks at the end of SH and LO for none. */
function isAskedFor({ study, patient }: FoundStudy, match: StudyMatch): boolean {
  if (match.by === 'accession') return study.accession?.value === match.accession.trim();
  return patient.id === match.id.trim();
}

function parseRow(raw: unknown, source: ImageSource): FoundStudy | null {
  const dataset = parseDataset(raw);
  const uid = dataset && parseStudyUid(text(dataset, '0020000D'));
  if (!dataset || !uid) return null;
  const modalities = dataset['00080061']?.Value ?? [];
  const accession = text(dataset, '00080050');
  return {
    study: {
      uid,
      subject: null,
      ...optional(
        'started',
        toDateTime(text(dataset, '00080020'), text(dataset, '00080030'), text(dataset, '00080201')),
      ),
      ...optional('description', text(dataset, '00081030')),
      procedures: [],
      modalities: modalities.flatMap((value) =>
        typeof value === 'string' && value.trim() ? [value.trim()] : [],
      ),
      bodySites: [],
      ...(accession && { accession: { value: accession, type: 'ACSN' } }),
      ...optional('seriesCount', integer(dataset, '00201206')),
      ...optional('instanceCount', integer(dataset, '00201208')),
      series: [],
      sources: [source],
    },
    patient: parseHeaderPatient(dataset),
  };
}

/** DA, TM and the offset from UTC (0008,0201) as a FHIR dateTime; old files write DA with dots. */
export function toDateTime(date = '', time = '', zone = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})\.?(\d\d)\.?(\d\d)$/.exec(date) ?? [];
  if (!year || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return undefined;
  const [, hour, minute, second = '00'] = /^(\d\d):?(\d\d):?(\d\d)?/.exec(time) ?? [];
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const day8 = `${year}-${month}-${day}`;
  const full = `${day8}T${hour}:${minute}:${second}${sign ? `${sign}${hours}:${minutes}` : ''}`;
  return hour && !Number.isNaN(Date.parse(full)) ? full : day8;
}
