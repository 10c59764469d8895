import type { Fault } from '@/lib/fault';
import { newestFirst, searchGapId } from '@/domain/model/history';
import type { Gap, History, HistorySource, ImagelessExamination } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { mergeStudies } from './mergeStudies';
import type { SourceFault } from './studySources';

export type Place = Pick<HistorySource, 'kind' | 'name'>;

/** One question to one place, from when it is put until it is answered. */
export interface Question {
  /** It takes longer than a reader should wait without a word. */
  overdue(): void;
  settle(fault: Fault | null): void;
}

interface Asked {
  readonly place: Place;
  readonly topic: string;
  state: 'asking' | 'overdue' | 'done';
  fault: Fault | null;
}

interface Found {
  /** 0 is believed most. */
  readonly rank: number;
  readonly study: Study;
  readonly faults: readonly SourceFault[];
}

interface Denial {
  readonly host: string;
  /** Absent: nothing outweighs it. */
  readonly rank: number | undefined;
}

/** Resources of one study from one kind of place: one an archive is usual. */
const maxResources = 64;

/**
 * Studies by UID, gaps by kind and places by what came of asking them, in whatever order the answers come: the same
 * answers give the same history.
 */
export function createHistoryBuilder(places: readonly Place[]) {
  const found = new Map<StudyUid, Found[]>();
  const merged = new Map<StudyUid, Study>();
  const denied = new Map<StudyUid, Denial[]>();
  const counted = new Map<string, Gap>();
  const questions: Asked[] = [];
  let imageless: readonly ImagelessExamination[] = [];

  function count(gap: Gap, more: number): void {
    if (more > 0) counted.set(gap.id, { ...gap, count: (counted.get(gap.id)?.count ?? 0) + more });
  }

  const denialOf = (uid: StudyUid, all: readonly Found[]) =>
    denied.get(uid)?.find(({ rank }) => rank === undefined || !all.some((each) => each.rank === rank));

  function studies(): readonly Study[] {
    for (const [uid, all] of found) {
      if (denialOf(uid, all)) merged.delete(uid);
      if (merged.has(uid) || denialOf(uid, all)) continue;
      const [first, ...others] = [...all].sort((a, b) => a.rank - b.rank).map(({ study }) => study);
      if (first) merged.set(uid, others.reduce(mergeStudies, first));
    }
    return [...merged.values()];
  }

  return {
    /** Several resources of one study (one an archive), and what archives say of it, become one study. */
    add(study: Study, faults: readonly SourceFault[], rank: number): void {
      const known = found.get(study.uid) ?? [];
      if (known.filter((each) => each.rank === rank).length >= maxResources) {
        const fault: Fault = { kind: 'fhir', code: 'invalid', detail: 'too many resources of one study' };
        count({ kind: 'fhir', id: 'fhir:crowded', fault }, 1);
        return;
      }
      known.push({ study, faults, rank });
      found.set(study.uid, known);
      merged.delete(study.uid);
    },
    /**
     * The study is not this patient's, whoever else says so. With a `rank`: a resource of it was voided by the server of
     * that rank, which outweighs everybody but a living resource of that server's own.
     */
    deny(uid: StudyUid, host: string, rank?: number): void {
      denied.set(uid, [...(denied.get(uid) ?? []).slice(0, maxResources), { host, rank }]);
    },
    addInvalid(host: string, more: number): void {
      count(
        { kind: 'fhir', id: `fhir:invalid:${host}`, fault: { kind: 'fhir', code: 'invalid', host } },
        more,
      );
    },
    addOtherSubject(host: string): void {
      const fault: Fault = { kind: 'identity', code: 'subject', host };
      count({ kind: 'identity', id: `identity:subject:${host}`, fault }, 1);
    },
    /** Something that a source did not tell, or that is not shown; counted under the gap's id. */
    addMissing(gap: Gap, more = 1): void {
      count(gap, more);
    },
    /** What can't be counted. */
    addOnce(gap: Gap): void {
      counted.set(gap.id, gap);
    },
    ask(place: Place, topic: string): Question {
      const asked: Asked = { place, topic, state: 'asking', fault: null };
      questions.push(asked);
      return {
        overdue() {
          if (asked.state === 'asking') asked.state = 'overdue';
        },
        settle(fault) {
          asked.state = 'done';
          asked.fault = fault;
        },
      };
    },
    setImageless(examinations: readonly ImagelessExamination[]): void {
      imageless = examinations;
    },
    studies,
    build(complete: boolean): History {
      const shown = newestFirst(studies());
      const withheld = [...found].flatMap(([uid, all]) => denialOf(uid, all) ?? []);
      return {
        studies: shown,
        gaps: [
          ...questionGaps(questions),
          ...studyGaps(found, merged),
          ...deniedGaps(withheld),
          ...counted.values(),
        ],
        sources: places.map((place) => ({ ...place, state: stateOf(place, questions) })),
        imageless,
        complete,
      };
    },
  };
}

