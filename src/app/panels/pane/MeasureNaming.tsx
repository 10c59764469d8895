import { useEffect, useRef } from 'react';
import type { Measure } from '@/domain/measuring/measure';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { name } from '../../measuring/measures';
import styles from './MeasureMarks.module.css';

/** Where the reader writes what an arrow or a text says: Enter or leaving it keeps the words. */
export function MeasureNaming({ measure, at }: { measure: Measure; at: readonly [number, number] }) {
  const text = useText();
  const { measures } = useApp();
  const field = useRef<HTMLInputElement>(null);
  // After the press that made it: the browser moves the focus with that.
  useEffect(() => {
    const wait = setTimeout(() => field.current?.focus());
    return () => clearTimeout(wait);
  }, []);
  const keep = (words: string) => measures.setState((state) => name(state, measure.id, words));
  return (
    <input
      ref={field}
      className={styles.naming}
      style={{ left: at[0], top: at[1] }}
      aria-label={text('measuring.words')}
      defaultValue={measure.words}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep(event.currentTarget.value);
        else if (event.key === 'Escape') keep(measure.words);
      }}
    />
  );
}
