export interface LabelWish {
  /** CSS px of the pane: what the label speaks of, which it should not cover. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const marginPx = 4;
const gapPx = 10;
/** What stands in the corners and at the lower edge of a pane. */
const cornerPx = { width: 170, height: 50 };
const scalePx = { width: 170, height: 56 };
/** The letters of the patient's directions at the sides. */
const letterPx = 32;

/** Where labels go: within the pane, beside what they speak of, over one another only where there is no room at all. */
export function placeLabels(
  wishes: readonly LabelWish[],
  [width, height]: readonly [number, number],
): readonly Rect[] {
  const taken = [0, width - cornerPx.width].flatMap((x) =>
    [0, height - cornerPx.height].map((y) => ({ x, y, ...cornerPx })),
  );
  taken.push({ x: (width - scalePx.width) / 2, y: height - scalePx.height, ...scalePx });
  for (const x of [0, width - letterPx])
    taken.push({ x, y: (height - letterPx) / 2, width: letterPx, height: letterPx });
  const placed: Rect[] = [];
  for (const wish of wishes) {
    const own = {
      x: wish.left,
      y: wish.top,
      width: wish.right - wish.left,
      height: wish.bottom - wish.top,
    };
    let best: { readonly rect: Rect; readonly cost: number } | null = null;
    for (const [step, rect] of candidates(wish, width, height).entries()) {
      const cost =
        step +
        placed.reduce((sum, other) => sum + overlap(rect, other), 0) * 100 +
        taken.reduce((sum, other) => sum + overlap(rect, other), 0) +
        overlap(rect, own);
      if (!best || cost < best.cost) best = { rect, cost };
    }
    if (best) placed.push(best.rect);
  }
  return placed;
}

/** On either side, under and over; then further and further up and down. */
function candidates(wish: LabelWish, width: number, height: number): readonly Rect[] {
  const { left, top, right, bottom } = wish;
  const middle = (left + right - wish.width) / 2;
  const step = wish.height + marginPx;
  const beside = [right + gapPx, left - gapPx - wish.width];
  const starts = [
    ...beside.map((x) => [x, top - 8] as const),
    ...beside.map((x) => [x, bottom - wish.height + 8] as const),
    [middle, bottom + gapPx] as const,
    [middle, top - gapPx - wish.height] as const,
  ];
  const further = [1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8].flatMap((times) =>
    beside.map((x) => [x, top - 8 + times * step] as const),
  );
  return [...starts, ...further].map(([x, y]) => ({
    x: between(x, marginPx, width - wish.width - marginPx),
    y: between(y, marginPx, height - wish.height - marginPx),
    width: wish.width,
    height: wish.height,
  }));
}

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Shared area, px². */
function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
