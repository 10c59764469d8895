import type { ViewportSnapshot } from '../engine/port';
import { planScaleBar } from './scaleBar';
import styles from './Overlay.module.css';

/** Ready to read: what it says and in which language is the app's business. */
export interface OverlayLine {
  readonly words: string;
  /**
   * 1 is what no picture may be read without and is never left out; of the others the highest go first where the pane
   * is small.
   */
  readonly rank: 1 | 2 | 3 | 4 | 5;
  /** Stands before the words as a mark: filled, or an outline. Told apart without colour. */
  readonly badge?: { readonly words: string; readonly filled: boolean };
  /** As large as a marker on a film. */
  readonly large?: boolean;
}

export interface OverlayProps {
  readonly topLeft: readonly OverlayLine[];
  readonly topRight: readonly OverlayLine[];
  readonly bottomLeft: readonly OverlayLine[];
  readonly bottomRight: readonly OverlayLine[];
  readonly orientation: ViewportSnapshot['orientation'];
  readonly mmPerPixel: number | null;
  /** CSS px of the pane. */
  readonly widthPx: number;
  /** Name of the scale bar for assistive technology, e.g. "Scale". */
  readonly scaleLabel: string;
  /** Said beside the bar where the spacing is the detector's, not the patient's. */
  readonly scaleNote?: string;
}

/**
 * Four corners, letters at the edges, a scale bar: legible on black and on white. The style sheet drops lines by their
 * rank as the pane gets smaller; rows and columns of one grid keep them from lying on one another.
 */
export function Overlay(props: OverlayProps) {
  const { orientation, mmPerPixel, widthPx, scaleLabel, scaleNote } = props;
  const bar = planScaleBar(mmPerPixel, widthPx);
  const edge = (name: 'left' | 'right' | 'top' | 'bottom') => (
    <div className={styles[name]} data-edge={orientation ? name : undefined}>
      {orientation?.[name]}
    </div>
  );
  return (
    <div className={styles.overlay}>
      <div className={styles.above}>
        <Corner className={styles.topLeft} lines={props.topLeft} />
        {edge('top')}
        <Corner className={styles.topRight} lines={props.topRight} />
      </div>
      <div className={styles.sides}>
        {edge('left')}
        {edge('right')}
      </div>
      <div className={styles.below}>
        <Corner className={styles.bottomLeft} lines={props.bottomLeft} />
        {edge('bottom')}
        {bar && (
          <div
            className={styles.scale}
            role="img"
            aria-label={`${scaleLabel}: ${bar.label}`}
            data-scale-mm={bar.lengthMm}
          >
            <div className={styles.bar} style={{ width: bar.lengthPx }} />
            <div>{scaleNote ? `${bar.label} · ${scaleNote}` : bar.label}</div>
          </div>
        )}
        <Corner className={styles.bottomRight} lines={props.bottomRight} />
      </div>
    </div>
  );
}

function Corner({ className, lines }: { className: string | undefined; lines: readonly OverlayLine[] }) {
  return (
    <div className={className}>
      {lines.map(({ words, rank, badge, large }, at) => (
        <div key={at} className={styles.line} data-rank={rank} data-large={large}>
          {badge && (
            <>
              <span className={badge.filled ? styles.filled : styles.outlined}>{badge.words}</span>{' '}
            </>
          )}
          {whole(words)}
        </div>
      ))}
    </div>
  );
}

/** Each word in a box of its own: where there is no room, whole words give way to the ellipsis and never half of one. */
const whole = (words: string) =>
  words.split(' ').flatMap((word, at) => [
    at > 0 ? ' ' : '',
    <span key={at} className={styles.word}>
      {word}
    </span>,
  ]);
