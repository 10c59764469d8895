import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const held = ['Ctrl', 'Alt', 'Shift'];
const names: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  Esc: 'Escape',
  Ctrl: 'Control',
  '−': '-',
};

/** "Shift+4" as the sheet tells it, as a hand presses it: the digit by its place on the keyboard. */
function pressed(chord: string): string {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const shifted = parts.includes('Shift');
  return parts
    .map((part) => names[part] ?? part)
    .map((part) => (shifted && /^\d$/.test(part) ? `Digit${part}` : part))
    .map((part) => (!shifted && /^[A-Z]$/.test(part) ? part.toLowerCase() : part))
    .join('+');
}

/** Keys, each of which is pressed and seen to do what it is there for; told and proven are compared at the end. */
export function createProofs(page: Page) {
  const proven = new Set<string>();
  return {
    /**
     * `section` and `chord` as the help sheet tells them; `effect` fails where the key did nothing. `key`: one of those
     * that the sheet tells as a row of them.
     */
    async prove(
      section: string,
      chord: string,
      effect: () => Promise<unknown>,
      key = pressed(chord),
    ): Promise<void> {
      await page.keyboard.press(key);
      await effect();
      proven.add(`${section}: ${chord}`);
    },
    /** Every key of the open help sheet has a proof, here or elsewhere, and every proof is of a key that it tells. */
    async compareWith(sheet: Locator, elsewhere: readonly string[]): Promise<void> {
      const told = await sheet.locator('section').evaluateAll(
        (sections, modifiers) =>
          sections.flatMap((section) =>
            [...section.querySelectorAll('dt > span')].flatMap((line) => {
              const keys = [...line.querySelectorAll('kbd')].map((key) => key.textContent);
              const with_ = keys.filter((key) => modifiers.includes(key));
              return keys
                .filter((key) => !modifiers.includes(key))
                .map((key) => `${section.querySelector('h3')?.textContent}: ${[...with_, key].join('+')}`);
            }),
          ),
        held,
      );
      expect([...proven, ...elsewhere].sort()).toEqual([...new Set(told)].sort());
    },
    count: () => proven.size,
  };
}

/** By Tab alone. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let times = 0; times < 150; times++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}
