import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function faultsOf(page: Page): Promise<string[]> {
  // The legacy mode needs no extra page, which the app's CSP and a single context would not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Where a menu's library hands the focus on; nobody stays there.
    .exclude('[data-base-ui-focus-guard]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