export type HistoryBuilder = ReturnType<typeof createHistoryBuilder>;

const isSame = (a: Place, b: Place) => a.kind === b.kind && a.name === b.name;

function stateOf(place: Place, questions: readonly Asked[]): HistorySource['state'] {
  const own = questions.filter((asked) => isSame(asked.place, place));
  if (own.length === 0) return 'not-asked';
  if (own.some(({ fault }) => fault)) return 'failed';
  return own.some(({ state }) => state !== 'done') ? 'asking' : 'answered';
}

/** One a place: the first fault, else that it keeps the reader waiting. */
function questionGaps(questions: readonly Asked[]): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  const troubled = questions.filter(({ fault, state }) => fault ?? state === 'overdue');
  for (const { place, topic, fault } of troubled.sort((a, b) => Number(!a.fault) - Number(!b.fault))) {
    const id = searchGapId(place);
    if (gaps.has(id)) continue;
    const host = place.kind === 'archive' ? undefined : place.name;
    const stated: Fault = fault ?? { kind: 'network', code: 'waiting', ...(host && { host }) };
    gaps.set(id, {
      kind: place.kind === 'archive' ? 'archive' : 'fhir',
      id,
      fault: stated.detail ? stated : { ...stated, detail: topic },
      ...(place.kind === 'archive' && { archive: place.name }),
    });
  }
  return [...gaps.values()];
}

/** Studies that one place lists for the patient and that another took back. */
function deniedGaps(withheld: readonly Denial[]): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { host } of withheld) {
    const id = `identity:denied:${host}`;
    const fault: Fault = { kind: 'identity', code: 'subject', host, detail: 'taken back by the record' };
    gaps.set(id, { kind: 'identity', id, fault, count: (gaps.get(id)?.count ?? 0) + 1 });
  }
  return [...gaps.values()];
}

/** What kept studies from their images, each fault counted once a study. Those that are not shown have none. */
function studyGaps(
  found: ReadonlyMap<StudyUid, readonly Found[]>,
  merged: ReadonlyMap<StudyUid, Study>,
): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  const add = (gap: Gap) => gaps.set(gap.id, { ...gap, count: (gaps.get(gap.id)?.count ?? 0) + 1 });
  for (const [uid, all] of found) {
    const study = merged.get(uid);
    if (!study) continue;
    const own = new Map<string, Gap>();
    for (const { fault, archive } of all.flatMap(({ faults }) => faults)) {
      // Said below where it leaves no way to the images; nobody can be named.
      if (fault.code === 'no-address') continue;
      const kind = fault.kind === 'archive' ? 'archive' : 'fhir';
      const id = [kind, fault.code, archive ?? fault.host ?? ''].join(':');
      own.set(id, { kind, id, fault, ...(archive && { archive }) });
    }
    const elsewhere = (study.viewers?.length ?? 0) > 0;
    if (study.fault && study.sources.length === 0 && own.size === 0 && !elsewhere) {
      own.set('', { kind: 'archive', id: 'archive:no-address', fault: study.fault });
    }
    [...own.values()].forEach(add);
  }
  return [...gaps.values()];
}
