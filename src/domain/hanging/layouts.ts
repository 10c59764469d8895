import type { Layout } from './plan';

/** Those with four columns are for the views of mammography. */
export const layouts = [
  '1x1',
  '1x2',
  '1x3',
  '2x1',
  '2x2',
  '2x3',
  '3x1',
  '3x2',
  '3x3',
  '1x4',
  '2x4',
] as const satisfies readonly Layout[];

export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

export const gridOf = (layout: Layout): Grid => ({ rows: Number(layout[0]), columns: Number(layout[2]) });

export const toLayout = ({ rows, columns }: Grid): Layout =>
  layouts.find((layout) => layout === `${rows}x${columns}`) ?? '1x1';

export function paneCount(layout: Layout): number {
  const { rows, columns } = gridOf(layout);
  return rows * columns;
}
