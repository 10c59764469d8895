import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { PopoverProps } from './popover';
import styles from './popover.module.css';

/** The same button, with the details that it was pressed for. */
export function OpenedPopover({ className, title, close, face, children }: PopoverProps) {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger className={className}>{face}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <div className={styles.head}>
              <Popover.Title className={styles.title}>{title}</Popover.Title>
              <Popover.Close className={styles.close} aria-label={close}>
                <X aria-hidden size={16} />
              </Popover.Close>
            </div>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
