import { useEffect, useState } from 'react';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import type { PaneMarks } from './paneMarks';
import type { PaneFacts } from './usePaneContent';

/** Tells the rest of the app what a pane has come to, and fetches the rest of its stack once the first is seen. */
export function usePaneMarks(
  pane: number,
  { role, content, series }: PaneFacts,
  { state, fault, frame }: PaneMarks,
  snapshot: ViewportSnapshot | null,
): void {
  const { marks, archiveHealth, livePanes, services } = useApp();
  const { engine } = services;

  useEffect(() => {
    if (state === 'loading' || state === 'empty') return undefined;
    marks.paneShown(pane, state === 'shown' ? role : null);
    marks.paneSettled();
    return () => marks.paneShown(pane, null);
  }, [marks, pane, role, state]);

  const archive = frame?.instance.source.archive;
  useEffect(() => {
    if (archive !== undefined && fault) archiveHealth.report(archive, fault);
  }, [archiveHealth, archive, fault]);

  const frames = content.is === 'picture' ? content.source : null;
  // A computed section waits for all of them, and its own frames are computed when they are looked at.
  const computed = content.is === 'picture' && content.frames !== frames;
  const seen = snapshot?.stack === frames && state !== 'loading';
  const settled = frames !== null && (computed || seen);
  // Once begun it goes on while the reader scrolls to frames that are still to come.
  const [begun, setBegun] = useState<typeof frames>(null);
  if (settled && begun !== frames) setBegun(frames);
  const uid = series?.uid;
  useEffect(() => {
    if (!begun || begun !== frames || uid === undefined) return undefined;
    const abort = new AbortController();
    const index = () => {
      const now = livePanes.handle(pane)?.getSnapshot();
      return now?.stack === begun ? now.index : begun.length >> 1;
    };
    engine.prefetch(begun, index, abort.signal).then(
      (all) => {
        if (all && !abort.signal.aborted) marks.seriesLoaded(uid);
      },
      () => {
        // What cannot be fetched ahead says why when the reader comes to it.
      },
    );
    return () => abort.abort();
  }, [engine, frames, begun, livePanes, marks, pane, uid]);
}
