import { lazy, Suspense, useState } from 'react';
import type { PopoverProps } from './popover';

const load = () => import('./OpenedPopover');
const OpenedPopover = lazy(() => load().then((module) => ({ default: module.OpenedPopover })));

/** A button with details, whose library comes when a hand comes near. */
export function PopoverButton(props: PopoverProps) {
  const [wanted, setWanted] = useState(false);
  const near = () => void load().catch(() => undefined);
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={near}
      onFocus={near}
      onClick={() => setWanted(true)}
    >
      {props.face}
    </button>
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <OpenedPopover {...props} />
    </Suspense>
  ) : (
    closed
  );
}
