import type { Grid } from '@/domain/hanging/layouts';

const sizePx = 16;
const gapPx = 1;

/** A layout, small. */
export function GridIcon({ rows, columns }: Grid) {
  const [width, height] = [columns, rows].map((count) => (sizePx + gapPx) / count - gapPx);
  return (
    <svg aria-hidden width={sizePx} height={sizePx} fill="currentColor">
      {Array.from({ length: rows * columns }, (_, at) => (
        <rect
          key={at}
          x={(at % columns) * ((width ?? 0) + gapPx)}
          y={Math.floor(at / columns) * ((height ?? 0) + gapPx)}
          width={width}
          height={height}
        />
      ))}
    </svg>
  );
}
