import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export type Surface = Page | FrameLocator;

export const pane = (surface: Surface, index = 0): Locator => surface.locator(`[data-pane="${index}"]`);

/** Waits until the pane has ended loading; returns its state. */
export async function settled(surface: Surface, index = 0, timeout = 30_000): Promise<string> {
  const it = pane(surface, index);
  await expect(it).toHaveAttribute('data-state', /^(shown|failed|withheld|unsupported)$/, { timeout });
  return (await it.getAttribute('data-state')) ?? '';
}

export async function shown(surface: Surface, index = 0): Promise<void> {
  await expect(pane(surface, index)).toHaveAttribute('data-state', 'shown', { timeout: 30_000 });
}

/** Grey values of a pane's canvas, averaged into `columns` x `rows` cells of a rectangle in CSS pixels (default: all). */
export async function cells(
  surface: Surface,
  index: number,
  grid: { columns: number; rows: number },
  area?: { x: number; y: number; width: number; height: number },
): Promise<number[]> {
  return pane(surface, index)
    .locator('canvas')
    .first()
    .evaluate(
      (canvas: HTMLCanvasElement, { grid, area }) => {
        const ratio = canvas.width / canvas.clientWidth;
        const from = area ?? { x: 0, y: 0, width: canvas.clientWidth, height: canvas.clientHeight };
        // Painted onto a canvas of our own, so that it works for 2D and for WebGL canvases alike.
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const context = copy.getContext('2d');
        if (!context) throw new Error('no 2d context');
        context.drawImage(canvas, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const values: number[] = [];
        for (let row = 0; row < grid.rows; row += 1) {
          for (let column = 0; column < grid.columns; column += 1) {
            const left = Math.round((from.x + (from.width * column) / grid.columns) * ratio);
            const right = Math.max(
              left + 1,
              Math.round((from.x + (from.width * (column + 1)) / grid.columns) * ratio),
            );
            const top = Math.round((from.y + (from.height * row) / grid.rows) * ratio);
            const bottom = Math.max(
              top + 1,
              Math.round((from.y + (from.height * (row + 1)) / grid.rows) * ratio),
            );
            let sum = 0;
            for (let y = top; y < bottom; y += 1) {
              for (let x = left; x < right; x += 1) {
                const at = 4 * (y * canvas.width + x);
                sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
              }
            }
            values.push(sum / ((right - left) * (bottom - top)));
          }
        }
        return values;
      },
      { grid, area },
    );
}

/** Grey statistics of a pane's canvas: what a person sees, whoever painted it. */
export async function picture(surface: Surface, index = 0): Promise<{ min: number; max: number }> {
  const values = await cells(surface, index, { columns: 64, rows: 64 });
  return { min: Math.min(...values), max: Math.max(...values) };
}
