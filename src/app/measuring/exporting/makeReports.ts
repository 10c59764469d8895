import type { QueryClient } from '@tanstack/react-query';
import type { Measure } from '@/domain/measuring/measure';
import { toReport, toUid, type Report } from '@/domain/measuring/report/report';
import type { History } from '@/domain/model/history';
import type { ImageSource } from '@/domain/model/study';
import { FaultError } from '@/lib/fault';
import type { AppContext } from '../../AppContext';
import { seriesQuery, studySeriesQuery } from '../../facts/queries';
import { findStudy } from '../../facts/useHistory';

export interface MadeReport extends Report {
  /** Where the images are. */
  readonly source: ImageSource;
}

/** One report a study that was measured in. Rejects with `FaultError` where no header of its images can be had. */
export async function makeReports(
  app: AppContext,
  queryClient: QueryClient,
  history: History,
  measures: readonly Measure[],
): Promise<readonly MadeReport[]> {
  const firsts = new Map(measures.map((measure) => [measure.place.study, measure.place]));
  return Promise.all(
    [...firsts.values()].map(async (place) => {
      const study = findStudy(history, place.study);
      if (!study) throw new FaultError({ kind: 'archive', code: 'empty' });
      const listed =
        study.series.length > 0 ? study.series : await queryClient.fetchQuery(studySeriesQuery(app, study));
      const series = listed.find(({ uid }) => uid === place.series) ?? null;
      const { instances } = await queryClient.fetchQuery(seriesQuery(app, study, series));
      const instance = instances.find(({ uid }) => uid === place.instance);
      if (!instance) throw new FaultError({ kind: 'archive', code: 'empty' });
      const report = toReport(measures, {
        instance,
        madeAt: app.services.now(),
        newUid: () => toUid(crypto.randomUUID()),
      });
      return { ...report, source: instance.source };
    }),
  );
}
