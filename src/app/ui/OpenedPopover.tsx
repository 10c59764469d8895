import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PopoverProps } from './popover';
import styles from './popover.module.css';

const restMs = 350;
/** A mouse on its way from the button to the details has left neither. */
const leaveMs = 250;

interface Props extends PopoverProps {
  /** It was pressed, and did not only come near. */
  readonly pressed: boolean;
}

/**
 * The same button, with the details that it was pressed for, or that a mouse rests for. This button takes the place of
 * another under a mouse that may rest already, so the library's own hover would not hear of it.
 */
export function OpenedPopover({ className, label, title, close, face, children, ...props }: Props) {
  const { hover = false, pressed } = props;
  const [open, setOpen] = useState(pressed);
  const [byRest, setByRest] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (to: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setByRest(to);
      setOpen(to);
    }, ms);
  };
  useEffect(() => {
    if (hover && !pressed) later(true, restMs);
    return () => clearTimeout(timer.current);
  }, [hover, pressed]);
  const leave = { onPointerLeave: () => (byRest || !open) && later(false, leaveMs) };
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        clearTimeout(timer.current);
        setByRest(false);
        setOpen(next);
      }}
    >
      <Popover.Trigger
        className={className}
        aria-label={label}
        tabIndex={props.tabIndex}
        {...props.data}
        {...(hover && { onPointerEnter: () => !open && later(true, restMs), ...leave })}
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
          <Popover.Popup
            className={styles.popup}
            // Whoever types goes on typing.
            initialFocus={!byRest}
            {...(hover && { onPointerEnter: () => clearTimeout(timer.current), ...leave })}
          >
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
