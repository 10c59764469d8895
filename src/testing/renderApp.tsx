import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '@/app/App';
// A chunk of its own in the browser: here it is there when it is asked for.
import '@/app/insight/knowledge';
import type { Hospital } from './fakeServices';
import { fakeServices } from './fakeServices';

/** What jsdom lacks. `narrow` is the sidebar of 420 px. */
export function pretendBrowser(narrow: boolean) {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width') ? narrow : !narrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

export const pane = (index = 0): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-pane="${index}"]`);
  if (!found) throw new Error(`There is no pane ${index}.`);
  return found;
};

/** Lets promises and the fake engine's painting go on until nothing is left to do. */
export async function settle() {
  // What React has queued is done when an act ends: each round lets one thing follow from another.
  for (let round = 0; round < 4; round++) {
    await act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

export async function renderApp(hospital: Hospital & { narrow?: boolean } = {}) {
  pretendBrowser(hospital.narrow ?? false);
  const fake = fakeServices(hospital);
  const view = render(<App services={fake.services} />);
  await settle();
  return { ...fake, ...view, user: userEvent.setup() };
}

/** Rendered, with the whole history known. */
export async function renderOpenedApp(hospital: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(hospital);
  app.complete();
  await settle();
  return app;
}
