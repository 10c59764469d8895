import { describe, expect, it } from 'vitest';
import { aStudy } from '@/testing/builders';
import { paneLabel } from './paneLabel';

const on = (started: string) => aStudy({ started });

describe('the label of a pane', () => {
  it.each([
    ['prior', on('2024-01-01'), on('2026-01-01'), 'role.prior'],
    ['prior', on('2026-01-01T10:00:00Z'), on('2026-01-01'), 'role.prior'],
    ['prior', on('2026-05-01'), on('2024-01-01'), 'role.later'],
    ['current', on('2026-05-01'), on('2024-01-01'), 'role.current'],
    ['prior', on('2026-05-01'), null, 'role.prior'],
  ] as const)('of a %s', (role, study, current, label) =>
    expect(paneLabel(role, study, current)).toBe(label),
  );
});
