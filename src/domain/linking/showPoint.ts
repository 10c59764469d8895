import { isInside, toPixel } from '../geometry/slice';
import type { StackGeometry } from '../geometry/stackGeometry';
import type { Vec3 } from '../model/instance';
import { along } from '../model/vec3';
import { nearestSlice } from './follow';
import type { StackLink } from './linkStacks';

/** How positions of the pane that was pointed in become those of another: a link's shift, or why there is none. */
export type PointShift = { readonly shiftMm: Vec3; readonly guessed: boolean } | null;

/** Within one frame of reference a point needs no link, and no common orientation. */
export function shiftOf(link: StackLink, from: StackGeometry, to: StackGeometry): PointShift {
  if (link.by === 'position' || link.by === 'guess') {
    return { shiftMm: link.shiftMm, guessed: link.by === 'guess' };
  }
  const same = from.frameOfReference !== undefined && from.frameOfReference === to.frameOfReference;
  return same ? { shiftMm: [0, 0, 0], guessed: false } : null;
}

export type ShownPoint =
  | {
      /** 0-based slice. */
      readonly index: number;
      /** Where the point is in this stack's own frame of reference, LPS mm. */
      readonly place: Vec3;
      /** Through a first guess between two frames of reference: near, not exact. */
      readonly guessed: boolean;
    }
  | { readonly index: null; readonly why: 'no-geometry' | 'no-link' | 'outside-stack' | 'outside-image' };

/** One point of the patient in another pane, whatever its orientation. */
export function showPoint(point: Vec3, to: StackGeometry | null, shift: PointShift): ShownPoint {
  if (!to) return { index: null, why: 'no-geometry' };
  if (!shift) return { index: null, why: 'no-link' };
  const place = along(point, shift.shiftMm);
  const nearest = nearestSlice(to.slices, place);
  if (!nearest) return { index: null, why: 'outside-stack' };
  const slice = to.slices[nearest.index];
  const pixel = slice ? toPixel(slice, place) : null;
  if (!slice || !pixel) return { index: null, why: 'no-geometry' };
  return isInside(slice, pixel)
    ? { index: nearest.index, place, guessed: shift.guessed }
    : { index: null, why: 'outside-image' };
}
