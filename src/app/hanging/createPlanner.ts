import type { QueryClient } from '@tanstack/react-query';
import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { HangingPlan, Layout, ScreenSize } from '@/domain/hanging/plan';
import { planHanging } from '@/domain/hanging/planHanging';
import type { SeriesUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import type { Series, Study } from '@/domain/model/study';
import { byNumber } from '../opening/opening';
import { narrowScreen } from '../ui/useMediaQuery';
import type { WorkspaceStore } from '../workspace/workspaceStore';

export interface Planner {
  /** With what is known now; `layout`: whatever the reader or the protocol would have; `next`: the prior after this one. */
  plan(current: Study, prior: Study | null, layout?: Layout, next?: Study): HangingPlan | null;
  /** One pane at a time: what is not in sight is not fetched. */
  isNarrow(): boolean;
  /** The element that the panes share. */
  measure(element: HTMLElement | null): void;
  /** Fires when metadata have come; `version` is another number then. */
  subscribe(listener: () => void): () => void;
  version(): number;
}

export function createPlanner(queryClient: QueryClient, workspace: WorkspaceStore): Planner {
  let room: HTMLElement | null = null;
  let version = 0;
  const isNarrow = () => window.matchMedia(narrowScreen).matches;
  const size = (): ScreenSize => ({
    widthPx: room?.clientWidth || window.innerWidth,
    heightPx: room?.clientHeight || window.innerHeight,
  });
  /** The series of a study whose record lists none, as far as the archive has told them. */
  const listed = (study: Study): Study => {
    const told = queryClient.getQueryData<readonly Series[]>(['archive', 'study', study.uid]) ?? [];
    return { ...study, series: byNumber(study.series.length > 0 ? study.series : told) };
  };
  const loadedOf = (studies: readonly Study[]) => {
    const loaded = new Map<SeriesUid, readonly Instance[]>();
    for (const { uid, series } of studies) {
      for (const one of series) {
        const key = ['archive', 'series', uid, one.uid];
        const metadata = queryClient.getQueryData<SeriesMetadata>(key);
        if (metadata) loaded.set(one.uid, metadata.instances);
      }
    }
    return loaded;
  };

  return {
    plan(current, prior, layout, next) {
      const priors = [prior, next].filter((study) => !!study);
      const studies = [current, ...priors].map(listed);
      const { panes, ownLayout } = workspace.getState();
      const opening = panes[0]?.study === current.uid ? panes[0].series : null;
      const wanted = layout ?? ownLayout ?? (isNarrow() ? (prior ? '1x2' : '1x1') : null);
      return planHanging(
        { studies },
        {
          current: current.uid,
          priors: priors.map(({ uid }) => uid),
          prior: prior?.uid ?? null,
          loaded: loadedOf(studies),
          ...(opening && { opening }),
        },
        size(),
        wanted ? { layout: wanted } : {},
      );
    },
    isNarrow,
    measure(element) {
      room = element;
    },
    subscribe: (listener) =>
      queryClient.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || query.queryKey[0] !== 'archive' || query.state.status !== 'success') return;
        version += 1;
        listener();
      }),
    version: () => version,
  };
}
