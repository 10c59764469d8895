import { test as base } from '@playwright/test';
import type { Hospital } from './hospital.ts';
import { startHospital } from './hospital.ts';

/** What no browser test may see: a CSP violation, an uncaught error. Collected on every page of the context. */
export interface Watch {
  violations: string[];
  errors: string[];
}

export const test = base.extend<{ watch: Watch }, { hospital: Hospital }>({
  hospital: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hospital = await startHospital();
      await use(hospital);
      await hospital.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  watch: [
    async ({ context }, use) => {
      const watch: Watch = { violations: [], errors: [] };
      context.on('console', (message) => {
        if (/Content Security Policy|violates the following/i.test(message.text()))
          watch.violations.push(message.text());
      });
      context.on('weberror', (error) => watch.errors.push(String(error.error())));
      await use(watch);
      base.expect(watch.violations, 'CSP violations').toEqual([]);
      base.expect(watch.errors, 'uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
