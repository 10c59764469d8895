import { ExternalLink } from 'lucide-react';
import styles from './OutLink.module.css';

interface Props {
  readonly href: string;
  /** Says where it leads. */
  readonly label: string;
  /** The sign alone; the label is its name and tip. */
  readonly compact?: boolean;
  readonly className?: string | undefined;
  readonly 'data-action': string;
  readonly tabIndex?: number;
}

/** A way out of the app: a window of its own, which does not learn from where the reader came. */
export function OutLink({ label, compact = false, className, ...rest }: Props) {
  return (
    <a
      {...rest}
      className={[compact ? styles.compact : styles.plain, className].filter(Boolean).join(' ')}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      aria-label={compact ? label : undefined}
      data-tip={compact || undefined}
    >
      {!compact && label}
      <ExternalLink aria-hidden size={compact ? 18 : 15} strokeWidth={1.75} />
    </a>
  );
}
