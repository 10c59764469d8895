import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { useText } from '../../../i18n/useText';
import { IconButton } from '../../../ui/IconButton';
import styles from './PdfDocument.module.css';

interface Props {
  readonly phrase: string;
  readonly hits: number;
  /** From 1; 0 where there is none. */
  readonly hit: number;
  readonly asText: boolean;
  readonly zoom: { readonly canGrow: boolean; readonly canShrink: boolean };
  readonly onPhrase: (phrase: string) => void;
  readonly onHit: (by: 1 | -1) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onText: (asText: boolean) => void;
}

export function PdfBar({ phrase, hits, hit, asText, zoom, onPhrase, onHit, onZoom, onText }: Props) {
  const text = useText();
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <input
          type="search"
          value={phrase}
          aria-label={text('pdf.search')}
          placeholder={text('pdf.search')}
          onChange={(event) => onPhrase(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && hits > 0 && onHit(event.shiftKey ? -1 : 1)}
        />
        {phrase.trim() !== '' && (
          <>
            <span role="status" className={styles.hits}>
              {text('pdf.hits', { count: hits, hit })}
            </span>
            <IconButton
              icon={ChevronUp}
              label={text('pdf.previous')}
              disabled={hits === 0}
              onClick={() => onHit(-1)}
            />
            <IconButton
              icon={ChevronDown}
              label={text('pdf.next')}
              disabled={hits === 0}
              onClick={() => onHit(1)}
            />
          </>
        )}
      </div>
      <div className={styles.row}>
        <span role="group" className={styles.forms} aria-label={text('pdf.forms')}>
          <button type="button" aria-pressed={!asText} onClick={() => onText(false)}>
            {text('pdf.asPages')}
          </button>
          <button type="button" aria-pressed={asText} onClick={() => onText(true)}>
            {text('pdf.asText')}
          </button>
        </span>
        <span className={styles.space} />
        <IconButton
          icon={ZoomOut}
          label={text('pdf.smaller')}
          disabled={asText || !zoom.canShrink}
          onClick={() => onZoom(-1)}
        />
        <IconButton
          icon={ZoomIn}
          label={text('pdf.larger')}
          disabled={asText || !zoom.canGrow}
          onClick={() => onZoom(1)}
        />
      </div>
    </div>
  );
}
