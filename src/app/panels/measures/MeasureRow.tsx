import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Measure } from '@/domain/measuring/measure';
import { figureLines, measureName } from '../../measuring/figureWords';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import styles from './MeasureList.module.css';

export interface RowCommands {
  readonly onGo: (measure: Measure) => void;
  readonly onRename: (measure: Measure, words: string) => void;
  readonly onRemove: (measure: Measure) => void;
}

interface Props extends RowCommands {
  readonly measure: Measure;
  readonly selected: boolean;
}

/** A measurement with the way to it. */
export function MeasureRow({ measure, selected, onGo, onRename, onRemove }: Props) {
  const text = useText();
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (naming) field.current?.focus();
  }, [naming]);
  const { place } = measure;
  const name = measureName(measure, text);
  const image = place.instanceNumber ?? place.frame;
  const where =
    place.seriesNumber === undefined
      ? text('measuring.whereImage', { image })
      : text('measuring.where', { series: place.seriesNumber, image });
  const [first, ...rest] = figureLines(measure, text);
  const keep = (words: string) => {
    setNaming(false);
    onRename(measure, words);
  };
  return (
    <li className={styles.row} data-measure={measure.id} data-selected={selected || undefined}>
      {naming ? (
        <input
          ref={field}
          className={styles.field}
          aria-label={text('measuring.words')}
          defaultValue={measure.words}
          maxLength={200}
          autoComplete="off"
          onBlur={(event) => keep(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep(event.currentTarget.value);
            else if (event.key === 'Escape') setNaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.go}
          aria-current={selected || undefined}
          data-action="jump"
          onClick={() => onGo(measure)}
        >
          <span className={styles.kind}>{text(`measuring.${measure.kind}`)}</span>{' '}
          <span className={styles.figure}>{first}</span>{' '}
          {rest.map((line) => (
            <span key={line} className={styles.more}>
              {line}{' '}
            </span>
          ))}
          <span className={styles.more}>{where}</span>
        </button>
      )}
      <IconButton
        icon={Pencil}
        label={text('measuring.rename', { name })}
        data-action="rename"
        onClick={() => setNaming(true)}
      />
      <IconButton
        icon={Trash2}
        label={text('measuring.remove', { name })}
        data-action="remove"
        onClick={() => onRemove(measure)}
      />
    </li>
  );
}
