import { useEffect } from 'react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { StackFrame } from '@/domain/model/stack';
import { openingIndex } from '@/domain/model/stack';
import type { Engine, ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { Viewport } from '@/viewer/viewport/Viewport';
import { useApp } from '../../AppContext';
import { seriesTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import type { PaneFacts } from './usePaneContent';

interface Props {
  readonly pane: number;
  readonly engine: Engine;
  readonly facts: PaneFacts;
  readonly snapshot: ViewportSnapshot | null;
  readonly onHandle: (handle: ViewportHandle | null) => void;
}

/** Shown while there is nothing that may be seen: the viewport stays, its pixels go. */
const nothing: readonly StackFrame[] = [];

export function Picture({ pane, engine, facts, snapshot, onHandle }: Props) {
  const { livePanes, workspace } = useApp();
  const text = useText();
  const tool = useStore(workspace, (state) => state.tool);
  const [handle, setHandle] = useState<ViewportHandle | null>(null);
  useEffect(() => (handle ? livePanes.register(pane, handle) : undefined), [livePanes, pane, handle]);
  const { content, series } = facts;
  const frames = content.is === 'picture' ? content.frames : nothing;
  const number = series?.number === undefined ? '' : String(series.number);
  const label = text('pane.picture', {
    series: [text('series.number', { number }), seriesTitle(series)].filter(Boolean).join(' '),
    index: (snapshot?.index ?? 0) + 1,
    count: frames.length,
  });
  return (
    <Viewport
      engine={engine}
      stack={frames}
      initialIndex={openingIndex(frames)}
      tool={tool}
      label={label}
      onHandle={(next) => {
        setHandle(next);
        onHandle(next);
      }}
    />
  );
}
