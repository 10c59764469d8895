import { useCallback } from 'react';
import type { Series, Study } from '@/domain/model/study';
import { useApp } from '../AppContext';
import { dateWords } from '../i18n/dates';
import { seriesTitle, studyTitle } from '../i18n/studyWords';
import { showIn } from './showIn';

/** `showIn`, and what it did is said. */
export function useShowIn(studies: readonly Study[]) {
  const app = useApp();
  return useCallback(
    (study: Study, series: Series | null, pane: number) => {
      if (!showIn(app, studies, study, series, pane)) return;
      app.dragging.setState({ done: { is: 'shown', words: shownWords(study, series), pane: pane + 1 } });
    },
    [app, studies],
  );
}

/** A study, or a series of it, in one line. */
export function shownWords(study: Study, series: Series | null): string {
  return `${seriesTitle(series) || studyTitle(study)}, ${dateWords(study.started)}`;
}
