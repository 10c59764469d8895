// @vitest-environment jsdom
import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { searchGapId } from '@/domain/model/history';
import { aHistory, aSeries, aSource, aStudy, anImage } from '@/testing/builders';
import { pane, renderApp, renderOpenedApp, settle } from '@/testing/renderApp';

const axial = aSeries({ number: 2, description: 'Axial', instanceCount: 3 });
const coronal = aSeries({ number: 3, description: 'Coronal', instanceCount: 2 });
const current = aStudy({ started: '2026-11-20', description: 'CT chest', series: [axial, coronal] });
const earlier = aStudy({ started: '2024-10-01', description: 'CT chest earlier' });
const studies = [current, earlier];
const html = () => document.documentElement.dataset;
const row = (uid: string) => {
  const found = document.querySelector<HTMLElement>(`li[data-study="${uid}"]`);
  if (!found) throw new Error(`no row of ${uid}`);
  return within(found);
};

afterEach(() => {
  vi.unstubAllGlobals();
  performance.clearMarks();
});

describe('opening', () => {
  it('shows the newest study as soon as a page of the history has it', async () => {
    const app = await renderApp({ studies });
    expect(html()).toMatchObject({ app: 'loading', history: 'loading' });
    app.engine.hold();
    act(() => app.page({ studies: [current] }));
    await settle();
    expect(pane().dataset).toMatchObject({ study: current.uid, series: axial.uid, state: 'loading' });
    app.engine.release();
    await settle();
    expect(html()).toMatchObject({ app: 'ready', history: 'loading', patient: 'p1' });
    expect(pane().dataset).toMatchObject({ role: 'current', state: 'shown', slice: '1', slices: '3' });
    expect(performance.getEntriesByName('chartlight:first-image')).toHaveLength(1);
    app.complete();
    await settle();
    expect(html()['history']).toBe('complete');
  });

  it('starts the opening frame beside its metadata, which are those of the opening series only', async () => {
    const app = await renderOpenedApp({ studies });
    expect(app.warmed[0]).toMatchObject({ series: axial.uid, frame: 1 });
    expect(app.asked.filter((uid) => current.series.some((one) => one.uid === uid))).toEqual([axial.uid]);
  });

  it('goes to the study that the chart names when a later page brings it', async () => {
    const context = [{ reference: `ImagingStudy/${earlier.fhirId}` }];
    const app = await renderApp({ studies, session: { context } });
    act(() => app.page({ studies: [current] }));
    await settle();
    expect(pane().dataset['study']).toBe(current.uid);
    app.complete();
    await settle();
    expect(pane().dataset).toMatchObject({ study: earlier.uid, state: 'shown' });
  });

  it('does not take the reader away from what was chosen meanwhile', async () => {
    const context = [{ reference: `ImagingStudy/${earlier.fhirId}` }];
    const app = await renderApp({ studies, session: { context } });
    act(() => app.page({ studies: [current] }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: /3 CT.*Coronal/ }));
    app.complete();
    await settle();
    expect(pane().dataset).toMatchObject({ study: current.uid, series: coronal.uid });
  });
});

describe('a click', () => {
  it('on Open marks the pane with the study and as loading at once', async () => {
    await renderOpenedApp({ studies });
    const before = pane().dataset['instance'];
    fireEvent.click(
      row(earlier.uid).getByRole('button', { name: /^(?!Compare|Why|Show in).*CT chest earlier/ }),
    );
    expect(pane().dataset).toMatchObject({ study: earlier.uid, state: 'loading', role: 'current' });
    expect(pane().dataset['instance']).not.toBe(before);
    await settle();
    expect(pane().dataset['state']).toBe('shown');
  });

  it('on a thumbnail does the same for the series, also for the one that is shown', async () => {
    await renderOpenedApp({ studies });
    fireEvent.click(screen.getByRole('button', { name: /^3 CT.*Coronal/ }));
    expect(pane().dataset).toMatchObject({ series: coronal.uid, state: 'loading' });
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'shown', slices: '2' });
    fireEvent.click(screen.getByRole('button', { name: /^3 CT.*Coronal/ }));
    expect(pane().dataset['state']).toBe('loading');
    await settle();
    expect(pane().dataset['state']).toBe('shown');
  });

  it('on Compare hangs the study as prior beside the current one', async () => {
    await renderOpenedApp({ studies });
    fireEvent.click(row(earlier.uid).getByRole('button', { name: /^Compare/ }));
    expect(pane(1).dataset).toMatchObject({ study: earlier.uid, role: 'prior', state: 'loading' });
    await settle();
    expect(pane(1).dataset['state']).toBe('shown');
    expect(pane(0).dataset).toMatchObject({ study: current.uid, role: 'current', state: 'shown' });
    expect(screen.getByRole('region', { name: 'Pane 2: Prior' })).toBe(pane(1));
    expect(performance.getEntriesByName('chartlight:comparison')).toHaveLength(1);
  });
});

