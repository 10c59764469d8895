import { nearestSlice } from '@/domain/linking/follow';
import { showPoint, type PointShift } from '@/domain/linking/showPoint';
import type { Vec3 } from '@/domain/model/instance';
import { goTo } from './follow';
import { stackOf, type Member } from './member';
import type { Members } from './members';
import type { PanePoint } from './paneLinks';
import { geometryOf, isOfOneSeries, type Stack } from './stackFacts';

/** One point of the patient, shown in every pane. */
export interface Pointing {
  /** null where none is shown. */
  in(stack: Stack): PanePoint | null;
  /** CSS px from the pane's top left. */
  show(source: Member, at: readonly [number, number] | null): void;
  move(by: readonly [number, number]): void;
  hide(): void;
}

export function createPointing(members: Members, shift: (from: Stack, to: Stack) => PointShift): Pointing {
  let pointed: { readonly pane: number; readonly stack: Stack; readonly at: Vec3 } | null = null;

  const pointIn = (own: Stack): PanePoint | null => {
    if (!pointed || !isOfOneSeries(members.of(pointed.pane)?.seen.stack, pointed.stack)) return null;
    if (own !== pointed.stack) return showPoint(pointed.at, geometryOf(own), shift(pointed.stack, own));
    const index = nearestSlice(geometryOf(own)?.slices ?? [], pointed.at)?.index;
    return index === undefined ? null : { index, place: pointed.at, guessed: false };
  };
  const show: Pointing['show'] = (source, at) => {
    const stack = stackOf(source);
    const place = at && source.handle.toPatient(at);
    if (!stack || !place) return;
    pointed = { pane: source.pane, stack, at: place };
    for (const other of members.all()) {
      const own = other === source ? null : stackOf(other);
      const shown = own && pointIn(own);
      if (!shown || shown.index === null) continue;
      other.touched = true;
      goTo(other, shown.index, false);
    }
  };
  return {
    in: pointIn,
    show,
    move([dx, dy]) {
      const source = pointed && members.of(pointed.pane);
      const at = pointed && source?.handle.toCanvas(pointed.at);
      if (source && at) show(source, [at[0] + dx, at[1] + dy]);
    },
    hide() {
      pointed = null;
    },
  };
}
