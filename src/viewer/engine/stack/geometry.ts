import type { Plane, Vec3 } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { numbers } from '../../decode/dataset';
import { along, dot, type Grid, type Point } from './view';

/** Where a frame lies in the patient; null where the header does not say. */
export function planeOf({ instance, frame }: StackFrame): Plane | null {
  const planes = instance.image?.planes;
  return planes?.[planes.length === 1 ? 0 : frame - 1] ?? null;
}

export function spacingOf({ instance }: StackFrame): readonly [number, number] | null {
  const spacing = instance.image?.spacingMm;
  return spacing && spacing[0] > 0 && spacing[1] > 0 ? spacing : null;
}

/** How the picture is drawn: by its spacing, else by the shape of its pixels (0028,0034), vertical before horizontal. */
export function drawnSpacing(frame: StackFrame): readonly [number, number] {
  const [down = 0, across = 0] = numbers(frame.instance.dataset, '00280034');
  return spacingOf(frame) ?? (down > 0 && across > 0 ? [down, across] : [1, 1]);
}

export function gridOf(frame: StackFrame): Grid {
  const [down, across] = drawnSpacing(frame);
  return {
    columns: frame.instance.image?.columns ?? 1,
    rows: frame.instance.image?.rows ?? 1,
    aspect: down / across,
  };
}

/** Equation C.7.6.2.1-1 of PS3.3. */
export function toPatient(frame: StackFrame, [column, row]: Point): Vec3 | null {
  const plane = planeOf(frame);
  const spacing = spacingOf(frame);
  if (!plane || !spacing) return null;
  return along(along(plane.position, plane.row, column * spacing[1]), plane.column, row * spacing[0]);
}

/** Pixel coordinates of the point's projection on the frame. */
export function fromPatient(frame: StackFrame, point: Vec3): Point | null {
  const plane = planeOf(frame);
  const spacing = spacingOf(frame);
  if (!plane || !spacing) return null;
  const offset = along(point, plane.position, -1);
  return [dot(offset, plane.row) / spacing[1], dot(offset, plane.column) / spacing[0]];
}
