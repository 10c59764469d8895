import type { Fault } from '@/lib/fault';
import { newestFirst, searchGapId } from '@/domain/model/history';
import type { Gap, History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Series, Study } from '@/domain/model/study';
import { distinct } from './studySources';
import type { SourceFault } from './studySources';

/** Studies by UID and gaps by kind, as the pages come in. */
export function createHistoryBuilder() {
  const studies = new Map<StudyUid, Study>();
  const gaps = new Map<string, Gap>();

  function addGap(gap: Gap): void {
    const known = gaps.get(gap.id);
    gaps.set(gap.id, known ? { ...known, count: (known.count ?? 0) + (gap.count ?? 0) } : gap);
  }

  return {
    /** Two resources of one study (one an archive) become one study with both sources. */
    addStudy(study: Study, faults: readonly SourceFault[]): void {
      const known = studies.get(study.uid);
      studies.set(study.uid, known ? merge(known, study) : study);
      const ids = new Set<string>();
      for (const { fault, archive } of faults) {
        // Said below, once a study, where it leaves no way to the images; nobody can be named.
        if (fault.code === 'no-address') continue;
        const kind = fault.kind === 'archive' ? 'archive' : 'fhir';
        const id = [kind, fault.code, archive ?? fault.host ?? ''].join(':');
        if (!ids.has(id)) addGap({ kind, id, fault, ...(archive && { archive }), count: 1 });
        ids.add(id);
      }
      if (study.sources.length === 0 && ids.size === 0 && study.fault) {
        addGap({ kind: 'archive', id: 'archive:no-address', fault: study.fault, count: 1 });
      }
    },
    addInvalid(count: number, host: string): void {
      if (count > 0)
        addGap({ kind: 'fhir', id: 'fhir:invalid', fault: { kind: 'fhir', code: 'invalid', host }, count });
    },
    addOtherSubject(host: string): void {
      const fault: Fault = { kind: 'identity', code: 'subject', host };
      addGap({ kind: 'identity', id: 'identity:subject', fault, count: 1 });
    },
    addSearchFault(fault: Fault): void {
      addGap({ kind: 'fhir', id: searchGapId, fault });
    },
    build(complete: boolean): History {
      return { studies: newestFirst([...studies.values()]), gaps: [...gaps.values()], complete };
    },
  };
}

function merge(a: Study, b: Study): Study {
  const sources = distinct([...a.sources, ...b.sources]);
  const series = new Map(a.series.map((each) => [each.uid, each]));
  for (const each of b.series) {
    const known = series.get(each.uid);
    series.set(each.uid, known ? mergeSeries(known, each) : each);
  }
  const { fault, ...rest } = a;
  const { fault: otherFault, ...other } = b;
  const left = fault ?? otherFault;
  return {
    ...other,
    ...rest,
    series: [...series.values()],
    sources,
    ...(sources.length === 0 && left && { fault: left }),
  };
}

function mergeSeries(a: Series, b: Series): Series {
  const sources = distinct([...a.sources, ...b.sources]);
  const { fault, ...rest } = a;
  return { ...rest, sources, ...(sources.length === 0 && fault && { fault }) };
}
