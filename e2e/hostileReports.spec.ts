import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, hostileRecords, perStudy } from './hostileReports.ts';
import type { Payload } from './hostileReports.ts';
import { root, startHospital } from './hospital.ts';
import { expect, test } from './test.ts';

const file = `${root}../shared/data/hostile/xss.json`;
const payloads = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Payload[]) : [];
/** Words that must come through whole; their markup is what reports are made of. */
const controls: Payload[] = [
  { id: 900_001, payload: 'Findings: 3 < 5 mm & "normal"; no effusion.' },
  { id: 900_002, payload: '<h2>Findings</h2><table><tr><td>Nodule</td><td>18 mm</td></tr></table>' },
  { id: 900_003, payload: '<p>Was <s>left</s> right.</p><ul><li>肺: 正常</li><li>Größe 3 mm³</li></ul>' },
];
const controlWords: Readonly<Record<number, readonly string[]>> = {
  900_001: ['no effusion.', '"normal"'],
  900_002: ['<h2>Findings</h2>', '<td>Nodule</td>', '<td>18 mm</td>'],
  900_003: ['<s>left</s> right.', '<li>肺: 正常</li>', 'Größe 3 mm³'],
};

/** What one report showed in each of its places. */
interface Row {
  readonly id: number;
  readonly frame: string;
  readonly places: number;
  /** Elements that run, load or lead away, in the panel and in the document of the frame. */
  readonly live: number;
  readonly text: string;
  readonly rtf: string;
}

