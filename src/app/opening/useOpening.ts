import { useEffect, useRef } from 'react';
import { studyInContext } from '@/domain/model/context';
import type { History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import { useApp } from '../AppContext';
import { hangStudy } from '../workspace/hang';
import { openingStudy } from './opening';

/**
 * Opens the study that matters as soon as a page of the history has one. What later pages bring moves the reader
 * only if the chart named it, and only while the reader has not chosen anything.
 */
export function useOpening(history: History): void {
  const app = useApp();
  const opened = useRef<{ study: StudyUid; generation: number } | null>(null);

  useEffect(() => {
    const { context } = app.services.session;
    const before = opened.current;
    const study = before ? studyInContext(history.studies, context) : openingStudy(history.studies, context);
    if (!study || study.uid === before?.study) return;
    if (app.workspace.getState().generation !== (before?.generation ?? 0)) return;
    hangStudy(app, study);
    opened.current = { study: study.uid, generation: app.workspace.getState().generation };
  }, [app, history.studies]);
}
