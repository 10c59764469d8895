import type { ArchivedInstance } from '../parts.ts';
import { storedFrames, type StoredFrames } from './frames.ts';
import { readFile, type DicomFile } from './readFile.ts';

export interface OpenedInstance {
  readonly file: DicomFile;
  readonly frames: StoredFrames | undefined;
  /** Why there are no frames, where the pixel data are broken. */
  readonly reason?: string;
}

/** Multi-frame files stay open while their frames are asked for one by one; this many of them. */
const openFiles = 3;

/** Opens instances for their pixels. */
export function createShelf(): (instance: ArchivedInstance) => Promise<OpenedInstance> {
  const opened = new Map<string, Promise<OpenedInstance>>();
  const open = async (instance: ArchivedInstance): Promise<OpenedInstance> => {
    const file = readFile(await instance.read());
    try {
      return { file, frames: storedFrames(file, instance.frames) };
    } catch (error) {
      return { file, frames: undefined, reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return (instance) => {
    if (instance.frames <= 1) return open(instance);
    const found = opened.get(instance.instanceUid) ?? open(instance);
    opened.delete(instance.instanceUid);
    opened.set(instance.instanceUid, found);
    found.catch(() => opened.delete(instance.instanceUid));
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - openFiles)))
      opened.delete(oldest);
    return found;
  };
}
