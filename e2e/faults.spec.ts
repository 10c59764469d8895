import type { Browser, Page } from '@playwright/test';
import { startHospital, type Hospital, type LogRow } from './hospital.ts';
import { pane } from './pane.ts';
import { expect, test } from './test.ts';

/** Every fault of docs/contract.md at every place where something is waited for: what the reader is told in the end. */
const places = {
  discovery: 'GET /fhir/.well-known/smart-configuration',
  token: 'POST .*/token',
  FHIR: 'GET /fhir/ImagingStudy',
  metadata: 'GET .*/metadata',
  frame: 'GET .*/frames/',
};
const retryAfterSeconds = 2;
const faults: Record<string, unknown> = {
  status: { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } },
  delay: 2000,
  throttle: 100_000,
  cut: undefined,
  reset: undefined,
  stall: undefined,
  length: 100,
  type: 'text/plain',
  empty: undefined,
  html: undefined,
  cors: undefined,
};
const hospitalsAtOnce = 4;
const endWithinMs = 100_000;

interface Outcome {
  readonly place: string;
  readonly fault: string;
  readonly app: string;
  readonly pane: string;
  readonly words: string;
  readonly tries: number;
  /** Between two tries of one URL, the shortest. */
  readonly pauseSeconds: number;
  readonly seconds: number;
}

const textOf = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** Resolves when nothing on the screen promises more: a reason, or images, and no history on its way. */
async function ended(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { app, history } = document.documentElement.dataset;
      if (app === 'blocked') return true;
      if (app !== 'ready' || history === 'loading' || history === undefined) return false;
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
      return panes.length > 0 && panes.every(({ dataset }) => dataset['state'] !== 'loading');
    },
    undefined,
    { timeout: endWithinMs, polling: 200 },
  );
}

function triesOf(rows: readonly LogRow[], match: string): { tries: number; pauseSeconds: number } {
  const times = new Map<string, number[]>();
  for (const { method, path, time } of rows) {
    if (!new RegExp(match).test(`${method} ${path}`)) continue;
    times.set(path, [...(times.get(path) ?? []), Date.parse(time)]);
  }
  const all = [...times.values()];
  const pauses = all.flatMap((each) => each.slice(1).map((time, at) => (time - (each[at] ?? 0)) / 1000));
  return {
    tries: Math.max(0, ...all.map(({ length }) => length)),
    pauseSeconds: Math.min(Infinity, ...pauses),
  };
}

async function tryFault(browser: Browser, hospital: Hospital, place: keyof typeof places, fault: string) {
  const match = places[place];
  const arg = faults[fault];
  const context = await browser.newContext();
  const seen = (await hospital.log()).length;
  const startedMs = Date.now();
  try {
    await hospital.setFaults([{ match, do: fault, ...(arg !== undefined && { arg }) }]);
    const page = await context.newPage();
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    let over = 'ended';
    await ended(page).catch(() => (over = 'STILL WAITING'));
    const seconds = (Date.now() - startedMs) / 1000;
    const app = (await page.locator('html').getAttribute('data-app')) ?? '';
    const state = app === 'ready' ? ((await pane(page).getAttribute('data-state')) ?? '') : '–';
    const words = [...(await textOf(page, '[data-reason]')), ...(await textOf(page, '[data-gap]'))].join(
      ' | ',
    );
    const outcome: Outcome = {
      place,
      fault,
      app,
      pane: over === 'ended' ? state : over,
      words,
      ...triesOf((await hospital.log()).slice(seen), match),
      seconds,
    };
    return outcome;
  } finally {
    await context.close();
    await hospital.setFaults([]);
  }
}

test('every fault, wherever it strikes, ends in images or in words, within four tries', async ({
  browser,
}) => {
  test.setTimeout(15 * 60_000);
  const jobs = (Object.keys(places) as (keyof typeof places)[]).flatMap((place) =>
    Object.keys(faults).map((fault) => ({ place, fault })),
  );
  const outcomes: Outcome[] = [];
  const hospitals = await Promise.all(Array.from({ length: hospitalsAtOnce }, () => startHospital()));
  try {
    await Promise.all(
      hospitals.map(async (hospital) => {
        for (let job = jobs.shift(); job; job = jobs.shift())
          outcomes.push(await tryFault(browser, hospital, job.place, job.fault));
      }),
    );
  } finally {
    await Promise.all(hospitals.map((hospital) => hospital.close()));
  }
  for (const each of outcomes)
    console.log(
      `${each.place} · ${each.fault}: ${each.app}, ${each.pane}, ${each.tries} tries, ${each.seconds.toFixed(1)} s: ${each.words}`,
    );
  expect(outcomes.filter((each) => each.pane === 'STILL WAITING')).toEqual([]);
  expect(outcomes.filter(({ tries }) => tries === 0 || tries > 4)).toEqual([]);
  const silent = outcomes.filter(
    (each) => (each.app === 'blocked' || each.pane !== 'shown') && each.words === '',
  );
  expect(silent).toEqual([]);
  const hurried = outcomes.filter(
    (each) => each.fault === 'status' && each.tries > 1 && each.pauseSeconds < retryAfterSeconds,
  );
  expect(hurried).toEqual([]);
});
