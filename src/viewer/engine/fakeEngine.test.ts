// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { createFakeEngine } from '@/testing/fakeEngine';
import { contractSuite } from './contractSuite';

describe.each([
  ['with one painter', false],
  ['while another painter takes over', true],
])('the fake engine keeps the contract of the port %s', (_, preview) => {
  for (const { name, run } of contractSuite) {
    it(name, () =>
      run({
        createEngine: (options) => createFakeEngine(options, { preview }),
        element: () => document.createElement('div'),
      }),
    );
  }
});
