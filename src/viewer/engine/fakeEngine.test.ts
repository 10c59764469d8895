// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { createFakeEngine } from '@/testing/fakeEngine';
import { contractSuite } from './contractSuite';

describe('the fake engine keeps the contract of the port', () => {
  for (const { name, run } of contractSuite) {
    it(name, () => run({ createEngine: createFakeEngine, element: () => document.createElement('div') }));
  }
});
