import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { StackFrame } from '@/domain/model/stack';
import type { Engine, ViewportHandle } from '../engine/port';
import { bindGestures, type Pointing } from './bindGestures';
import type { PrimaryTool } from './gestures';
import styles from './Viewport.module.css';

export interface ViewportProps {
  readonly engine: Engine;
  /** Its identity is the identity of what is shown. */
  readonly stack: readonly StackFrame[];
  /** Read when `stack` changes. */
  readonly initialIndex: number;
  /** The handle while it is open; null before and after. */
  readonly onHandle: (handle: ViewportHandle | null) => void;
  /** Name of the picture for assistive technology. */
  readonly label: string;
  /** What a drag with the primary button does. */
  readonly tool?: PrimaryTool;
  /** Where the reader points, with a tool that does or, for a point, with Shift. */
  readonly onPoint?: (pointing: Pointing) => void;
  /** Overlays, drawn above the picture; they do not take the pointer. */
  readonly children?: ReactNode;
}

export function Viewport({
  engine,
  stack,
  initialIndex,
  onHandle,
  label,
  tool = 'window',
  onPoint,
  children,
}: ViewportProps) {
  const pane = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<ViewportHandle | null>(null);
  // What the effect that opens must read without opening anew when it changes.
  const latest = useRef({ stack, initialIndex, onHandle, tool, onPoint });
  useLayoutEffect(() => {
    latest.current = { stack, initialIndex, onHandle, tool, onPoint };
  });

  useEffect(() => {
    const [within, element] = [pane.current, surface.current];
    if (!within || !element) return;
    const opened = engine.open(element, latest.current);
    const unbind = bindGestures(within, opened, () => latest.current);
    setHandle(opened);
    latest.current.onHandle(opened);
    return () => {
      unbind();
      opened.close();
      setHandle(null);
      latest.current.onHandle(null);
    };
  }, [engine]);

  // `initialIndex` is read with the stack it belongs to.
  useEffect(() => {
    handle?.setProps({ stack, initialIndex: latest.current.initialIndex });
  }, [handle, stack]);

  return (
    <div ref={pane} className={styles.viewport}>
      <div ref={surface} className={styles.surface} role="img" aria-label={label} />
      <div className={styles.above} data-overlays>
        {children}
      </div>
    </div>
  );
}
