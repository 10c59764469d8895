import type { QueryClient } from '@tanstack/react-query';
import { queryOptions, skipToken } from '@tanstack/react-query';
import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { History } from '@/domain/model/history';
import { searchGapId } from '@/domain/model/history';
import type { ImageSource, Series, Study } from '@/domain/model/study';
import { toFault } from '@/lib/fault';
import type { AppContext } from '../AppContext';
import { firstAnswer } from './firstAnswer';
import { keepKnown } from './keepKnown';
import { sourcesOf } from './sources';

/**
 * Server facts. They do not change under the reader's hands: asked once, and again only on request. Asked offline as
 * well: our own fetch says that there is no network, where the library would wait for one without a word.
 */
const once = {
  staleTime: Infinity,
  retry: false,
  networkMode: 'always',
  /** Only what failed: what is known does not get stale. */
  refetchOnReconnect: true,
} as const;

export function patientQuery({ services }: AppContext) {
  return queryOptions({
    ...once,
    queryKey: ['patient'],
    queryFn: ({ signal }) => services.readPatient(signal),
  });
}

export const historyKey = ['history'] as const;

export function historyQuery({ services }: AppContext, queryClient: QueryClient) {
  return queryOptions<History>({
    ...once,
    gcTime: Infinity,
    queryKey: historyKey,
    queryFn: async ({ signal }) => {
      // On a retry the list that is known stays until the new one is complete: rows never vanish meanwhile.
      const known = queryClient.getQueryData<History>(historyKey);
      const onProgress = (history: History) => {
        if (!known && !signal.aborted) queryClient.setQueryData(historyKey, history);
      };
      try {
        return keepKnown(known, await services.readHistory(onProgress, signal));
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        // Nothing foreseen comes here; but a reader who waits for a list that never ends is told nothing at all.
        const fault = toFault(thrown, { kind: 'fhir', code: 'invalid' });
        const ehr = { kind: 'ehr', name: new URL(services.session.issuer.iss).host } as const;
        const gaps = [{ kind: 'fhir', id: searchGapId(ehr), fault } as const];
        const sources = [{ ...ehr, state: 'failed' } as const];
        const seen = queryClient.getQueryData<History>(historyKey);
        return keepKnown(seen, { studies: [], gaps, sources, imageless: [], complete: true });
      }
    },
  });
}

const archivesOf = (sources: readonly ImageSource[]) => sources.map(({ archive }) => archive);

/** Metadata of one series; not asked for while study or series are not known. */
export function seriesQuery(app: AppContext, study: Study | null, series: Series | null) {
  const sources = study && series ? sourcesOf(study, series) : [];
  return queryOptions<SeriesMetadata>({
    ...once,
    gcTime: 10 * 60_000,
    queryKey: ['archive', 'series', study?.uid, series?.uid],
    meta: { archives: archivesOf(sources) },
    queryFn:
      study && series
        ? ({ signal }) =>
            firstAnswer({ health: app.archiveHealth }, sources, series.fault ?? study.fault, (source) =>
              app.services.dicomWeb.seriesMetadata(source, study.uid, series.uid, signal),
            )
        : skipToken,
  });
}

/** The series of a study whose FHIR resource lists none. */
export function studySeriesQuery(app: AppContext, study: Study | null) {
  const sources = study?.sources ?? [];
  return queryOptions<readonly Series[]>({
    ...once,
    gcTime: Infinity,
    queryKey: ['archive', 'study', study?.uid],
    meta: { archives: archivesOf(sources) },
    queryFn:
      study && study.series.length === 0
        ? ({ signal }) =>
            firstAnswer({ health: app.archiveHealth }, sources, study.fault, (source) =>
              app.services.dicomWeb.studySeries(source, study.uid, signal),
            )
        : skipToken,
  });
}

/** Asks again everything that one archive failed to answer. */
export async function askArchiveAgain(
  app: AppContext,
  queryClient: QueryClient,
  archive: string,
): Promise<void> {
  const failed = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['archive'] })
    .filter(({ state, meta }) => {
      const archives: unknown = meta?.['archives'];
      return state.error !== null && Array.isArray(archives) && archives.includes(archive);
    });
  const frames = app.livePanes.all().filter((handle) => handle.getSnapshot().state === 'failed');
  // Frames have no answer of their own to clear the mark; a renewed failure sets it again.
  const isMarked = Boolean(app.archiveHealth.store.getState().get(archive));
  if (failed.length === 0 && isMarked) app.archiveHealth.report(archive, null);
  await Promise.allSettled([
    ...failed.map((query) => query.fetch()),
    ...frames.map((handle) => handle.run({ do: 'retry' })),
  ]);
}
