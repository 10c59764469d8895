import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StackFrame } from '@/domain/model/stack';
import type { Engine, ViewportCommand, ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import styles from './Loupe.module.css';

interface Props {
  readonly pane: number;
  readonly engine: Engine;
  readonly frame: StackFrame;
  readonly handle: ViewportHandle;
  readonly snapshot: ViewportSnapshot;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const sidePx = 220;

/** The picture under the pointer at twice its size, and never smaller than its own pixels. */
export function Loupe({ pane, ...picture }: Props) {
  const text = useText();
  const { loupe } = useApp();
  const { shown } = useStore(loupe);
  const glass = useRef<HTMLButtonElement>(null);
  const mine = shown?.pane === pane ? shown : null;
  const byKey = mine?.byKey === true;
  useEffect(() => {
    if (byKey) glass.current?.focus();
  }, [byKey]);
  if (!mine) return null;
  const { at } = mine;
  const put = (to: typeof at | null) => loupe.setState({ shown: to && { pane, at: to, byKey: mine.byKey } });
  const onKey = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const step = event.shiftKey ? 40 : 10;
    if (way) put([at[0] + way[0] * step, at[1] + way[1] * step]);
    else if (event.key === 'Escape') put(null);
    else return;
    event.preventDefault();
  };
  return (
    <button
      ref={glass}
      type="button"
      className={styles.loupe}
      style={{ left: at[0] - sidePx / 2, top: at[1] - sidePx / 2 }}
      aria-label={text('measuring.loupe')}
      data-loupe={pane}
      onKeyDown={onKey}
      onBlur={() => byKey && put(null)}
    >
      <Glass {...picture} at={at} />
    </button>
  );
}

/** A viewport of its own: the same pixels by the same painter, whatever they are. */
function Glass({
  engine,
  frame,
  handle,
  snapshot,
  at,
}: Omit<Props, 'pane'> & { at: readonly [number, number] }) {
  const element = useRef<HTMLSpanElement>(null);
  const [own, setOwn] = useState<ViewportHandle | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const opened = engine.open(element.current, { stack: [frame], initialIndex: 0 });
    setOwn(opened);
    return () => {
      setOwn(null);
      opened.close();
    };
  }, [engine, frame]);
  const { flipHorizontal, flipVertical, invert, rotation } = snapshot;
  useEffect(() => {
    if (!own) return;
    void own.run({ do: 'reset' });
    if (flipHorizontal) void own.run({ do: 'flip-horizontal' });
    if (flipVertical) void own.run({ do: 'flip-vertical' });
    for (let turned = 0; turned < rotation; turned += 90) void own.run({ do: 'rotate' });
    if (invert) void own.run({ do: 'invert' });
  }, [own, flipHorizontal, flipVertical, invert, rotation]);
  useEffect(() => {
    if (!own) return;
    const { lut, window: shown } = snapshot;
    if (lut) void own.run({ do: 'voi-lut', index: lut.index });
    else if (shown) void own.run({ do: 'window', window: shown });
    const carried = own.getSnapshot().graphics;
    if (carried && carried.shown !== (snapshot.graphics?.shown ?? true)) void own.run({ do: 'graphics' });
    const view = viewAt(own, handle, at);
    if (view) void own.run(view);
  });
  return <span ref={element} className={styles.glass} />;
}

function viewAt(
  own: ViewportHandle,
  handle: ViewportHandle,
  at: readonly [number, number],
): Extract<ViewportCommand, { do: 'view' }> | null {
  const { scale, zoom, pan } = own.getSnapshot();
  const pixel = handle.toImage(at);
  const now = pixel && own.fromImage(pixel);
  if (!now || scale <= 0) return null;
  const wanted = Math.max(2 * handle.getSnapshot().scale, 1 / window.devicePixelRatio);
  const factor = wanted / scale;
  const off = [now[0] - sidePx / 2 - pan[0], now[1] - sidePx / 2 - pan[1]] as const;
  return { do: 'view', zoom: zoom * factor, pan: [-off[0] * factor, -off[1] * factor] };
}
