import { useMemo } from 'react';
import { useStore } from 'zustand';
import { nearestSlice } from '@/domain/linking/follow';
import type { StackFrame } from '@/domain/model/stack';
import { toReformatted } from '@/domain/reformat/toReformatted';
import { toVolume, type VolumeNotes, type VolumeRefusal } from '@/domain/reformat/toVolume';
import { useApp } from '../AppContext';
import { geometryOf } from '../linking/stackFacts';
import type { Choice } from './choices';

/** What a pane shows of its series by the reader's choice. */
export interface PaneReformat {
  /** Of another section, or the series' own where that was chosen or nothing else can be. */
  readonly frames: readonly StackFrame[];
  /** The section that is shown; null: the original. */
  readonly shown: Choice | null;
  /** What must be said of it. */
  readonly notes: VolumeNotes;
  /** A section was asked for and cannot be computed. */
  readonly refused: (VolumeRefusal & { readonly plane: NonNullable<Choice['plane']> }) | null;
  /** 0-based: where the reader was looking; null: nowhere in particular. */
  readonly openingIndex: number | null;
}

const none: VolumeNotes = {};

export function usePaneReformat(generation: number, frames: readonly StackFrame[]): PaneReformat {
  const { reformats, services } = useApp();
  const choice = useStore(reformats, ({ choices }) => choices.get(generation) ?? null);
  const { engine } = services;
  const wanted = (choice?.plane ?? null) !== null && frames.length > 0;
  const judged = useMemo(
    // Judged when it is asked for: what other panes come to later does not take it away.
    () => (wanted ? toVolume(frames, engine.volumeRoom(frames)) : null),
    [wanted, frames, engine],
  );
  return useMemo(() => {
    const volume = choice?.plane && judged?.is === 'volume' ? judged : null;
    const shown = volume ? choice : null;
    const stack =
      volume && choice
        ? toReformatted(volume.volume, {
            orientation: choice.orientation,
            slab: choice.slab,
            ...(choice.window && { window: choice.window }),
          })
        : frames;
    const slices = choice?.at ? geometryOf(stack)?.slices : undefined;
    const opening = slices && choice?.at ? nearestSlice(slices, choice.at) : null;
    return {
      frames: stack,
      shown,
      notes: volume?.notes ?? none,
      refused: choice?.plane && judged?.is === 'refused' ? { ...judged, plane: choice.plane } : null,
      openingIndex: opening?.index ?? null,
    };
  }, [choice, judged, frames]);
}