describe('identity', () => {
  it('keeps back a series whose header names somebody else, with the reason and without pixels', async () => {
    const app = await renderOpenedApp({
      studies: [current],
      instance: () => ({ patient: { id: 'X-7', name: 'Smith^John', birthDate: '19400101' } }),
    });
    expect(pane().dataset).toMatchObject({ state: 'withheld', fault: 'identity' });
    expect(pane().querySelector('[data-reason]')).toHaveTextContent(/record number .* not this patient/);
    expect(app.engine.loads()).toBe(0);
  });

  it('notes a differing name over images that it shows', async () => {
    await renderOpenedApp({
      studies: [current],
      instance: () => ({ patient: { id: 'MRN-1001', name: 'Berg^Ada', birthDate: '19560302' } }),
    });
    expect(pane().dataset['state']).toBe('shown');
    expect(within(pane()).getByRole('note')).toHaveTextContent(/name .* differs/);
  });
});

describe('what cannot be shown', () => {
  it('is called by its name when it holds no images', async () => {
    const sopClass = '1.2.840.10008.5.1.4.1.1.88.33';
    await renderOpenedApp({ studies: [current], instance: () => ({ image: null, sopClass }) });
    expect(pane().dataset['state']).toBe('unsupported');
    expect(pane().querySelector('[data-reason]')).toHaveTextContent(/a structured report/);
  });

  it('says why a frame failed, lets the others be scrolled to, and tries again', async () => {
    const app = await renderApp({ studies: [current], instance: () => ({ image: anImage() }) });
    app.engine.hold();
    act(() => app.page({}));
    await settle();
    const frame = app.engine.viewports[0]?.getSnapshot().stack?.[0];
    if (!frame) throw new Error('no frame');
    app.engine.failFrame(frame, { kind: 'archive', code: 'frame-length' });
    app.engine.release();
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'failed', fault: 'archive', slice: '1' });
    expect(pane().querySelector('[data-reason]')).toHaveTextContent(/Image 1 is not shown.*size/);
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'shown', slice: '2' });
    fireEvent.keyDown(document.body, { key: 'Home' });
    await settle();
    expect(pane().dataset['state']).toBe('failed');
    app.engine.failFrame(frame, null);
    await app.user.click(within(pane()).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'shown', slice: '1' });
  });
});

