import { describe, expect, it } from 'vitest';
import { planScaleBar } from './scaleBar';

describe('planScaleBar', () => {
  it.each([
    { mmPerPixel: 0.5, widthPx: 800, mm: 100, label: '10 cm' },
    { mmPerPixel: 1, widthPx: 512, mm: 100, label: '10 cm' },
    { mmPerPixel: 0.75, widthPx: 512, mm: 50, label: '5 cm' },
    { mmPerPixel: 0.1, widthPx: 400, mm: 10, label: '1 cm' },
    { mmPerPixel: 0.07, widthPx: 420, mm: 5, label: '5 mm' },
    { mmPerPixel: 0.01, widthPx: 400, mm: 1, label: '1 mm' },
    { mmPerPixel: 0.001, widthPx: 400, mm: 0.1, label: '0.1 mm' },
  ])('$mmPerPixel mm per px in a pane of $widthPx px: $label', ({ mmPerPixel, widthPx, mm, label }) => {
    const bar = planScaleBar(mmPerPixel, widthPx);
    expect(bar?.label).toBe(label);
    expect((bar?.lengthPx ?? 0) * mmPerPixel).toBeCloseTo(mm, 9);
    expect(bar?.lengthPx).toBeLessThanOrEqual(widthPx / 4 + 1e-6);
  });

  it('is absent where the size of a pixel is unknown', () => {
    expect(planScaleBar(null, 800)).toBeNull();
    expect(planScaleBar(0.5, 0)).toBeNull();
  });
});
