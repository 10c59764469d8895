import { describe, expect, it } from 'vitest';
import type { Fault } from '@/lib/fault';
import { createArchiveHealth } from './archiveHealth';

describe('the health of the archives', () => {
  it.each<[Fault, boolean]>([
    [{ kind: 'network', code: 'unreachable' }, true],
    [{ kind: 'network', code: 'timeout' }, true],
    [{ kind: 'network', code: 'waiting' }, true],
    [{ kind: 'archive', code: 'http', status: 503 }, true],
    [{ kind: 'archive', code: 'not-dicom' }, true],
    [{ kind: 'archive', code: 'http', status: 404 }, false],
    [{ kind: 'archive', code: 'empty' }, false],
    [{ kind: 'auth', code: 'forbidden', status: 401 }, true],
    [{ kind: 'network', code: 'aborted' }, false],
    [{ kind: 'auth', code: 'session-ended' }, false],
    [{ kind: 'decode', code: 'failed' }, false],
  ])('takes %j for an outage: %s', (fault, outage) => {
    const health = createArchiveHealth();
    health.report('North', fault);
    expect(health.store.getState().get('North')).toEqual(outage ? fault : undefined);
  });

  it('forgets the outage of an archive that answers, and of that one only', () => {
    const health = createArchiveHealth();
    health.report('North', { kind: 'network', code: 'timeout' });
    health.report('South', { kind: 'network', code: 'timeout' });
    health.report('North', null);
    expect([...health.store.getState()]).toEqual([
      ['North', null],
      ['South', { kind: 'network', code: 'timeout' }],
    ]);
  });
});
