import styles from './SliceSlider.module.css';

export interface SliceSliderProps {
  /** 0-based. */
  readonly index: number;
  readonly count: number;
  readonly onIndex: (index: number) => void;
  readonly label: string;
  /** What a screen reader says for the position, e.g. "slice 12 of 120". */
  readonly valueText: string;
}

/** A native range beside the picture: mouse, touch and keys work as everywhere. First slice at the top. */
export function SliceSlider({ index, count, onIndex, label, valueText }: SliceSliderProps) {
  if (count < 2) return null;
  return (
    <input
      type="range"
      className={styles.slider}
      min={0}
      max={count - 1}
      step={1}
      value={index}
      aria-label={label}
      aria-valuetext={valueText}
      aria-orientation="vertical"
      onChange={(event) => onIndex(event.currentTarget.valueAsNumber)}
    />
  );
}