describe('an archive that is down', () => {
  const outage = { kind: 'network', code: 'timeout', host: 'pacs.example' } as const;

  it('is named in the pane, in the status line and among the gaps, and asked again', async () => {
    const app = await renderApp({ studies });
    app.fail('Main archive', outage);
    app.complete();
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'failed', fault: 'network' });
    // The thumbnail of the same series does not ask a dead archive once more.
    expect(app.asked.filter((uid) => uid === axial.uid)).toHaveLength(1);
    expect(html()['history']).toBe('gaps');
    expect(screen.getByText(/1 archive/).parentElement).toHaveTextContent('1 archive · 1 not answering');
    const gap = document.querySelector<HTMLElement>('[data-gap="archive"][data-archive="Main archive"]');
    if (!gap) throw new Error('no gap');
    expect(gap).toHaveTextContent(/Main archive is not answering.*pacs\.example/);
    app.fail('Main archive', null);
    await app.user.click(within(gap).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(pane().dataset['state']).toBe('shown');
    expect(document.querySelector('[data-gap]')).toBeNull();
    expect(html()['history']).toBe('complete');
  });

  it('is asked again for its images too, where it owed an answer to a search as well', async () => {
    const id = searchGapId({ kind: 'archive', name: 'Main archive' });
    const gap = { kind: 'archive', id, archive: 'Main archive', fault: outage } as const;
    const app = await renderApp({ studies, gaps: [gap] });
    app.fail('Main archive', outage);
    app.complete();
    await settle();
    expect(pane().dataset['state']).toBe('failed');
    app.fail('Main archive', null);
    vi.spyOn(app.services, 'readHistory').mockResolvedValue(aHistory(studies, []));
    const [card] = document.querySelectorAll<HTMLElement>('[data-gap]');
    await app.user.click(within(card ?? document.body).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(pane().dataset['state']).toBe('shown');
    expect(document.querySelector('[data-gap]')).toBeNull();
  });

  it('is left for another one that has the same images', async () => {
    const two = aSeries({ sources: [aSource('North'), aSource('South')] });
    const app = await renderApp({ studies: [aStudy({ series: [two] })] });
    app.fail('North', outage);
    app.complete();
    await settle();
    expect(pane().dataset['state']).toBe('shown');
    expect(document.querySelector('[data-gap]')).toHaveAttribute('data-archive', 'North');
  });
});

describe('a record system that fails when it is asked again', () => {
  const id = searchGapId({ kind: 'ehr', name: 'ehr.example' });
  const gap = { kind: 'fhir', id, fault: { kind: 'network', code: 'unreachable' } } as const;
  const retry = () => within(document.querySelector<HTMLElement>('[data-gap]') ?? document.body);

  it.each([
    ['with a gap', () => Promise.resolve(aHistory([], [gap]))],
    ['in a way that nobody foresaw', () => Promise.reject(new RangeError('too deep'))],
  ])('%s, takes neither the list nor the image off the screen', async (_how, answer) => {
    const app = await renderOpenedApp({ studies, gaps: [gap] });
    vi.spyOn(app.services, 'readHistory').mockImplementation(answer);
    await app.user.click(retry().getByRole('button', { name: 'Retry' }));
    await settle();
    expect(document.querySelectorAll('li[data-study]')).toHaveLength(2);
    expect(document.querySelectorAll('[data-gap="fhir"]')).toHaveLength(1);
    expect(pane().dataset).toMatchObject({ study: current.uid, state: 'shown' });
  });
});

describe('a computer that is offline', () => {
  afterEach(() => onlineManager.setOnline(true));

  it('is told so instead of loading for ever', async () => {
    onlineManager.setOnline(false);
    const app = await renderApp({ studies });
    app.fail('Main archive', { kind: 'network', code: 'offline' });
    app.complete();
    await settle();
    expect(pane().dataset).toMatchObject({ state: 'failed', fault: 'network' });
    expect(pane().querySelector('[data-reason]')).toHaveTextContent(/offline/);
  });
});

describe('no imaging', () => {
  it('is said when every source answered', async () => {
    const app = await renderApp({});
    expect(screen.queryByText(/No imaging/)).toBeNull();
    app.complete();
    await settle();
    expect(screen.getByText(/No imaging is known/)).toBeVisible();
    expect(html()).toMatchObject({ app: 'ready', history: 'complete' });
    // An archive that nobody asked has not answered.
    expect(screen.queryByText('Every source answered.')).toBeNull();
    expect(screen.getByText(/The image archives were not searched/)).toBeVisible();
  });

  it('claims that every source answered only where every one did', async () => {
    const app = await renderApp({ sources: [{ kind: 'ehr', name: 'ehr.example', state: 'answered' }] });
    app.complete();
    await settle();
    expect(screen.getByText('Every source answered.')).toBeVisible();
  });

  it('is not said when one did not', async () => {
    const gap = { kind: 'fhir', id: 'page-2', fault: { kind: 'fhir', code: 'paging' } } as const;
    await renderOpenedApp({ gaps: [gap] });
    expect(screen.queryByText(/No imaging/)).toBeNull();
    expect(screen.getByText(/not every source answered/)).toBeVisible();
    expect(html()['history']).toBe('gaps');
  });
});

