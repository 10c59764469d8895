import type { RefObject } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { openingIndex } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { Engine } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useJudgedSeries } from '../../facts/useSeries';
import { createTurns } from './turns';

const turns = createTurns();

/** Paints a series small: when it is in sight, after the first image of a pane, one series at a time. */
export function useThumbnail(
  canvas: RefObject<HTMLCanvasElement | null>,
  study: Study,
  series: Series,
  engine: Engine,
) {
  const { marks } = useApp();
  const settled = useSyncExternalStore(marks.subscribe, marks.hasSettled);
  const inSight = useInSight(canvas);
  const [turn, setTurn] = useState<{ end: () => void } | null>(null);
  const [painted, setPainted] = useState(false);
  const { judged } = useJudgedSeries(study, series, { turn: turn !== null });

  const wanted = settled && inSight && !painted;
  useEffect(() => {
    if (!wanted) return undefined;
    const end = turns.take((done) => setTurn({ end: done }));
    return () => {
      end();
      setTurn(null);
    };
  }, [wanted]);

  useEffect(() => {
    if (!turn || !judged) return undefined;
    const target = canvas.current;
    const frame = judged.verdict === 'picture' ? judged.frames[openingIndex(judged.frames)] : undefined;
    if (!target || !frame) {
      turn.end();
      return undefined;
    }
    const abort = new AbortController();
    engine.thumbnail(target, frame, abort.signal).then(
      () => {
        if (!abort.signal.aborted) setPainted(true);
      },
      // The pane says why a series cannot be shown; its thumbnail stays blank.
      () => turn.end(),
    );
    return () => abort.abort();
  }, [turn, judged, engine, canvas]);

  return { judged, painted };
}

function useInSight(element: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '120px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return inSight;
}
