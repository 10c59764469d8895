import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import styles from './IconButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** Accessible name and tip. */
  readonly label: string;
  /** The key that does the same, as `aria-keyshortcuts` has it. */
  readonly shortcut?: string | undefined;
  /** Present on toggles only. */
  readonly pressed?: boolean;
}

export function IconButton({ icon: Icon, label, shortcut, pressed, className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      className={className ? `${styles.button} ${className}` : styles.button}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      data-tip
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}
