import { openingInstance } from '@/domain/model/stack';
import type { History } from '@/domain/model/history';
import { headStart } from '@/lib/headStart';
import type { Services } from '../services';
import { sourcesOf } from '../facts/sources';
import { openingSeries, openingStudy } from './opening';

type Doors = Pick<Services, 'readPatient' | 'readHistory' | 'dicomWeb' | 'warmFrame' | 'session'>;

/**
 * Asks for what every launch needs before there is a screen to ask for it: patient, history, and metadata and
 * opening frame of the study that will open. The screen asks as ever, and finds the answers on their way. Nothing is
 * judged or painted here.
 */
export function openAhead<T extends Doors>(doors: T): T {
  let seen: History | null = null;
  let metadata: ReturnType<typeof openFirst> = null;
  let tell = (history: History) => {
    seen = history;
    metadata ??= openFirst(doors, history);
  };
  const readHistory = headStart((signal) => doors.readHistory((history) => tell(history), signal));
  return {
    ...doors,
    readPatient: headStart(doors.readPatient),
    readHistory: async (onProgress, signal) => {
      const before = seen;
      seen = null;
      tell = onProgress;
      // As the rest of it comes: never while the caller is still asking.
      await Promise.resolve();
      if (before) onProgress(before);
      return readHistory(signal);
    },
    dicomWeb: {
      ...doors.dicomWeb,
      seriesMetadata: (source, study, series, signal) =>
        metadata?.series === series && metadata.root === source.root && signal
          ? metadata.read(signal)
          : doors.dicomWeb.seriesMetadata(source, study, series, signal),
    },
  };
}

/** Metadata and opening frame side by side; null where the history does not say enough yet. */
function openFirst({ dicomWeb, warmFrame, session }: Doors, { studies }: History) {
  const study = openingStudy(studies, session.context);
  const series = study && openingSeries(study);
  const source = series && sourcesOf(study, series)[0];
  if (!source) return null;
  const opening = openingInstance(series);
  const read = headStart((signal) => dicomWeb.seriesMetadata(source, study.uid, series.uid, signal));
  if (opening) {
    const { uid: instance, frame } = opening;
    warmFrame({ source, study: study.uid, series: series.uid, instance, frame });
  }
  return { root: source.root, series: series.uid, read };
}
