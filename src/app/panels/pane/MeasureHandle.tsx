import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { Measure } from '@/domain/measuring/measure';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { within } from '../../measuring/measured';
import { movePoint, moveWhole, remove, rest, select } from '../../measuring/measures';
import styles from './MeasureMarks.module.css';

type Point = readonly [number, number];

interface Props {
  readonly measure: Measure;
  readonly frame: StackFrame;
  readonly handle: ViewportHandle;
  readonly index: number;
  readonly at: Point;
  /** Moves the whole measurement: a line drawn by hand has no corners to take hold of. */
  readonly whole: boolean;
  readonly focus: boolean;
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** CSS px of a press with Shift. */
const wide = 10;

/** A point that a hand or the arrow keys move. */
export function MeasureHandle({ measure, frame, handle, index, at, whole, focus }: Props) {
  const text = useText();
  const { measures } = useApp();
  const focused = useRef(false);
  /** From the pointer to the point that it took hold of, and the name of the movement. */
  const held = useRef<{ readonly off: Point; readonly gesture: string } | null>(null);
  const { id } = measure;
  const move = (to: Point, gesture: string, all: boolean) => {
    const [pixel, from] = [handle.toImage(to), measure.points[index]];
    if (!pixel || !from) return;
    const target = within(frame, pixel);
    measures.setState((state) =>
      all
        ? moveWhole(state, frame, { id, by: [target[0] - from[0], target[1] - from[1]], gesture })
        : movePoint(state, frame, { id, at: index, to: target, gesture }),
    );
  };
  const place = (event: PointerEvent<SVGElement>): Point | null => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return box ? [event.clientX - box.left, event.clientY - box.top] : null;
  };
  const onDown = (event: PointerEvent<SVGElement>) => {
    const point = place(event);
    if (!point || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { off: [at[0] - point[0], at[1] - point[1]], gesture: `drag ${event.timeStamp}` };
    measures.setState((state) => select(state, id));
  };
  const onMove = (event: PointerEvent<SVGElement>) => {
    const [point, hold] = [place(event), held.current];
    if (point && hold) move([point[0] + hold.off[0], point[1] + hold.off[1]], hold.gesture, whole);
  };
  const onUp = () => {
    held.current = null;
    measures.setState(rest);
  };
  const onKey = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const step = event.shiftKey ? wide : 1;
    if (way)
      move([at[0] + way[0] * step, at[1] + way[1] * step], `keys ${id} ${index}`, whole || event.altKey);
    else if (event.key === 'Delete' || event.key === 'Backspace')
      measures.setState((state) => remove(state, id));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <circle
        ref={(circle) => {
          if (focus && circle && !focused.current) circle.focus();
          focused.current = focus;
        }}
        className={styles.handle}
        cx={at[0]}
        cy={at[1]}
        r={5}
        role="button"
        tabIndex={0}
        aria-label={text('measuring.handle', { number: index + 1 })}
        data-handle={index}
        onFocus={() => measures.setState((state) => select(state, id))}
        onBlur={() => measures.setState(rest)}
        onKeyDown={onKey}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      />
    </>
  );
}
