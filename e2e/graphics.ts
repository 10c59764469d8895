import type { Page } from '@playwright/test';

declare global {
  interface Window {
    graphics: { lose(): number; restore(): void };
  }
}

/**
 * Makes a page believe that its software WebGL is a graphics card, so that the GPU painter paints, and gives a hand
 * on the contexts of that painter, which are out of the page's sight.
 */
export async function withGraphicsCard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made = new Set<WebGL2RenderingContext>();
    const proto = HTMLCanvasElement.prototype;
    const getContext = Reflect.get(proto, 'getContext') as (...args: unknown[]) => unknown;
    Reflect.set(proto, 'getContext', function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = Reflect.apply(getContext, this, args);
      if (context instanceof WebGL2RenderingContext) made.add(context);
      return context;
    });
    const gl = WebGL2RenderingContext.prototype;
    const getParameter = Reflect.get(gl, 'getParameter') as (name: number) => unknown;
    // UNMASKED_RENDERER_WEBGL
    Reflect.set(gl, 'getParameter', function (this: WebGL2RenderingContext, name: number) {
      return name === 0x9246 ? 'A graphics card' : Reflect.apply(getParameter, this, [name]);
    });
    let lost: WEBGL_lose_context[] = [];
    window.graphics = {
      lose() {
        lost = [...made].flatMap((context) =>
          context.isContextLost() ? [] : (context.getExtension('WEBGL_lose_context') ?? []),
        );
        lost.forEach((one) => one.loseContext());
        return lost.length;
      },
      restore: () => lost.forEach((one) => one.restoreContext()),
    };
  });
}

/** 1: the same picture, whatever its brightness. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleA, middleB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, at) => {
    const [x, y] = [value - middleA, (b[at] ?? NaN) - middleB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  });
  return ab / Math.sqrt(aa * bb);
}
