import type { ViewportCommand } from '../engine/port';

/** Keys that hands know from the common open viewers. */
const commands: Readonly<Record<string, ViewportCommand>> = {
  ArrowDown: { do: 'step', by: 1 },
  ArrowRight: { do: 'step', by: 1 },
  ArrowUp: { do: 'step', by: -1 },
  ArrowLeft: { do: 'step', by: -1 },
  Home: { do: 'slice', index: 0 },
  '+': { do: 'zoom', factor: 1.2 },
  '-': { do: 'zoom', factor: 1 / 1.2 },
  '=': { do: 'fit' },
  r: { do: 'rotate' },
  h: { do: 'flip-horizontal' },
  v: { do: 'flip-vertical' },
  i: { do: 'invert' },
  ' ': { do: 'reset' },
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of a viewport with `slices` slices; null: nothing. */
export function toCommand(press: KeyPress, slices: number, playing: boolean): ViewportCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'End') return { do: 'slice', index: Math.max(0, slices - 1) };
  if (press.key === 'c') return { do: 'cine', play: !playing };
  return commands[press.key] ?? null;
}
