import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keyFace } from './keyFace';
import styles from './Tips.module.css';

const delayMs = 500;
const gapPx = 6;

const tipped = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-tip]') : null;

/** One tip for all controls that are marked `data-tip`: their name and key, for the eye only. */
export function Tips() {
  const [control, setControl] = useState<Element | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setControl(null);
    };
    const soon = (next: Element | null) => {
      hide();
      if (next) timer = setTimeout(() => setControl(next), delayMs);
    };
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') soon(tipped(event.target));
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) soon(tipped(target));
    };
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocus);
    for (const end of ['focusout', 'pointerdown', 'keydown'] as const) document.addEventListener(end, hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocus);
      for (const end of ['focusout', 'pointerdown', 'keydown'] as const)
        document.removeEventListener(end, hide);
    };
  }, []);
  return control && <Tip control={control} />;
}

function Tip({ control }: { control: Element }) {
  const tip = useRef<HTMLDivElement>(null);
  const shortcut = control.getAttribute('aria-keyshortcuts');
  useLayoutEffect(() => {
    const element = tip.current;
    if (!element) return;
    const at = control.getBoundingClientRect();
    const left = at.left + (at.width - element.offsetWidth) / 2;
    const most = window.innerWidth - element.offsetWidth - gapPx;
    const below = at.bottom + gapPx;
    const fits = below + element.offsetHeight <= window.innerHeight;
    element.style.left = `${Math.max(gapPx, Math.min(left, most))}px`;
    element.style.top = `${fits ? below : at.top - gapPx - element.offsetHeight}px`;
  }, [control]);
  return (
    // Assistive technology has the name and the key from the control itself.
    <div ref={tip} className={styles.tip} aria-hidden>
      {control.getAttribute('aria-label')}
      {shortcut && <kbd className={styles.key}>{keyFace(shortcut)}</kbd>}
    </div>
  );
}
