import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import styles from './IconButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** Accessible name and tooltip. */
  readonly label: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  /** Present on toggles only. */
  readonly pressed?: boolean;
}

export function IconButton({ icon: Icon, label, shortcut, pressed, className, ...rest }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            {...rest}
            type="button"
            className={className ? `${styles.button} ${className}` : styles.button}
            aria-label={label}
            aria-pressed={pressed}
            aria-keyshortcuts={shortcut}
          />
        }
      >
        <Icon aria-hidden size={18} strokeWidth={1.75} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={styles.tip}>
            {label}
            {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
