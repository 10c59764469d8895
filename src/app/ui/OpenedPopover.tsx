import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { PopoverProps } from './popover';
import styles from './popover.module.css';

const restMs = 350;

interface Props extends PopoverProps {
  /** It was pressed, and did not only come near. */
  readonly pressed: boolean;
}

/** The same button, with the details that it was pressed for. */
export function OpenedPopover({ className, label, title, close, face, children, ...props }: Props) {
  return (
    <Popover.Root defaultOpen={props.pressed}>
      <Popover.Trigger
        className={className}
        aria-label={label}
        tabIndex={props.tabIndex}
        openOnHover={props.hover ?? false}
        delay={restMs}
        {...props.data}
      >
        {face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          sideOffset={6}
          side={props.side ?? 'bottom'}
          align={props.side === 'right' ? 'start' : 'end'}
          collisionPadding={8}
          className={styles.positioner}
        >
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
