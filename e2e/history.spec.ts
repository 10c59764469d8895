import type { Page } from '@playwright/test';
import { manyStudiesIdentity } from '../sandbox/patients/history/manyStudies.ts';
import { faultsOf } from './axe.ts';
import { longCount, longPatient, startLongHospital } from './longHistory.ts';
import { test as base, expect } from './test.ts';

const test = base.extend({
  hospital: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      // The last page comes late: what is on the screen before it came without it.
      const last = { match: `GET .*/ImagingStudy\\?.*_offset=${longCount - 50}`, do: 'delay', arg: 6_000 };
      const hospital = await startLongHospital([last]);
      // Many servers do not sort: what later pages bring belongs above what is on the screen.
      await hospital.setQuirks({ ignored: ['_sort'] });
      await use(hospital);
      await hospital.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const rows = (page: Page) => page.locator('li[data-study]');
const html = (page: Page) => page.locator('html');
const scroller = (page: Page) => page.locator('ul:has(> li[data-study])').locator('xpath=..');
const scrollTop = (page: Page) => scroller(page).evaluate((element) => element.scrollTop);
const launch = (launchFor: string) => `${launchFor}?patient=${longPatient}`;

/** The row at the top edge, and how far it is from it. */
const atTop = (page: Page) =>
  scroller(page).evaluate((element) => {
    const edge = element.getBoundingClientRect().top + 28;
    const all = [...element.querySelectorAll('li[data-study]')];
    const at = all.map((row) => ({
      study: row.getAttribute('data-study'),
      box: row.getBoundingClientRect(),
    }));
    const first = at.filter(({ box }) => box.bottom > edge).sort((a, b) => a.box.top - b.box.top)[0];
    return first ? { study: first.study, fromEdge: Math.round(first.box.top - edge) } : null;
  });

test.describe('a history of 2,000 studies', () => {
  test.beforeEach(async ({ page, hospital }) => {
    await page.goto(launch(hospital.ready.launchFor));
    await rows(page).first().waitFor();
  });
  const whole = (page: Page) =>
    expect(html(page)).toHaveAttribute('data-history', /complete|gaps/, { timeout: 60_000 });

  test('shows rows before its last page, and holds the reader’s place while more arrives', async ({
    page,
  }) => {
    await expect(html(page)).toHaveAttribute('data-history', 'loading');
    // All but the page that is kept back: rows that come meanwhile are measured first, and the place is noted at rest.
    await expect(page.getByText(/^[\d,]+ so far/)).toHaveText(/^1,950/);
    await scroller(page).evaluate((element) => element.scrollTo({ top: 1_500 }));
    await page.waitForTimeout(200);
    // Rows are drawn a moment after the place is reached.
    let held: Awaited<ReturnType<typeof atTop>> = null;
    await expect.poll(async () => (held = await atTop(page))).not.toBeNull();
    const offset = await scrollTop(page);
    await expect(html(page)).toHaveAttribute('data-history', 'loading');
    await whole(page);
    await page.waitForTimeout(200);
    expect(await atTop(page)).toEqual(held);
    expect(await scrollTop(page)).toBeGreaterThan(offset);
    await page.getByRole('button', { name: /newer stud/ }).click();
    await expect.poll(() => scrollTop(page)).toBe(0);
  });

  test('scrolls from end to end without a long task', async ({ page }) => {
    await whole(page);
    await page.waitForTimeout(1_000);
    const result = await scroller(page).evaluate(async (element) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ entryTypes: ['longtask'] });
      const frames: number[] = [];
      const seen = new Set<string>();
      let blank = 0;
      const { top, height } = element.getBoundingClientRect();
      for (
        let last = performance.now();
        element.scrollTop + element.clientHeight < element.scrollHeight - 1;
      ) {
        element.scrollTop += 400;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - last);
        last = performance.now();
        const list = [...element.querySelectorAll<HTMLElement>('li[data-study]')];
        list.forEach((row) => seen.add(row.dataset['study'] ?? ''));
        const middle = top + height / 2;
        const filled = [...element.querySelectorAll('li')].some((row) => {
          const box = row.getBoundingClientRect();
          return box.top <= middle && box.bottom >= middle;
        });
        if (!filled) blank += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      const memory = (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory;
      return {
        seen: seen.size,
        blank,
        inPage: element.querySelectorAll('li[data-study]').length,
        longestTaskMs: Math.max(0, ...tasks),
        longTasks: tasks.length,
        frames: frames.length,
        worstFrameMs: Math.round(Math.max(...frames)),
        heapMb: Math.round((memory?.usedJSHeapSize ?? 0) / 2 ** 20),
      };
    });
    console.log(`history of ${longCount}: ${JSON.stringify(result)}`);
    expect(result.seen).toBe(longCount);
    expect(result.blank).toBe(0);
    expect(result.inPage).toBeLessThan(100);
    expect(result.longestTaskMs).toBeLessThanOrEqual(100);
  });

  test('is walked by keys alone', async ({ page }) => {
    await whole(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li[data-study]')?.getAttribute('data-study'));
    const opened = await page.locator('[data-pane="0"]').getAttribute('data-study');
    const newest = `2.25.77${String(longCount - 1).padStart(6, '0')}`;
    await rows(page).locator('[data-action="open"][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await focused()).toBe(newest);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`2.25.77${String(longCount - 3).padStart(6, '0')}`);
    await page.keyboard.press('End');
    await expect.poll(focused).toBe('2.25.77000000');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe(newest);
    // A wheel far away takes the row out of sight, not out of the reader's hands.
    await scroller(page).evaluate((element) => element.scrollTo({ top: 60_000 }));
    await page.waitForTimeout(200);
    expect(await focused()).toBe(newest);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await expect(page.locator('[data-pane="1"]')).toHaveAttribute('data-role', 'prior');
    await page.keyboard.press('Enter');
    const second = `2.25.77${String(longCount - 2).padStart(6, '0')}`;
    await expect(page.locator('[data-pane="0"]')).toHaveAttribute('data-study', second);
    expect(second).not.toBe(opened);
    await page.keyboard.press('Escape');
    expect(await focused()).toBeUndefined();
  });

  test('is filtered, searched and grouped', async ({ page }) => {
    await whole(page);
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('brain 2020');
    await expect(page.getByText(/^1\d of 2,000 studies$/)).toBeVisible();
    await expect(rows(page).first()).toContainText('MR brain');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: 'Ultrasound', exact: true }).click();
    await expect(page.getByText('500 of 2,000 studies')).toBeVisible();
    await page.getByRole('button', { name: 'Filter by region' }).click();
    await page.getByRole('button', { name: 'Head and neck', exact: true }).click();
    await expect(page.getByText('No study matches.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).first().click();
    await page.getByRole('button', { name: 'By modality' }).click();
    await expect(page.locator('li[data-group="CT"]')).toContainText('500 studies');
    expect(await faultsOf(page)).toEqual([]);
  });
});

test.describe('where the server sorts', () => {
  test.beforeEach(({ hospital }) => hospital.setQuirks({}));
  test.afterEach(({ hospital }) => hospital.setQuirks({ ignored: ['_sort'] }));

  test('the newest of 2,000 studies is there with the first page', async ({ page, hospital }) => {
    await page.goto(launch(hospital.ready.launchFor));
    await rows(page).first().waitFor();
    await expect(html(page)).toHaveAttribute('data-history', 'loading');
    const newest = `2.25.77${String(longCount - 1).padStart(6, '0')}`;
    await expect(rows(page).first()).toHaveAttribute('data-study', newest);
    await expect(html(page)).toHaveAttribute('data-history', /complete|gaps/, { timeout: 60_000 });
    await expect(rows(page).first()).toHaveAttribute('data-study', newest);
  });

  test('the newest of 2,000 studies is shown long before the last page', async ({ page, hospital }) => {
    const patient = hospital.ready.patients.find(({ mrn }) => mrn === manyStudiesIdentity.mrn);
    await page.goto(patient?.launch ?? '');
    await expect(page.locator('[data-pane="0"]')).toHaveAttribute('data-state', 'shown');
    await expect(html(page)).toHaveAttribute('data-history', 'loading');
    const opened = await page.locator('[data-pane="0"]').getAttribute('data-study');
    await expect(html(page)).toHaveAttribute('data-history', /complete|gaps/, { timeout: 60_000 });
    await expect(rows(page).first()).toHaveAttribute('data-study', opened ?? '');
  });
});

test('the status line opens to every source, in colours and sizes that all can read', async ({
  page,
  hospital,
}) => {
  const down = hospital.ready.patients[4];
  await page.goto(down?.launch ?? '');
  const status = page.getByRole('button', { name: /not answering/ });
  await status.click();
  const details = page.getByRole('dialog', { name: 'Where imaging comes from' });
  await expect(details).toBeVisible();
  await expect(details.locator('[data-source-state="silent"]')).toHaveCount(1);
  await expect(details.getByRole('button', { name: 'Retry' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(status).toBeFocused();
});

test('what was not granted is said, and the rest works', async ({ page, hospital }) => {
  const url = new URL(hospital.ready.launchFor);
  url.searchParams.set('patient', hospital.ready.patients[0]?.id ?? '');
  url.searchParams.set(
    'scope',
    'launch openid fhirUser patient/Patient.r patient/ImagingStudy.rs patient/Endpoint.rs',
  );
  await page.goto(url.href);
  await expect(page.locator('[data-gap="scope"]')).toContainText('reports, orders, documents, report files');
  await expect(page.locator('[data-pane="0"]')).toHaveAttribute('data-state', 'shown');
});
