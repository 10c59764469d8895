export interface ScaleBar {
  readonly lengthPx: number;
  readonly lengthMm: number;
  /** "5 mm", "2 cm": the unit is part of it. */
  readonly label: string;
}

/** The longest bar of 1, 2 or 5 times a power of ten that fits a quarter of the pane; null without spacing. */
export function planScaleBar(mmPerPixel: number | null, widthPx: number): ScaleBar | null {
  if (mmPerPixel === null || !(mmPerPixel > 0) || !(widthPx > 0)) return null;
  const roomMm = (widthPx / 4) * mmPerPixel;
  const power = 10 ** Math.floor(Math.log10(roomMm) + 1e-9);
  const step = [5, 2, 1].find((one) => one * power <= roomMm * (1 + 1e-9)) ?? 1;
  const lengthMm = Number((step * power).toPrecision(1));
  const label = lengthMm >= 10 ? `${lengthMm / 10} cm` : `${lengthMm} mm`;
  return { lengthMm, lengthPx: lengthMm / mmPerPixel, label };
}
