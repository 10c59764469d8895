import type { ArchiveHabits, ArchivedInstance, DicomJson } from '../parts.ts';
import { textValue } from './attributes.ts';
import { tagOf } from './dictionary.ts';

/** QIDO-RS (PS3.18 8.3.4 and 10.6): matching and the attributes of the answers. */

export type Level = 'study' | 'series' | 'instance';

const patientAndStudy =
  '00080005 00080020 00080030 00080050 00080061 00080062 00080090 00080201 00081030 00100010 00100020 00100021 00100030 00100040 0020000D 00200010 00201206 00201208';
const series =
  '00080005 00080021 00080031 00080060 0008103E 0020000D 0020000E 00200011 00201209 00180015 00200060';
const instance =
  '00080005 00080008 00080016 00080018 0020000D 0020000E 00200013 00280008 00280010 00280011 00280100 00083002';
const returned: Readonly<Record<Level, readonly string[]>> = {
  study: patientAndStudy.split(' '),
  series: series.split(' '),
  instance: instance.split(' '),
};
const control = new Set(['limit', 'offset', 'includefield', 'fuzzymatching']);

function matchesOne(value: string, pattern: string, anyCase: boolean): boolean {
  if (/^\d{8}(\.\d+)?-(\d{8})?$|^-\d{8}$/.test(pattern)) {
    const [from = '', to = ''] = pattern.split('-');
    return value !== '' && value >= from && (to === '' || value <= to);
  }
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${escaped}$`, anyCase ? 'i' : '').test(value);
}

function matches(dataset: DicomJson, tag: string, wanted: string): boolean {
  const listed = tag === '0020000D' || tag === '0020000E' || tag === '00080018' || tag === '00080061';
  const patterns = listed ? wanted.split(/[,\\]/) : [wanted];
  const values = dataset[tag]?.Value ?? [];
  const texts = values.length > 1 ? values.map(String) : [textValue(dataset, tag)];
  // Record numbers and accession numbers are what they are; names may be written in any case (PS3.4 C.2.2.2.1).
  const anyCase = dataset[tag]?.vr === 'PN';
  return patterns.some(
    (pattern) => pattern === '' || texts.some((value) => matchesOne(value, pattern, anyCase)),
  );
}

function toAnswer(
  members: readonly ArchivedInstance[],
  level: Level,
  base: string,
  extra: readonly string[],
) {
  const [first] = members;
  if (first === undefined) return undefined;
  const distinct = (of: (member: ArchivedInstance) => string) =>
    [...new Set(members.map(of))].filter(Boolean);
  const seriesUids = distinct(({ seriesUid }) => seriesUid);
  const path = [
    `${base}/studies/${first.studyUid}`,
    level === 'study' ? '' : `/series/${first.seriesUid}`,
    level === 'instance' ? `/instances/${first.instanceUid}` : '',
  ].join('');
  const computed: DicomJson = {
    '00080056': { vr: 'CS', Value: ['ONLINE'] },
    '00081190': { vr: 'UR', Value: [path] },
  };
  if (level === 'study') {
    computed['00080061'] = { vr: 'CS', Value: distinct(({ dataset }) => textValue(dataset, '00080060')) };
    computed['00201206'] = { vr: 'IS', Value: [seriesUids.length] };
    computed['00201208'] = { vr: 'IS', Value: [members.length] };
  }
  if (level === 'series') computed['00201209'] = { vr: 'IS', Value: [members.length] };
  const attributes = extra.includes('all') ? Object.keys(first.dataset) : [...returned[level], ...extra];
  const answer: DicomJson = {};
  for (const tag of attributes) {
    const attribute = first.dataset[tag];
    if (attribute !== undefined && attribute.BulkDataURI === undefined) answer[tag] = attribute;
  }
  const merged = { ...answer, ...computed };
  return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const searchable: ArchiveHabits = { opensTo: 'patient', finds: 'all', holds: 'all', honoursIssuer: true };
const needed = { all: undefined, accession: '00080050', uid: '0020000D' } as const;
const issuerTag = '00100021';

const keyOf: Readonly<Record<Level, (member: ArchivedInstance) => string>> = {
  study: ({ studyUid }) => studyUid,
  series: ({ studyUid, seriesUid }) => `${studyUid} ${seriesUid}`,
  instance: ({ instanceUid }) => instanceUid,
};

/** Whether a search over everything says what this archive needs to be told. */
export function isAnswered(query: URLSearchParams, { finds }: ArchiveHabits): boolean {
  const tag = needed[finds];
  return (
    tag === undefined || [...query].some(([key, wanted]) => tagOf(key) === tag && /^[^*?]+$/.test(wanted))
  );
}

/** Answers a search over `instances`, which are the ones that the token may see. */
export function search(
  instances: readonly ArchivedInstance[],
  level: Level,
  query: URLSearchParams,
  base: string,
  habits: ArchiveHabits = searchable,
): DicomJson[] {
  const groups = new Map<string, ArchivedInstance[]>();
  for (const member of instances) {
    const key = keyOf[level](member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  const keys = [...query].flatMap(([key, wanted]) => {
    const tag = control.has(key) ? undefined : tagOf(key);
    if (tag === undefined || (tag === issuerTag && !habits.honoursIssuer)) return [];
    return [{ tag, wanted }];
  });
  const extra = query.getAll('includefield').flatMap((field) => field.split(','));
  const tags = extra.map((field) => (field === 'all' ? 'all' : (tagOf(field) ?? '')));
  const answers = [...groups.values()].flatMap((members) => {
    const answer = toAnswer(members, level, base, tags);
    const first = members[0]?.dataset ?? {};
    if (answer === undefined) return [];
    return keys.every(({ tag, wanted }) => matches({ ...first, ...answer }, tag, wanted)) ? [answer] : [];
  });
  const count = (name: string, otherwise: number) => {
    const value = Number.parseInt(query.get(name) ?? '', 10);
    return Number.isNaN(value) || value < 0 ? otherwise : value;
  };
  const offset = count('offset', 0);
  return answers.slice(offset, offset + count('limit', answers.length));
}
