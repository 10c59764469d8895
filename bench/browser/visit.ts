import { rmSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArgs } from '../../playwright.config.ts';
import { bindingName, settingsName, type PageEvent, type PageSettings } from '../page/report.ts';

/** A browser's memory of what it has visited. */
export interface Profile {
  readonly folder: string;
  forget(): void;
}

export function newProfile({ folder: parent }: Visitor): Profile {
  const folder = mkdtempSync(join(parent, 'profile-'));
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** In the order in which they were reported. */
  readonly events: readonly PageEvent[];
  /** Start of the navigation to the visit's address, ms since 1970. */
  startMs(): number;
  /** The first event, past or to come, that answers the question. */
  waitFor(what: string, matches: (event: PageEvent) => boolean, timeoutMs: number): Promise<PageEvent>;
  close(): Promise<void>;
}

export interface Visitor {
  /** For its profiles. */
  readonly folder: string;
  readonly pageScript: string;
  readonly publicKeyHash: string;
  /** Aborted when the run is broken off: no further visit begins. */
  readonly stop: AbortSignal;
  /** Rejects then: the visit that is under way ends. */
  readonly brokenOff: Promise<never>;
}

/** A new browser's own first second is not the app's. */
const settleMs = 700;

/** Opens an address in a browser of its own. */
export async function openVisit(o: {
  visitor: Visitor;
  profile: Profile;
  url: string;
  settings: PageSettings;
  /** Before the navigation: for those who look into the browser. */
  prepare?: (page: Page) => Promise<void>;
}): Promise<Visit> {
  o.visitor.stop.throwIfAborted();
  const context = await chromium.launchPersistentContext(o.profile.folder, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Trusted by its key, not by ignoring errors: Chromium caches nothing that came with a certificate error.
    args: [...chromiumArgs, `--ignore-certificate-errors-spki-list=${o.visitor.publicKeyHash}`],
    viewport: { width: 1280, height: 800 },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const events: PageEvent[] = [];
  const waiting = new Set<() => void>();
  try {
    await context.exposeBinding(bindingName, (_source, event: PageEvent) => {
      events.push(event);
      for (const check of waiting) check();
    });
    await context.addInitScript(
      `window.${settingsName} = ${JSON.stringify(o.settings)};\n${o.visitor.pageScript}`,
    );
    const page = context.pages()[0] ?? (await context.newPage());
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    await o.prepare?.(page);
    // Redirects and the page's own navigations are part of the visit: nothing to wait for here.
    page.goto(o.url, { waitUntil: 'commit' }).catch(() => undefined);
    return {
      page,
      context,
      events,
      startMs() {
        const first = events.find((event) => event.kind === 'document' && event.path !== 'blank');
        if (!first) throw new Error('The visit has not begun.');
        return first.atMs;
      },
      waitFor: (what, matches, timeoutMs) =>
        new Promise((resolve, reject) => {
          const check = () => {
            const found = events.find(matches);
            if (!found) return;
            waiting.delete(check);
            clearTimeout(timer);
            resolve(found);
          };
          const timer = setTimeout(() => {
            waiting.delete(check);
            reject(new Error(`No ${what} within ${timeoutMs / 1000} s at ${page.url().split('?')[0]}.`));
          }, timeoutMs);
          waiting.add(check);
          check();
        }),
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
