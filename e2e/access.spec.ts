import { faultsOf } from './axe.ts';
import { shown } from './pane.ts';
import { expect, test } from './test.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 420, height: 700 },
  { width: 1920, height: 1080 },
];

for (const size of sizes) {
  test(`axe finds nothing in a study at ${size.width} pixels, dark and light`, async ({ page, hospital }) => {
    await page.setViewportSize(size);
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    expect(await faultsOf(page)).toEqual([]);
  });
}

for (const [index, name] of [
  [3, 'no imaging'],
  [4, 'an archive that is down'],
  [5, 'a withheld study'],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page, hospital }) => {
    await page.goto(hospital.ready.patients[index]?.launch ?? '');
    await expect(page.locator('html')).toHaveAttribute('data-history', /complete|gaps/);
    await expect(page.locator('[data-pane="0"]')).not.toHaveAttribute('data-state', 'loading', {
      timeout: 30_000,
    });
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('axe finds nothing in a refusal', async ({ page, hospital }) => {
  await page.goto(new URL('index.html', hospital.ready.app).href);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  expect(await faultsOf(page)).toEqual([]);
});

test('axe finds nothing in layouts, planes, measurements and whatever opens', async ({ page, hospital }) => {
  test.setTimeout(240_000);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const keys =
    (...pressed: string[]) =>
    async () => {
      for (const key of pressed) await page.keyboard.press(key);
    };
  const click = (selector: string) => () => page.locator(selector).first().click();
  const opened = (selector: string) => async () => {
    await page.keyboard.press('Escape');
    await click(selector)();
  };
  const states: readonly (readonly [name: string, reach: () => Promise<unknown>])[] = [
    ['one pane', keys('Shift+Digit1')],
    ['three panes', keys('Shift+Digit3')],
    ['2 × 2', keys('Shift+Digit4')],
    ['2 × 4', keys('Shift+Digit8')],
    ['3 × 3', keys('Shift+Digit9')],
    ['as planned', keys('Shift+Digit0')],
    ['an enlarged pane', keys('Enter')],
    ['another plane', keys('Escape', 'Shift+C')],
    ['a slab', keys('>')],
    ['original slices', keys('Shift+N')],
    ['measurements', keys('m', 'e', 'o')],
    ['their list', keys('j')],
    ['a text being named', keys('t')],
    ['the magnifier', keys('Escape', 'g')],
    ['the help sheet', keys('Escape', '?')],
    ['the menu of layouts', opened('[data-action="layouts"]')],
    ['the menu of planes', opened('button[data-action="mpr"]')],
    ['the menu of links', opened('[data-action="links"]')],
    ['why a study is a prior', opened('[data-action="why"]')],
    ['the report', opened('[data-action="report"]')],
    ['three planes', keys('Shift+T')],
  ];
  const found: Record<string, string[]> = {};
  for (const [name, reach] of states) {
    await reach();
    await page.waitForTimeout(300);
    const faults = await faultsOf(page);
    if (faults.length > 0) found[name] = faults;
  }
  console.log(`axe looked at ${states.length} states`);
  expect(found).toEqual({});
});