test.describe('reports whose every word is an attack', () => {
  test.skip(payloads.length === 0, 'the payloads are not on this machine');
  test.setTimeout(15 * 60_000);

  test('run nothing, ask for nothing and keep their words', async ({ browser }) => {
    const all = [...payloads, ...controls];
    const folder = mkdtempSync(join(tmpdir(), 'chartlight-hostile-'));
    writeFileSync(join(folder, 'hostile.json'), JSON.stringify(hostileRecords(all)));
    const hospital = await startHospital(['--fhir', folder]);
    const context = await browser.newContext({ viewport: { width: 1700, height: 900 } });
    try {
      const executed: string[] = [];
      const attempts: string[] = [];
      let parsed = 0;
      const requests: string[] = [];
      await context.exposeBinding('chartlightExecuted', (_source, how: string) => void executed.push(how));
      await context.addInitScript(() => {
        const tell = (how: string) => () =>
          (window as unknown as { chartlightExecuted: (how: string) => void }).chartlightExecuted(how);
        Object.assign(window, { alert: tell('alert'), confirm: tell('confirm'), prompt: tell('prompt') });
      });
      context.on('dialog', (dialog) => {
        executed.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on('weberror', (error) => executed.push(`error ${String(error.error())}`));
      context.on('console', (message) => {
        // The cleaning parses markup into a document that never lives; the browser reports what it may not do there.
        if (/inline event handler|Setting the document's base URI/.test(message.text())) parsed += 1;
        else if (/Content Security Policy|Blocked script|sandboxed|violates/i.test(message.text()))
          attempts.push(message.text());
      });
      const page = await context.newPage();
      const patient = hospital.ready.patients.find(({ id }) => id === 'hostile');
      await page.goto(patient?.launch ?? '');
      await page.locator('html[data-app="ready"]:not([data-history="loading"])').waitFor();
      const expected = all.length;
      await expect
        .poll(() => page.locator('aside details summary').last().innerText(), { timeout: 60_000 })
        .toContain(String(expected));

      // From here on everything that is asked for is either a document of the record system, a further page of the
      // searches that go on behind the screen, or a part of the app.
      const { app, iss } = hospital.ready;
      const pages = ['DiagnosticReport', 'ServiceRequest', 'DocumentReference'].map(
        (type) => `${iss}/${type}?patient=hostile&`,
      );
      context.on('request', (request) => {
        const url = request.url();
        if (url.startsWith(`${iss}/Binary/html-`) || url.startsWith(`${app}assets/`)) return;
        if (pages.some((page) => url.startsWith(page))) return;
        if (url.startsWith('about:') || url.startsWith('data:')) return;
        requests.push(url);
      });

      const rows: Row[] = [];
      const words = Object.fromEntries(all.map(({ id, payload }) => [`report-${id}`, payload]));
      for (let study = 0; study * perStudy < all.length; study += 1) {
        await page
          .locator(`li[data-study="1.2.840.99.${study}"] [data-action="open"]`)
          .evaluate((button: HTMLElement) => button.click());
        await expect(page.locator('article[data-report]')).toHaveCount(
          Math.min(perStudy, all.length - study * perStudy),
        );
        rows.push(...(await page.evaluate(openEveryReport, words)));
      }
      await page.waitForTimeout(1_000);

      const trimmed = (text: string) => text.replace(/\s+/g, ' ').trim();
      const of = new Map(all.map((one) => [one.id, one.payload]));
      const count = (keeps: (row: Row) => boolean) => rows.filter(keeps).length;
      const same = (row: Row, shown: string) => trimmed(shown) === trimmed(of.get(row.id) ?? '?');
      const figures = {
        vectors: payloads.length,
        controls: controls.length,
        shown: rows.length,
        executed: executed.length,
        attempts: attempts.length,
        reportedWhileParsing: parsed,
        live: count((row) => row.live > 0),
        requests: requests.length,
        textKept: count((row) => same(row, row.text)),
        // Called text and still a page: it went through the frame.
        textAsPage: count((row) => row.text === 'frame'),
        rtfKept: count((row) => same(row, row.rtf)),
        fieldsKept: count((row) => row.places >= 8),
        wordsBeforeKept: count((row) => row.frame.includes(before(row.id))),
        wordsAfterKept: count((row) => row.frame.includes(after(row.id))),
        controlsKept: count((row) => controlWords[row.id]?.every((part) => kept(row.frame, part)) ?? false),
      };
      console.log(`hostile reports: ${JSON.stringify(figures)}`);
      expect({ executed, attempts, requests }).toEqual({ executed: [], attempts: [], requests: [] });
      expect(figures).toMatchObject({
        shown: expected,
        live: 0,
        textKept: expected - figures.textAsPage,
        rtfKept: expected,
        fieldsKept: expected,
        wordsBeforeKept: expected,
        controlsKept: controls.length,
      });
    } finally {
      await context.close();
      await hospital.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A browser writes `&` and `<` of words as entities. */
function kept(frame: string, part: string): boolean {
  return frame.includes(part) || frame.includes(part.replaceAll('&', '&amp;'));
}

/** In the page: opens every report of the focused study in each of its forms. */
async function openEveryReport(words: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  const soon = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
  const loads = new Set([
    'href',
    'action',
    'formaction',
    'xlink:href',
    'srcset',
    'background',
    'data',
    'ping',
  ]);
  const alive = (root: ParentNode) =>
    [...root.querySelectorAll('*')].filter(
      (element) =>
        /^(script|style|object|embed|form|link|meta|base|video|audio)$/i.test(element.localName) ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || loads.has(name) || (name === 'src' && !value.startsWith('data:image/')),
        ),
    ).length;
  async function until<T>(find: () => T | null | undefined | false): Promise<T> {
    for (let turn = 0; turn < 2_000; turn += 1) {
      const found = find();
      if (found) return found;
      await soon(2);
    }
    throw new Error(`not found in report ${rows.length}, ${rows.at(-1)?.id}: ${String(find)}`);
  }
  for (const { dataset } of [...document.querySelectorAll<HTMLElement>('article[data-report]')]) {
    const key = dataset['report'] ?? '';
    const article = await until(() => document.querySelector<HTMLElement>(`article[data-report="${key}"]`));
    if (!article.dataset['open']) article.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    const frame = await until(() => article.querySelector('iframe'));
    await Promise.race([new Promise((resolve) => frame.addEventListener('load', resolve)), soon(60)]);
    const srcdoc = frame.srcdoc;
    const wanted = (words[key] ?? '').replace(/\s+/g, ' ').trim();
    // Title, author, conclusion, diagnosis, result (name, value, range, flag), names of forms.
    const shown = (article.textContent ?? '').replace(/\s+/g, ' ');
    const places = wanted === '' ? 99 : shown.split(wanted).length - 1;
    const forms = article.querySelectorAll<HTMLElement>('section [role="group"] button');
    const read = async (index: number) => {
      forms[index]?.click();
      const section = await until(() => forms[index]?.closest('section'));
      const paragraph = await until(
        () =>
          forms[index]?.getAttribute('aria-pressed') === 'true' &&
          section.querySelector(':scope > p, :scope > iframe'),
      );
      return paragraph.nodeName === 'IFRAME' ? 'frame' : (paragraph.textContent ?? '');
    };
    rows.push({
      id: Number(key.replace('report-', '')),
      frame: srcdoc,
      places,
      live: alive(article) + alive(new DOMParser().parseFromString(srcdoc, 'text/html').body),
      text: await read(1),
      rtf: await read(2),
    });
  }
  return rows;
}
