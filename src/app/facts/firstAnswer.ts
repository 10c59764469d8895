import type { ImageSource } from '@/domain/model/study';
import { systemClock, type Clock } from '@/lib/clock';
import type { Fault } from '@/lib/fault';
import { FaultError, isAborted, toFault } from '@/lib/fault';
import type { ArchiveHealth } from './archiveHealth';

/** So long a source may keep the reader waiting before the next one is asked as well. */
const headStartMs = 2_500;
/** Then it is named as one that does not answer, and still waited for. */
const patienceMs = 8_000;

/**
 * The first of the sources that answers; the fault of the last when none does. A slow one is neither given up nor
 * allowed to hold up the others, and what comes of it is known of its archive all the same.
 */
export function firstAnswer<T>(
  o: { readonly health: ArchiveHealth; readonly clock?: Clock },
  sources: readonly ImageSource[],
  fault: Fault | undefined,
  ask: (source: ImageSource) => Promise<T>,
): Promise<T> {
  const { health, clock = systemClock } = o;
  return new Promise<T>((resolve, reject) => {
    const left = [...sources];
    let last: Fault = fault ?? { kind: 'archive', code: 'no-address' };
    let open = 0;
    let settled = false;

    function startNext(): void {
      const source = left.shift();
      if (settled) return;
      if (!source) {
        if (open === 0) reject(new FaultError(last));
        return;
      }
      open += 1;
      const { archive, root } = source;
      const cancels = [
        clock.after(headStartMs, () => {
          if (left.length > 0) startNext();
        }),
        clock.after(patienceMs, () =>
          health.report(archive, { kind: 'network', code: 'waiting', host: new URL(root).host }),
        ),
      ];
      const finish = (state: Fault | null) => {
        cancels.forEach((cancel) => cancel());
        open -= 1;
        health.report(archive, state);
      };
      ask(source).then(
        (answer) => {
          finish(null);
          settled = true;
          resolve(answer);
        },
        (thrown: unknown) => {
          if (isAborted(thrown)) {
            cancels.forEach((cancel) => cancel());
            settled = true;
            return reject(thrown);
          }
          last = toFault(thrown, { kind: 'archive', code: 'not-dicom' });
          finish(last);
          startNext();
        },
      );
    }
    startNext();
  });
}
