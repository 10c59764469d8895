import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Measure } from '@/domain/measuring/measure';
import { boxOf } from '@/domain/measuring/spans';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { figureLines } from '../../measuring/figureWords';
import { abandon, isAt } from '../../measuring/measures';
import { useCounting } from '../../measuring/useCounting';
import { useSize } from '../../ui/useSize';
import styles from './MeasureMarks.module.css';
import { MeasureNaming } from './MeasureNaming';
import { MeasureShape, screenPoints } from './MeasureShape';
import { placeLabels, type LabelWish } from './placeLabels';

type Point = readonly [number, number];

interface Props {
  readonly frame: StackFrame;
  readonly handle: ViewportHandle;
  /** Drawn anew with it: it is the view that places the points. */
  readonly snapshot: ViewportSnapshot;
}

/** What was measured in the picture, over it. */
export function MeasureMarks({ frame, handle, snapshot }: Props) {
  const text = useText();
  const { measures } = useApp();
  const { done, draft, fresh, selected, naming } = useStore(measures);
  const within = useRef<HTMLDivElement>(null);
  const size = useSize(within);
  useCounting(measures, frame, handle, snapshot);
  useEffect(() => {
    if (!draft) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && measures.setState(abandon);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [draft, measures]);

  const here = (draft ? [...done, draft] : done).filter((one) => isAt(one, frame));
  const labelled = here
    .map((measure) => ({ measure, lines: naming === measure.id ? [''] : figureLines(measure, text) }))
    .filter(
      ({ measure, lines }) =>
        naming === measure.id || (lines.length > 0 && isSeen(screenPoints(handle, measure), size)),
    );
  const wishes = labelled.map(({ measure, lines }) => wishOf(handle, measure, lines, size));
  const labels = placeLabels(wishes, size);
  return (
    <div ref={within} className={styles.within}>
      {here.length > 0 && (
        <svg className={styles.marks}>
          {here.map((measure) => (
            <MeasureShape
              key={measure.id}
              measure={measure}
              frame={frame}
              handle={handle}
              fresh={measure.id === fresh && naming !== measure.id}
              selected={measure.id === selected}
            />
          ))}
          {labelled.map(({ measure, lines }, at) => {
            const [label, wish] = [labels[at], wishes[at]];
            if (!label || !wish) return null;
            return (
              <g key={measure.id} aria-hidden data-label={measure.id}>
                <Leader label={label} wish={wish} />
                <text
                  className={measure.id === selected ? styles.chosen : styles.figure}
                  x={label.x}
                  y={label.y}
                >
                  {lines.map((one, row) => (
                    <tspan key={row} x={label.x} y={label.y + (row + 0.8) * lineHeightPx}>
                      {one}
                    </tspan>
                  ))}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      {labelled.map(({ measure }, at) => {
        const label = labels[at];
        return measure.id === naming && label ? (
          <MeasureNaming key={measure.id} measure={measure} at={[label.x, label.y]} />
        ) : null;
      })}
    </div>
  );
}

const lineHeightPx = 16;
/** Of the widest letters of a figure, CSS px; the face of the overlay is not measured for every movement. */
const letterPx = 8;
const namingPx = { width: 190, height: 32 };

function wishOf(
  handle: ViewportHandle,
  measure: Measure,
  lines: readonly string[],
  size: readonly [number, number],
): LabelWish {
  const points = screenPoints(handle, measure);
  const { left, top, right, bottom } = boxOf(spokenOf(measure.kind, points, size));
  const longest = Math.max(...lines.map((one) => one.length));
  const box = longest === 0 ? namingPx : { width: longest * letterPx, height: lines.length * lineHeightPx };
  return { left, top, right, bottom, ...box };
}

/** What of it the label stands beside: the end that is seen of a line, the apex, all of a region. */
function spokenOf(
  kind: Measure['kind'],
  points: readonly Point[],
  [width, height]: readonly [number, number],
): readonly Point[] {
  const [a, b] = points;
  if (!a || !b || (kind !== 'length' && kind !== 'angle' && kind !== 'arrow')) return points;
  const inside = ([x, y]: Point) => x >= 0 && y >= 0 && x <= width && y <= height;
  return [inside(b) || !inside(a) ? b : a];
}

/** Some of it lies in the pane: a label without its measurement would speak of nothing. */
function isSeen(points: readonly Point[], [width, height]: readonly [number, number]): boolean {
  const { left, top, right, bottom } = boxOf(points);
  return right >= 0 && bottom >= 0 && left <= width && top <= height;
}

/** Joins a label with what it speaks of, where it could not stay beside it. */
function Leader({ label, wish }: { label: ReturnType<typeof placeLabels>[number]; wish: LabelWish }) {
  const to = [
    Math.max(wish.left, Math.min(label.x + label.width / 2, wish.right)),
    Math.max(wish.top, Math.min(label.y + label.height / 2, wish.bottom)),
  ] as const;
  const from = [
    Math.max(label.x, Math.min(to[0], label.x + label.width)),
    Math.max(label.y, Math.min(to[1], label.y + label.height)),
  ] as const;
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 30) return null;
  return <line className={styles.aid} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}
