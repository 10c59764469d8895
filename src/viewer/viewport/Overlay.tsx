import type { ViewportSnapshot } from '../engine/port';
import { planScaleBar } from './scaleBar';
import styles from './Overlay.module.css';

/** Texts come ready to read: what they say and in which language is the app's business. */
export interface OverlayProps {
  /** Lines of a corner, most important first; they end with an ellipsis where there is no room. */
  readonly topLeft: readonly string[];
  readonly topRight: readonly string[];
  readonly bottomLeft: readonly string[];
  readonly bottomRight: readonly string[];
  readonly orientation: ViewportSnapshot['orientation'];
  readonly mmPerPixel: number | null;
  /** CSS px of the pane. */
  readonly widthPx: number;
  /** Name of the scale bar for assistive technology, e.g. "Scale". */
  readonly scaleLabel: string;
  /** Said beside the bar where the spacing is the detector's, not the patient's. */
  readonly scaleNote?: string;
}

const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
const edges = ['left', 'right', 'top', 'bottom'] as const;

/** Four corners, letters at the edges, a scale bar: legible on black and on white. */
export function Overlay(props: OverlayProps) {
  const { orientation, mmPerPixel, widthPx, scaleLabel, scaleNote } = props;
  const bar = planScaleBar(mmPerPixel, widthPx);
  return (
    <div className={styles.overlay} data-narrow={widthPx < 360 || undefined}>
      {corners.map((corner) => (
        <div key={corner} className={styles[corner]}>
          {props[corner].map((line, at) => (
            <div key={at} className={styles.line}>
              {line}
            </div>
          ))}
        </div>
      ))}
      {orientation &&
        edges.map((edge) => (
          <div key={edge} className={styles[edge]} data-edge={edge}>
            {orientation[edge]}
          </div>
        ))}
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
    </div>
  );
}
