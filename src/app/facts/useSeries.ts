import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Series, Study } from '@/domain/model/study';
import type { Fault } from '@/lib/fault';
import { toFault } from '@/lib/fault';
import { useApp } from '../AppContext';
import type { JudgedSeries } from './judgedSeries';
import { judgeMetadata } from './judgedSeries';
import { patientQuery, seriesQuery, studySeriesQuery } from './queries';

const unforeseen: Fault = { kind: 'archive', code: 'not-dicom' };

/** The series of a study, from the record or, where it lists none, from the archive. */
export function useSeriesOf(study: Study | null) {
  const app = useApp();
  const { data, error, isFetching, refetch } = useQuery(studySeriesQuery(app, study));
  const listed = study && study.series.length > 0 ? study.series : data;
  return {
    series: listed ?? null,
    fault: error && !isFetching ? toFault(error, unforeseen) : null,
    askAgain: () => void refetch(),
  };
}

/**
 * A series with the judgement about it; null while its metadata are on their way. In the background it waits for
 * its turn and never asks again what has failed: that is for the reader to do.
 */
export function useJudgedSeries(
  study: Study | null,
  series: Series | null,
  background?: { readonly turn: boolean },
) {
  const app = useApp();
  const { services } = app;
  const patient = useQuery(patientQuery(app));
  const metadata = useQuery({
    ...seriesQuery(app, study, series),
    enabled: ({ state }) => !background || (background.turn && state.status !== 'error'),
  });
  const judged = useMemo<JudgedSeries | null>(() => {
    if (!study || !series) return null;
    const error = metadata.error ?? patient.error;
    if (error && !metadata.isFetching && !patient.isFetching) {
      return { verdict: 'failed', fault: toFault(error, unforeseen) };
    }
    if (!patient.data || !metadata.data) return null;
    return judgeMetadata(
      { patient: patient.data, session: services.session, site: services.site },
      study,
      series,
      metadata.data,
    );
  }, [
    study,
    series,
    services,
    patient.data,
    patient.error,
    patient.isFetching,
    metadata.data,
    metadata.error,
    metadata.isFetching,
  ]);
  const askAgain = () => {
    if (patient.error) void patient.refetch();
    if (metadata.error) void metadata.refetch();
  };
  return { judged, askAgain };
}
