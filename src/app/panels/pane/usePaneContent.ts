import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import type { SeriesUid, StudyUid } from '@/domain/model/ids';
import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { Fault } from '@/lib/fault';
import { useApp } from '../../AppContext';
import type { JudgedSeries } from '../../facts/judgedSeries';
import { findStudy } from '../../facts/useHistory';
import { useJudgedSeries, useSeriesOf } from '../../facts/useSeries';
import { usePaneReformat, type PaneReformat } from '../../reformat/usePaneReformat';
import { nameSeries } from '../../workspace/hang';
import type { Role } from '../../workspace/workspace';
import { roleOf } from '../../workspace/workspace';

/** What a pane holds, as far as it is known without its viewport. Only `picture` carries frames. */
export type PaneContent =
  | { readonly is: 'empty' }
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly fault: Fault; readonly askAgain: () => void }
  | { readonly is: 'withheld'; readonly fault: Fault }
  | { readonly is: 'unsupported'; readonly kind: string }
  | {
      readonly is: 'picture';
      readonly frames: readonly StackFrame[];
      /** What is downloaded for them: the frames of the series themselves. */
      readonly source: readonly StackFrame[];
      readonly reformat: PaneReformat;
      readonly note: Extract<JudgedSeries, { verdict: 'picture' }>['note'];
      readonly missing: number;
    };

export interface PaneFacts {
  readonly role: Role;
  readonly study: Study | null;
  readonly series: Series | null;
  /** As commanded, before anything of it is known. */
  readonly studyUid: StudyUid | null;
  readonly seriesUid: SeriesUid | null;
  readonly content: PaneContent;
  /** 0-based frame of the view that the plan hangs; null: where the series opens. */
  readonly opening: number | null;
}

const nothing: readonly StackFrame[] = [];
const notInList: Fault = { kind: 'archive', code: 'empty' };

export function usePaneContent(pane: number, history: History): PaneFacts {
  const app = useApp();
  const held = useStore(app.workspace, (workspace) => workspace.panes[pane] ?? null);
  const role = useStore(app.workspace, (workspace) => roleOf(workspace, pane));
  const study = findStudy(history, held?.study);
  const listed = useSeriesOf(study);
  const series = listed.series?.find(({ uid }) => uid === held?.series) ?? null;
  const { judged, askAgain } = useJudgedSeries(study, series);

  const generation = held?.generation ?? 0;
  const unnamed = held !== null && held.series === null;
  useEffect(() => {
    if (unnamed && study && listed.series) nameSeries(app, pane, generation, study, listed.series);
  }, [app, pane, generation, unnamed, study, listed.series]);

  // A stack of its own for every command: hung again, it begins anew, and no earlier snapshot speaks for it.
  const judgedFrames = judged?.verdict === 'picture' ? judged.frames : null;
  const frames = useMemo(
    () => (judgedFrames && generation > 0 ? [...judgedFrames] : nothing),
    [judgedFrames, generation],
  );

  const reformat = usePaneReformat(generation, frames);
  const content = ((): PaneContent => {
    if (!held) return { is: 'empty' };
    const fault = listed.fault ?? (!study || listed.series?.length === 0 ? notInList : null);
    if (fault) return { is: 'failed', fault, askAgain: listed.askAgain };
    if (!judged) return { is: 'loading' };
    switch (judged.verdict) {
      case 'picture':
        return {
          is: 'picture',
          frames: reformat.frames,
          source: frames,
          reformat,
          note: judged.note,
          missing: judged.missing,
        };
      case 'withheld':
        return { is: 'withheld', fault: judged.fault };
      case 'unsupported':
        return { is: 'unsupported', kind: judged.kind };
      case 'failed':
        return { is: 'failed', fault: judged.fault, askAgain };
    }
  })();
  const at = held?.image ? frames.findIndex(({ instance }) => instance.uid === held.image) : -1;
  return {
    role,
    study,
    series,
    studyUid: held?.study ?? null,
    seriesUid: held?.series ?? null,
    content,
    opening: at < 0 ? null : at,
  };
}
