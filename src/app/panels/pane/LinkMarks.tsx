import { useStore } from 'zustand';
import { referenceLine } from '@/domain/geometry/referenceLine';
import type { Vec3 } from '@/domain/model/instance';
import type { ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { useSnapshot } from '@/viewer/viewport/useSnapshot';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { geometryOf } from '../../linking/stackFacts';
import type { Links } from '../../linking/links';
import { usePaneLinks } from '../../linking/usePaneLinks';
import { useLiveHandle } from '../../workspace/useLiveHandle';
import { roleOf } from '../../workspace/workspace';
import styles from './LinkMarks.module.css';

interface Props {
  readonly pane: number;
  readonly handle: ViewportHandle;
  readonly snapshot: ViewportSnapshot;
}

/** Over the picture: where the focused pane's slice cuts it, and the point that is shown in every pane. */
export function LinkMarks({ pane, handle, snapshot }: Props) {
  return (
    <svg className={styles.marks}>
      <FocusedLine pane={pane} handle={handle} snapshot={snapshot} />
      <ShownPoint pane={pane} handle={handle} snapshot={snapshot} />
    </svg>
  );
}

function FocusedLine({ pane, handle, snapshot }: Props) {
  const text = useText();
  const { links, workspace } = useApp();
  const focus = useStore(workspace, (state) => state.focus);
  const wanted = useStore(workspace, (state) => state.links.lines) && focus !== pane;
  const role = useStore(workspace, (state) => roleOf(state, focus));
  const of = useSnapshot(useLiveHandle(focus));
  const cut = wanted && of ? cutOf(links, of, snapshot) : null;
  const [from, to] = [cut && handle.toCanvas(cut.lineMm[0]), cut && handle.toCanvas(cut.lineMm[1])];
  if (!cut || !from || !to) return null;
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return (
    <g
      role="img"
      aria-label={text('linking.line', { role: text(`role.${role}`) })}
      data-mark="line"
      data-tone={role}
      data-guessed={cut.guessed || undefined}
    >
      <line className={styles.under} {...ends} />
      <line className={styles.line} {...ends} />
    </g>
  );
}

function cutOf(
  links: Links,
  of: ViewportSnapshot,
  on: ViewportSnapshot,
): { readonly lineMm: readonly [Vec3, Vec3]; readonly guessed: boolean } | null {
  if (!of.stack || !on.stack) return null;
  const slice = geometryOf(of.stack)?.slices[of.index];
  const plane = geometryOf(on.stack)?.slices[on.index];
  const shift = links.shift(of.stack, on.stack);
  const found = slice && plane && shift && referenceLine(slice, plane, shift.shiftMm);
  return found?.line ? { lineMm: found.lineMm, guessed: shift?.guessed ?? false } : null;
}

/** Half the length of its arms, and of the gap in its middle, CSS px. */
const [arm, gap] = [14, 4];
const cross = [
  [-arm, 0, -gap, 0],
  [gap, 0, arm, 0],
  [0, -arm, 0, -gap],
  [0, gap, 0, arm],
] as const;

function ShownPoint({ pane, handle, snapshot }: Props) {
  const text = useText();
  const { point } = usePaneLinks(pane);
  if (!point || point.index === null || point.index !== snapshot.index) return null;
  const at = handle.toCanvas(point.place);
  if (!at) return null;
  return (
    <g
      role="img"
      aria-label={text(point.guessed ? 'linking.pointAbout' : 'linking.point')}
      data-mark="point"
      data-guessed={point.guessed || undefined}
      transform={`translate(${at[0]} ${at[1]})`}
    >
      {(['under', 'line'] as const).map((stroke) => (
        <g key={stroke} className={styles[stroke]}>
          {cross.map(([x1, y1, x2, y2]) => (
            <line key={`${x1} ${y1}`} {...{ x1, y1, x2, y2 }} />
          ))}
          {point.guessed && <circle r={arm - 3} fill="none" />}
        </g>
      ))}
      {point.guessed && (
        <text className={styles.about} x={arm + 2} y={4}>
          ≈
        </text>
      )}
    </g>
  );
}
