// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aStudy } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';

const studies = [aStudy()];
const html = () => document.documentElement.dataset;
const minute = 60_000;

/** Only the intervals that look at the clock are ours; promises and painting keep their own time. */
beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type App = Awaited<ReturnType<typeof renderOpenedApp>>;
async function pass(app: App, ms: number) {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
  act(() => void vi.advanceTimersByTime(10_000));
  await settle();
}

describe('the end of a session', () => {
  it('leaves the images on the screen, under a banner', async () => {
    const app = await renderOpenedApp({ studies });
    act(() => app.endSession());
    await settle();
    expect(html()['app']).toBe('ended');
    expect(screen.getByRole('alert')).toHaveTextContent(/Session ended.*reopen imaging from the chart/);
    expect(pane().dataset['state']).toBe('shown');
  });

  it('blanks the screen at once where the site says so', async () => {
    const app = await renderOpenedApp({
      studies,
      settings: { session: { idleMinutes: 15, onExpiry: 'blank' } },
    });
    act(() => app.endSession());
    await settle();
    expect(html()['app']).toBe('ended');
    expect(document.querySelector('[data-pane]')).toBeNull();
    expect(document.body).not.toHaveTextContent('Ada Lindqvist');
  });

  it('is announced, and comes at the hour that the server named', async () => {
    const app = await renderOpenedApp({ studies });
    app.state.expiresAt = app.clock.now.getTime() + 7 * minute;
    await pass(app, minute);
    expect(screen.queryByText(/session ends in/)).toBeNull();
    await pass(app, 3 * minute);
    expect(screen.getByText(/session ends in 2 minutes/)).toBeVisible();
    await pass(app, 3 * minute);
    expect(html()['app']).toBe('ended');
    expect(app.services.session.token.current()).toBeNull();
  });
});

describe('a screen that nobody uses', () => {
  it('is cleared and locked, with the token forgotten', async () => {
    const app = await renderOpenedApp({ studies });
    const purge = vi.spyOn(app.engine, 'purge');
    await pass(app, 15 * minute);
    expect(html()['app']).toBe('locked');
    expect(html()['patient']).toBeUndefined();
    expect(screen.getByRole('alert')).toHaveTextContent(/Reopen imaging from the chart/);
    expect(document.body).not.toHaveTextContent('Ada Lindqvist');
    expect(purge).toHaveBeenCalled();
    expect(app.warmed).toEqual([]);
    expect(app.services.session.token.current()).toBeNull();
  });

  it('is locked for the hand that wakes the machine, before any timer ran', async () => {
    const app = await renderOpenedApp({ studies });
    app.clock.now = new Date(app.clock.now.getTime() + 60 * minute);
    fireEvent.pointerMove(window);
    await settle();
    expect(html()['app']).toBe('locked');
    expect(document.body).not.toHaveTextContent('Ada Lindqvist');
  });

  it('stays open while somebody moves', async () => {
    const app = await renderOpenedApp({ studies });
    await pass(app, 10 * minute);
    fireEvent.pointerMove(window);
    await pass(app, 10 * minute);
    expect(html()['app']).toBe('ready');
  });
});

it('a page that is left is cleared before the browser may keep it', async () => {
  const app = await renderOpenedApp({ studies });
  const purge = vi.spyOn(app.engine, 'purge');
  act(() => void window.dispatchEvent(new Event('pagehide')));
  expect(purge).toHaveBeenCalled();
  expect(document.querySelector('[data-pane]')).toBeNull();
  expect(html()['app']).toBe('locked');
});
