import { lazy, Suspense, useState } from 'react';
import type { MenuButtonProps } from './menu';

const load = () => import('./OpenedMenu');
const OpenedMenu = lazy(() => load().then((module) => ({ default: module.OpenedMenu })));

/** A button with a menu, whose library comes when a hand comes near. */
export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const near = () => void load().catch(() => undefined);
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      disabled={props.disabled}
      tabIndex={props.tabIndex}
      {...props.data}
      onPointerEnter={near}
      onFocus={near}
      onClick={() => setWanted(true)}
    >
      {props.face}
    </button>
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <OpenedMenu {...props} />
    </Suspense>
  ) : (
    closed
  );
}
