import type { PointerEvent } from 'react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { isPointing } from '@/viewer/viewport/gestures';
import type { Measure } from '@/domain/measuring/measure';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { chiefFigure, figureNamed, measureName, rounded } from '../../measuring/figureWords';
import { moveWhole, rest, select } from '../../measuring/measures';
import { MeasureHandle } from './MeasureHandle';
import styles from './MeasureMarks.module.css';
import { measureOutline } from './measureOutline';

type Point = readonly [number, number];

interface Props {
  readonly measure: Measure;
  readonly frame: StackFrame;
  readonly handle: ViewportHandle;
  readonly fresh: boolean;
  readonly selected: boolean;
}

/** More corners than these are a line drawn by hand: it is moved as a whole. */
const mostHandles = 12;

/** The outline of a measurement with the points that move it, and its figures as marks. */
export function MeasureShape({ measure, frame, handle, fresh, selected }: Props) {
  const text = useText();
  const points = screenPoints(handle, measure);
  const { path, aid } = measureOutline(measure.kind, points);
  const chief = chiefFigure(measure);
  const area = figureNamed(measure, 'area');
  const byHand = points.length > mostHandles;
  return (
    <g
      role="group"
      aria-label={measureName(measure, text)}
      className={selected ? styles.selected : undefined}
      data-measurement={measure.kind}
      data-id={measure.id}
      data-value={chief && rounded(chief.value)}
      data-unit={chief?.unit.mark}
      data-calibration={measure.calibration.is}
      data-pending={measure.pending || undefined}
      {...(area && { 'data-area': rounded(area.value), 'data-area-unit': area.unit.mark })}
      {...Object.fromEntries(
        (['mean', 'sd', 'min', 'max', 'short'] as const).flatMap((name) => {
          const figure = figureNamed(measure, name);
          return figure ? [[`data-${name}`, rounded(figure.value)]] : [];
        }),
      )}
    >
      {aid && <path className={styles.aid} d={aid} />}
      <path className={styles.under} d={path} />
      <path className={styles.line} d={path} />
      <Grip measure={measure} frame={frame} handle={handle} path={path} />
      {points.slice(0, byHand ? 1 : undefined).map((point, index) => (
        <MeasureHandle
          key={index}
          measure={measure}
          frame={frame}
          handle={handle}
          index={index}
          at={point}
          whole={byHand}
          focus={fresh && index === 0}
        />
      ))}
    </g>
  );
}

export const screenPoints = (handle: ViewportHandle, { points }: Measure): readonly Point[] =>
  points.map((point) => handle.fromImage(point)).filter((point) => point !== null);

interface GripProps extends Pick<Props, 'measure' | 'frame' | 'handle'> {
  readonly path: string;
}

/** Takes hold of the outline, while no tool is chosen that would draw there. By keys: Alt and arrows on a point. */
function Grip({ measure, frame, handle, path }: GripProps) {
  const { measures, workspace } = useApp();
  const drawing = useStore(workspace, ({ tool }) => isPointing(tool));
  const last = useRef<{ readonly at: Point; readonly gesture: string } | null>(null);
  if (drawing) return null;
  const pixelOf = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return box ? handle.toImage([event.clientX - box.left, event.clientY - box.top]) : null;
  };
  return (
    <path
      className={styles.grip}
      d={path}
      data-grip
      onPointerDown={(event) => {
        const at = pixelOf(event);
        if (!at || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = { at, gesture: `drag ${event.timeStamp}` };
        measures.setState((state) => select(state, measure.id));
      }}
      onPointerMove={(event) => {
        const [at, held] = [pixelOf(event), last.current];
        if (!at || !held) return;
        const by = [at[0] - held.at[0], at[1] - held.at[1]] as const;
        last.current = { ...held, at };
        measures.setState((state) => moveWhole(state, frame, { id: measure.id, by, gesture: held.gesture }));
      }}
      onPointerUp={() => {
        last.current = null;
        measures.setState(rest);
      }}
    />
  );
}
