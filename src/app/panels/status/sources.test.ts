import { describe, expect, it } from 'vitest';
import type { Gap, History, HistorySource } from '@/domain/model/history';
import { aSource, aStudy } from '@/testing/builders';
import { judgeSources } from './sources';

const ehr = (state: HistorySource['state']): HistorySource => ({ kind: 'ehr', name: 'EHR', state });
const archive = (name: string, state: HistorySource['state']): HistorySource => ({
  kind: 'archive',
  name,
  state,
});
const history = (fields: Partial<History> = {}): History => ({
  studies: [aStudy({ sources: [aSource('North')] })],
  gaps: [],
  sources: [ehr('answered'), archive('North', 'not-asked'), archive('South', 'not-asked')],
  imageless: [],
  complete: true,
  ...fields,
});
const gap = (fault: Gap['fault'], archive?: string): Gap => ({
  kind: 'archive',
  id: `${archive}:${fault.code}`,
  fault,
  ...(archive === undefined ? {} : { archive }),
});
const judge = judgeSources;
const states = (known: History) => judge(known).map(({ name, state }) => `${name} ${state}`);

describe('the sources', () => {
  it('that were never asked have not answered', () =>
    expect(
      states(
        history({ sources: [ehr('answered'), archive('North', 'answered'), archive('South', 'not-asked')] }),
      ),
    ).toEqual(['EHR answered', 'North answered', 'South unasked']));

  it('are being asked until the record system has come to its end', () =>
    expect(states(history({ sources: [ehr('asking')] }))[0]).toBe('EHR asking'));

  it.each([
    [{ kind: 'network', code: 'timeout' }, 'silent'],
    [{ kind: 'archive', code: 'http', status: 503 }, 'silent'],
    [{ kind: 'archive', code: 'not-dicom' }, 'silent'],
    [{ kind: 'archive', code: 'http', status: 403 }, 'refused'],
    [{ kind: 'auth', code: 'forbidden' }, 'refused'],
    [{ kind: 'archive', code: 'endpoint-off' }, 'partial'],
  ] as const)('with %o are %s', (fault, state) =>
    expect(states(history({ gaps: [gap(fault, 'South')] }))[2]).toBe(`South ${state}`),
  );

  it('hold their gaps; one of no archive is the record system’s', () => {
    const nowhere = gap({ kind: 'archive', code: 'no-address' });
    const away = gap({ kind: 'archive', code: 'not-listed' }, 'Elsewhere');
    const [record, north, , elsewhere] = judge(history({ gaps: [nowhere, away] }));
    expect(record).toMatchObject({ state: 'partial', gaps: [nowhere], studies: 1 });
    expect(north).toMatchObject({ studies: 1, gaps: [] });
    expect(elsewhere).toMatchObject({ name: 'Elsewhere', gaps: [away], studies: 0 });
  });
});
