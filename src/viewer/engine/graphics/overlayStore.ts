import type { StackFrame } from '@/domain/model/stack';
import { isAborted } from '@/lib/fault';
import { entries } from '../../decode/dataset';
import type { LoadBulkData } from '../port';
import type { OverlayPlane } from './overlayPlanes';

/** Bits of overlay planes that come apart from the pixels. */
export interface OverlayStore {
  /** null: they could not be had; undefined: nobody has asked, or they are on their way. */
  peek(frame: StackFrame, plane: OverlayPlane): Uint8Array | null | undefined;
  /** Settles when `peek` knows; on abort it knows nothing. Never rejects. */
  load(frame: StackFrame, plane: OverlayPlane, signal: AbortSignal): Promise<void>;
  clear(): void;
}

const maxHeldBytes = 64 * 2 ** 20;
const maxInline = 48 * 2 ** 20;

export function createOverlayStore(loadBulkData: LoadBulkData | undefined): OverlayStore {
  const held = new Map<string, Uint8Array | null>();
  let heldBytes = 0;
  let generation = 0;

  const keep = (key: string, bits: Uint8Array | null) => {
    drop(key);
    held.set(key, bits);
    heldBytes += bits?.byteLength ?? 0;
    for (const old of held.keys()) if (heldBytes > maxHeldBytes && old !== key) drop(old);
  };
  const drop = (key: string) => {
    heldBytes -= held.get(key)?.byteLength ?? 0;
    held.delete(key);
  };
  const fetchBits = async (frame: StackFrame, plane: OverlayPlane, signal: AbortSignal) => {
    const { bits } = plane;
    if (bits?.from !== 'data' || (bits.element.InlineBinary?.length ?? 0) > maxInline) return null;
    const found = await entries(bits.element, 8, (uri) => {
      if (!loadBulkData) throw new Error('no bulk data here');
      return loadBulkData(uri, frame, signal);
    });
    return new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
  };

  return {
    peek(frame, plane) {
      const bytes = held.get(keyOf(frame, plane));
      const startBit = plane.bits?.from === 'data' ? plane.bits.startBit : 0;
      // A value may end before this frame's bits.
      return bytes && bytes.length * 8 < startBit + plane.rows * plane.columns ? null : bytes;
    },
    async load(frame, plane, signal) {
      const mine = generation;
      try {
        const bits = await fetchBits(frame, plane, signal);
        if (mine === generation && !signal.aborted) keep(keyOf(frame, plane), bits);
      } catch (thrown) {
        if (mine === generation && !signal.aborted && !isAborted(thrown)) keep(keyOf(frame, plane), null);
      }
    },
    clear() {
      generation++;
      held.clear();
      heldBytes = 0;
    },
  };
}

/** All frames of a plane lie in one value. */
const keyOf = ({ instance }: StackFrame, { group }: OverlayPlane): string =>
  `${instance.source.root} ${instance.uid} ${group}`;
