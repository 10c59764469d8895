import { useCallback, useRef, useState } from 'react';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle } from '@/viewer/engine/port';
import type { Pointing } from '@/viewer/viewport/bindGestures';
import { useApp } from '../../AppContext';
import { measured } from '../../measuring/measured';
import type { Measures } from '../../measuring/measures';
import { windowFor } from '../../measuring/windowRegion';

type Point = readonly [number, number];

/** What pointing in a pane does, by the tool that is chosen. `region`: the box that is being drawn, CSS px. */
export function usePointing(pane: number, handle: ViewportHandle | null, frame: StackFrame | undefined) {
  const { links, loupe, measures } = useApp();
  const [box, setBox] = useState<readonly [Point, Point] | null>(null);
  // What was half drawn when the pointer went down.
  const before = useRef<Measures['draft']>(null);
  const onPoint = useCallback(
    ({ tool, phase, at }: Pointing) => {
      if (tool === 'point') {
        if (phase === 'down' || phase === 'move') links.showPoint(pane, at);
      } else if (tool === 'magnify')
        loupe.setState({ shown: phase === 'up' || phase === 'cancel' ? null : { pane, at, byKey: false } });
      else if (!handle || !frame) return;
      else if (tool === 'window-region') {
        if (phase === 'down') setBox([at, at]);
        else if (phase === 'cancel') setBox(null);
        else if (phase === 'move') setBox((held) => held && [held[0], at]);
        else {
          const points = box?.map((corner) => handle.toImage(corner)).filter((one) => one !== null);
          setBox(null);
          if (points?.length === 2) void windowFor(handle, { kind: 'rectangle', points });
        }
      } else if (phase === 'cancel') measures.setState({ draft: before.current });
      else {
        if (phase === 'down') before.current = measures.getState().draft;
        measures.setState((state) => measured(state, tool, phase, frame, handle.toImage(at)));
      }
    },
    [box, frame, handle, links, loupe, measures, pane],
  );
  const region = box && {
    left: Math.min(box[0][0], box[1][0]),
    top: Math.min(box[0][1], box[1][1]),
    width: Math.abs(box[0][0] - box[1][0]),
    height: Math.abs(box[0][1] - box[1][1]),
  };
  return { onPoint, region };
}
