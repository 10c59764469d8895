import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { figureOf } from '@/domain/measuring/figureOf';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { isAt, movePoint, placeOf, remove, type Measure } from '../../measuring/measures';
import styles from './MeasureMarks.module.css';

type Point = readonly [number, number];

interface Props {
  readonly frame: StackFrame;
  readonly handle: ViewportHandle;
  /** Drawn anew with it: it is the view that places the points. */
  readonly snapshot: ViewportSnapshot;
}

/** What was measured in the picture, over it. */
export function MeasureMarks({ frame, handle }: Props) {
  const { measures } = useApp();
  const { done, draft, fresh } = useStore(measures);
  const place = placeOf(frame);
  const here = (draft ? [...done, draft] : done).filter((one) => isAt(one, place));
  if (here.length === 0) return null;
  return (
    <svg className={styles.marks}>
      {here.map((measure) => (
        <Drawn key={measure.id} measure={measure} handle={handle} fresh={measure.id === fresh} />
      ))}
    </svg>
  );
}

function Drawn({ measure, handle, fresh }: { measure: Measure; handle: ViewportHandle; fresh: boolean }) {
  const text = useText();
  const points = measure.points.map((point) => handle.toCanvas(point)).filter((point) => point !== null);
  const figure = figureOf(measure.kind, measure.points);
  const value = figure && (Math.round(figure.value * 10) / 10).toFixed(1);
  const words = figure && value !== null ? text(`measuring.${figure.unit}`, { value }) : '';
  const path = points.map((point) => point.join(',')).join(' ');
  const at = points.at(measure.kind === 'angle' ? 1 : -1);
  return (
    <g
      role="group"
      aria-label={text(`measuring.${measure.kind}`, { value: words })}
      data-measurement={measure.kind}
      data-value={value ?? undefined}
      data-unit={figure?.unit}
    >
      <polyline className={styles.under} points={path} />
      <polyline className={styles.line} points={path} />
      {points.map((point, index) => (
        <Handle
          key={index}
          measure={measure}
          index={index}
          at={point}
          handle={handle}
          focus={fresh && index === 0}
        />
      ))}
      {at && (
        <text className={styles.figure} x={at[0] + 10} y={at[1] - 8} aria-hidden>
          {words}
        </text>
      )}
    </g>
  );
}

interface HandleProps {
  readonly measure: Measure;
  readonly index: number;
  readonly at: Point;
  readonly handle: ViewportHandle;
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

function Handle({ measure, index, at, handle, focus }: HandleProps) {
  const text = useText();
  const { measures } = useApp();
  const focused = useRef(false);
  const move = (to: Point) => {
    const point = handle.toPatient(to);
    if (point) measures.setState((state) => movePoint(state, measure.id, index, point));
  };
  const onDown = (event: PointerEvent<SVGCircleElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent<SVGCircleElement>) => {
    const within = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!within || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move([event.clientX - within.left, event.clientY - within.top]);
  };
  const onKey = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const step = event.shiftKey ? wide : 1;
    if (way) move([at[0] + way[0] * step, at[1] + way[1] * step]);
    else if (event.key === 'Delete' || event.key === 'Backspace')
      measures.setState((state) => remove(state, measure.id));
    else return;
    event.preventDefault();
  };
  return (
    <circle
      ref={(circle) => {
        if (focus && circle && !focused.current) circle.focus();
        focused.current = true;
      }}
      className={styles.handle}
      cx={at[0]}
      cy={at[1]}
      r={5}
      role="button"
      tabIndex={0}
      aria-label={text('measuring.handle', { number: index + 1 })}
      data-handle={index}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onKeyDown={onKey}
    />
  );
}
