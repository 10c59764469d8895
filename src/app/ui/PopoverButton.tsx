import { lazy, Suspense, useState } from 'react';
import type { PopoverProps } from './popover';

const load = () => import('./OpenedPopover');
const OpenedPopover = lazy(() => load().then((module) => ({ default: module.OpenedPopover })));

/** A button with details, whose library comes when a hand comes near. */
export function PopoverButton(props: PopoverProps) {
  const [wanted, setWanted] = useState<'near' | 'pressed' | null>(null);
  const near = () =>
    void load().then(
      () => props.hover && setWanted((now) => now ?? 'near'),
      () => undefined,
    );
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-haspopup="dialog"
      aria-expanded={false}
      tabIndex={props.tabIndex}
      {...props.data}
      onPointerEnter={near}
      onFocus={() => void load().catch(() => undefined)}
      onClick={() => setWanted('pressed')}
    >
      {props.face}
    </button>
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <OpenedPopover {...props} pressed={wanted === 'pressed'} />
    </Suspense>
  ) : (
    closed
  );
}
