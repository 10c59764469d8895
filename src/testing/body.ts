import type { Vec3 } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { along, cross } from '@/domain/model/vec3';
import type { DecodedFrame } from '@/viewer/decode/decodedFrame';
import { anImage, anInstance, aSeries, aStudy } from './builders';
import { planes } from './stacks';

export interface BodyShape {
  readonly at?: { readonly row: Vec3; readonly column: Vec3 };
  /** Height of each slice along the normal, mm. */
  readonly heightsMm?: readonly number[];
  /** Sideways for each mm of height: what a tilted gantry does. */
  readonly shear?: Vec3;
  readonly start?: Vec3;
  readonly rows?: number;
  readonly columns?: number;
  readonly spacingMm?: readonly [number, number];
  readonly fields?: Parameters<typeof anImage>[0];
}

/** Slices whose pixels are a function of the place in the patient. */
export function aBody(shape: BodyShape = {}) {
  const { at = planes.axial, rows = 20, columns = 24, spacingMm = [2, 2], start = [-20, -15, 100] } = shape;
  const heights = shape.heightsMm ?? Array.from({ length: 12 }, (_, n) => n * 3);
  const study = aStudy();
  const series = aSeries();
  const normal = cross(at.row, at.column);
  const frames = heights.map((mm, n): StackFrame => {
    const position = along(along(start, normal, mm), shape.shear ?? [0, 0, 0], mm);
    const image = anImage({
      rows,
      columns,
      spacingMm,
      spacingKind: 'patient',
      frameOfReference: '1.2.3',
      planes: [{ ...at, position }],
      ...shape.fields,
    });
    return { instance: anInstance(study, series, { number: n + 1, image }), frame: 1 };
  });
  const decode = (frame: StackFrame, valueAt: (place: Vec3) => number): DecodedFrame => {
    const first = frame.instance.image?.planes?.[0]?.position ?? start;
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        values[row * columns + column] = valueAt(
          along(along(first, at.row, column * spacingMm[1]), at.column, row * spacingMm[0]),
        );
    const whole = values.every(Number.isInteger);
    const stored = Int16Array.from(values, (value) => Math.round(value));
    const min = values.reduce((least, value) => Math.min(least, value), Infinity);
    const max = values.reduce((most, value) => Math.max(most, value), -Infinity);
    const precise = whole ? null : { values, slope: 1, intercept: 0 };
    return { rows, columns, components: 1, values: stored, slope: 1, intercept: 0, min, max, precise };
  };
  return { frames, decode, series };
}
