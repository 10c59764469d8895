import { readdirSync, readFileSync } from 'node:fs';
import type { Profile, Visit } from './visit.ts';

const mebibyte = 2 ** 20;

/** What JavaScript holds after a collection: objects and the buffers behind them, MB. */
export async function heapMb(visit: Visit): Promise<number> {
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / mebibyte;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}

/** Resident memory of the profile's largest renderer, MB; undefined where there is no /proc. */
export function rendererMb({ folder }: Profile): number | undefined {
  let processes: string[];
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const sizes = processes.flatMap((id) => {
    const command = read(`/proc/${id}/cmdline`);
    if (!command.includes('--type=renderer') || !command.includes(folder)) return [];
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(read(`/proc/${id}/status`)) ?? [];
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1024];
  });
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}
