import { gridOf, toLayout, type Grid } from './layouts';
import type { HangingPreferences, PanePlan, Protocol, ScreenSize, Stage } from './plan';

/** Below it a phone or a sidebar: one picture, whatever the protocol. */
const onePaneWidthPx = 600;
/** The least that a pane of a protocol is worth looking at. */
const leastPx: Record<Protocol, readonly [width: number, height: number]> = {
  ct: [320, 420],
  mr: [300, 240],
  radiograph: [320, 440],
  mammography: [220, 300],
  ultrasound: [320, 400],
  angiography: [320, 400],
  generic: [320, 400],
};

export interface Slot {
  readonly current: PanePlan;
  /** null: there is no prior. */
  readonly prior: PanePlan | null;
}

/** Slots on as many screens as they need. */
export function arrange(
  protocol: Protocol,
  slots: readonly Slot[],
  screen: ScreenSize,
  { layout }: HangingPreferences,
): readonly Stage[] {
  const compared = slots.some(({ prior }) => prior !== null);
  const room = layout ? gridOf(layout) : roomFor(protocol, screen);
  const fixed = layout !== undefined;
  const panes = room.rows * room.columns;
  if (panes === 1) return singles(slots);
  if (compared) {
    const below = priorBelow(protocol, slots.length, room);
    if (below > 0 && (!fixed || (room.rows === 2 && room.columns === below))) {
      return chunks(slots, below).map((some) => {
        const columns = some.length === 1 && !fixed ? 1 : below;
        const pad = Array.from({ length: columns - some.length }, () => null);
        const top = [...some.map(({ current }) => current), ...pad];
        return screenful({ rows: 2, columns }, [...top, ...some.map(({ prior }) => prior), ...pad]);
      });
    }
    const pairs = fixed ? Math.floor(panes / 2) : Math.min(room.rows, mostPairs[protocol]);
    return chunks(slots, pairs).map((some) => {
      const grid = fixed ? room : { rows: some.length, columns: 2 };
      return screenful(
        grid,
        some.flatMap(({ current, prior }) => [current, prior]),
      );
    });
  }
  const most = fixed ? panes : Math.min(panes, mostAlone[protocol]);
  return chunks(slots, most).map((some) =>
    screenful(
      fixed ? room : gridFor(some.length, room),
      some.map(({ current }) => current),
    ),
  );
}

const mostPairs: Record<Protocol, number> = {
  ct: 2,
  mr: 2,
  radiograph: 2,
  mammography: 1,
  ultrasound: 1,
  angiography: 1,
  generic: 1,
};
const mostAlone: Record<Protocol, number> = {
  ct: 1,
  mr: 4,
  radiograph: 3,
  mammography: 4,
  ultrasound: 1,
  angiography: 1,
  generic: 1,
};

/** How many slots stand side by side with their priors below them; 0: pairs side by side are better. */
function priorBelow(protocol: Protocol, slots: number, { rows, columns }: Grid): number {
  if (rows < 2) return 0;
  if (protocol === 'mammography') return columns >= 4 && slots > 2 ? 4 : columns >= 2 && slots > 1 ? 2 : 0;
  return protocol === 'mr' && columns >= 3 && slots > 2 ? 3 : 0;
}

function roomFor(protocol: Protocol, { widthPx, heightPx }: ScreenSize): Grid {
  if (widthPx < onePaneWidthPx) return { rows: 1, columns: 1 };
  const [paneWidth, paneHeight] = leastPx[protocol];
  const fit = (px: number, least: number, most: number) =>
    Math.min(most, Math.max(1, Math.floor(px / least)));
  const columns = fit(widthPx, paneWidth, protocol === 'mammography' ? 4 : 3);
  return { columns, rows: fit(heightPx, paneHeight, columns > 3 ? 2 : 3) };
}

/** The flattest grid of so many that fits: two side by side, four as 2 × 2. */
function gridFor(count: number, room: Grid): Grid {
  if (count <= room.columns && count !== 4) return { rows: 1, columns: count };
  if (count === 4 && room.columns >= 4) return { rows: 1, columns: 4 };
  const columns = Math.min(room.columns, Math.max(2, Math.ceil(Math.sqrt(count))));
  return { rows: Math.min(room.rows, Math.ceil(count / columns)), columns };
}

/** One pane: every slot's current, then its prior. */
function singles(slots: readonly Slot[]): readonly Stage[] {
  return slots
    .flatMap(({ current, prior }) => (prior?.series ? [current, prior] : [current]))
    .map((pane) => screenful({ rows: 1, columns: 1 }, [pane]));
}

function screenful(grid: Grid, panes: readonly (PanePlan | null)[]): Stage {
  const places = Array.from({ length: grid.rows * grid.columns }, (_, at) => panes[at] ?? null);
  return { layout: toLayout(grid), panes: places };
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / Math.max(1, size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
