import { TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/useText';
import type { PaneReformat } from '../../reformat/usePaneReformat';
import styles from './PaneNotes.module.css';

/** What the reader must know of a computed section, or why there is none. */
export function ReformatNotes({ notes, refused }: Pick<PaneReformat, 'notes' | 'refused'>) {
  const text = useText();
  const { tiltDeg, missing, uneven } = notes;
  const lines = [
    refused &&
      text('reformat.refused', {
        plane: text(`reformat.${refused.plane}`),
        why: text(`refusal.mpr.${refused.code}`, rounded(refused.figures)),
      }),
    tiltDeg !== undefined && text('reformat.tilt', { deg: Math.round(tiltDeg) }),
    missing && text('reformat.missing', { count: missing.count, gap: round(missing.gapMm) }),
    uneven && text('reformat.uneven', { least: round(uneven.leastMm), largest: round(uneven.largestMm) }),
  ].filter((line) => line !== false && line !== null && line !== undefined);
  if (lines.length === 0) return null;
  return (
    <div className={styles.notes} role="note" data-mpr-note={refused ? refused.code : 'corrected'}>
      <TriangleAlert aria-hidden size={14} />
      <p>{lines.join(' ')}</p>
    </div>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const rounded = (figures: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