describe('images that are not here', () => {
  const examinations = ['2024-01-02', '2023-05-06'].map((date, at) => ({
    reference: `DiagnosticReport/r${at}`,
    date,
    title: 'CT chest',
  }));

  it('but that reports speak of: "no imaging" is not said, and each is named', async () => {
    const app = await renderApp({});
    const told = { ...aHistory(), imageless: examinations };
    vi.spyOn(app.services, 'readHistory').mockResolvedValue(told);
    app.complete();
    await app.user.click(screen.getByRole('button', { name: 'Look for new studies' }));
    await settle();
    expect(screen.queryByText(/No imaging/)).toBeNull();
    expect(within(pane()).getByText(/Reports speak of 2 examinations/)).toBeVisible();
    expect(document.querySelectorAll('li[data-imageless]')).toHaveLength(2);
  });

  it('but in another viewer: a link in the pane and in the row, which tells the viewer nothing of us', async () => {
    const url = 'https://viewer.example/IID?studyUID=1';
    const viewers = [{ url, host: 'viewer.example' }];
    const away = aStudy({ sources: [], series: [aSeries({ sources: [] })], viewers });
    const app = await renderOpenedApp({ studies: [away] });
    expect(screen.getByText('The images are in another viewer.')).toBeVisible();
    await app.user.click(row(away.uid).getAllByRole('button')[0] ?? document.body);
    await settle();
    const links = screen.getAllByRole('link', { name: 'Open in viewer.example' });
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toHaveAttribute('href', url);
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
    }
    expect(within(pane()).queryByRole('button', { name: 'Retry' })).toBeNull();
  });
});

describe('the keyboard', () => {
  it('scrolls, windows, turns and changes the series of the focused pane', async () => {
    const app = await renderOpenedApp({ studies });
    const press = async (key: string) => {
      fireEvent.keyDown(document.body, { key });
      await settle();
      return app.engine.viewports[0]?.getSnapshot();
    };
    await press('End');
    expect(pane().dataset['slice']).toBe('3');
    expect((await press('2'))?.window).toEqual({ center: -600, width: 1500 });
    expect((await press('l'))?.rotation).toBe(270);
    expect((await press('i'))?.invert).toBe(true);
    expect(await press(' ')).toMatchObject({ invert: false, rotation: 0 });
    await press('PageDown');
    expect(pane().dataset['series']).toBe(coronal.uid);
    await press('?');
    // The sheet is fetched when it is asked for.
    expect(await screen.findByRole('dialog', { name: 'Keys and mouse' }, { timeout: 10_000 })).toBeVisible();
  }, 20_000);
});

describe('the banner', () => {
  it('says whose images these are', async () => {
    await renderOpenedApp({ studies });
    const banner = screen.getByRole('region', { name: 'Patient' });
    expect(banner).toHaveTextContent('Ada Lindqvist');
    expect(banner).toHaveTextContent(/Born 2 Mar 1956 · 70 y.*Female.*MRN MRN-1001/);
  });

  it('is left out only where the record system shows its own', async () => {
    await renderOpenedApp({ studies, session: { needPatientBanner: false } });
    expect(screen.queryByRole('region', { name: 'Patient' })).toBeNull();
    expect(screen.getByText(/Not for primary diagnosis/)).toBeVisible();
    expect(document.title).not.toMatch(/Ada|Lindqvist/);
  });
});

describe('the sidebar', () => {
  it('shows one pane with a switch between current and prior', async () => {
    const app = await renderOpenedApp({ studies, narrow: true });
    await app.user.click(screen.getByRole('button', { name: 'History' }));
    await app.user.click(row(earlier.uid).getByRole('button', { name: /^Compare/ }));
    await settle();
    expect(document.querySelectorAll('[data-pane]')).toHaveLength(1);
    expect(pane(1).dataset).toMatchObject({ role: 'prior', state: 'shown' });
    await app.user.click(within(pane(1)).getByRole('button', { name: 'Current' }));
    await settle();
    expect(pane(0).dataset).toMatchObject({ role: 'current', state: 'shown' });
  });
});
