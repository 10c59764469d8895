import { centreOf } from '@/domain/geometry/slice';
import type { PointShift } from '@/domain/linking/showPoint';
import { along } from '@/domain/model/vec3';
import type { ViewportCommand, ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { geometryOf } from './stackFacts';

type Point = readonly [number, number];

export const isFitted = ({ zoom, pan }: ViewportSnapshot): boolean =>
  zoom === 1 && pan[0] === 0 && pan[1] === 0;

/**
 * The same part of the body in the same size: mm on the screen are alike, and what is in the middle of one pane is in
 * the middle of the other. Without geometry or link zoom and pan are the same; fitted is fitted.
 */
export function followView(
  leader: ViewportHandle,
  follower: ViewportHandle,
  shift: PointShift,
): Extract<ViewportCommand, { do: 'view' }> {
  const [led, own] = [leader.getSnapshot(), follower.getSnapshot()];
  if (isFitted(led)) return { do: 'view', zoom: 1, pan: [0, 0] };
  const alike = led.mmPerPixel !== null && own.mmPerPixel !== null ? own.mmPerPixel / led.mmPerPixel : null;
  const factor = alike ?? led.zoom / own.zoom;
  const middle = shift && middleOf(leader);
  const off = middle && shift && offMiddle(follower, along(middle, shift.shiftMm));
  return { do: 'view', zoom: own.zoom * factor, pan: off ? [-off[0] * factor, -off[1] * factor] : led.pan };
}

/** Where the picture's own middle is on the screen. */
function pictureMiddle(handle: ViewportHandle): Point | null {
  const { stack, index } = handle.getSnapshot();
  const slice = stack && geometryOf(stack)?.slices[index];
  return slice ? handle.toCanvas(centreOf(slice)) : null;
}

/** Patient position under the pane's middle. */
function middleOf(handle: ViewportHandle) {
  const at = paneMiddle(handle);
  return at && handle.toPatient(at);
}

/** CSS px from the pane's top left. */
export function paneMiddle(handle: ViewportHandle): Point | null {
  const at = pictureMiddle(handle);
  const { pan } = handle.getSnapshot();
  return at && [at[0] - pan[0], at[1] - pan[1]];
}

/** CSS px from the picture's middle to a point of the patient. */
function offMiddle(handle: ViewportHandle, point: Parameters<ViewportHandle['toCanvas']>[0]): Point | null {
  const [to, from] = [handle.toCanvas(point), pictureMiddle(handle)];
  return to && from && [to[0] - from[0], to[1] - from[1]];
}
