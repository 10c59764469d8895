import type { Gap, History, HistorySource } from '@/domain/model/history';

export interface Source {
  readonly kind: 'record' | 'archive';
  readonly name: string;
  readonly state: 'asking' | 'answered' | 'unasked' | 'silent' | 'refused' | 'partial';
  readonly studies: number;
  readonly gaps: readonly Gap[];
}

/** The record system and whatever else lists imaging first, then the archives, then any that only a gap names. */
export function judgeSources({ studies, gaps, sources }: History): readonly Source[] {
  const ofArchive = (gap: Gap) => (gap.kind === 'archive' ? gap.archive : undefined);
  const counts = new Map<string, number>();
  for (const study of studies) {
    const all = study.sources.length > 0 ? study.sources : study.series.flatMap((one) => one.sources);
    for (const archive of new Set(all.map((source) => source.archive)))
      counts.set(archive, (counts.get(archive) ?? 0) + 1);
  }
  const archive = (name: string, state?: HistorySource['state']): Source => {
    const own = gaps.filter((gap) => ofArchive(gap) === name);
    const asked = state === 'asking' ? state : state === 'answered' ? state : 'unasked';
    return {
      kind: 'archive',
      name,
      state: worst(own) ?? asked,
      studies: counts.get(name) ?? 0,
      gaps: own,
    };
  };
  const listed = new Set(sources.map(({ name }) => name));
  const unlisted = new Set(gaps.flatMap((gap) => ofArchive(gap) ?? []).filter((name) => !listed.has(name)));
  return [
    ...sources.map((source): Source => {
      if (source.kind === 'archive') return archive(source.name, source.state);
      const isEhr = source.kind === 'ehr';
      // What no archive is to blame for stands with the record system.
      const own = gaps.filter((gap) =>
        isEhr ? ofArchive(gap) === undefined && !isOf(gap, 'imaging') : isOf(gap, 'imaging'),
      );
      const state = source.state === 'asking' ? 'asking' : own.length > 0 ? 'partial' : 'answered';
      return { kind: 'record', name: source.name, state, studies: isEhr ? studies.length : 0, gaps: own };
    }),
    ...[...unlisted].map((name) => archive(name)),
  ];
}

const isOf = (gap: Gap, kind: HistorySource['kind']): boolean => gap.id.startsWith(`search:${kind}:`);

/** An archive that only the record system has switched off has not failed to answer. */
function worst(gaps: readonly Gap[]): Source['state'] | null {
  const states = gaps.map(({ fault }) => {
    if (fault.kind === 'auth' || fault.status === 401 || fault.status === 403) return 'refused';
    if (fault.kind === 'network') return 'silent';
    return fault.kind === 'archive' && (fault.code === 'http' || fault.code === 'not-dicom')
      ? 'silent'
      : 'partial';
  });
  return (['silent', 'refused', 'partial'] as const).find((state) => states.includes(state)) ?? null;
}
