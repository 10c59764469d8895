// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Study } from '@/domain/model/study';
import { aSeries, aStudy } from '@/testing/builders';
import { pane, renderApp, renderOpenedApp, settle } from '@/testing/renderApp';

const exam = (started: string, description: string, modality: string, fields: Partial<Study> = {}) =>
  aStudy({ started, description, modalities: [modality], bodySites: [], ...fields });
const axial = (description = 'Axial 3 mm') => aSeries({ number: 2, description });
const ct = exam('2026-10-14', 'CT chest with contrast', 'CT', { series: [axial()] });
const xray = exam('2026-08-01', 'XR chest 2 views', 'DX');
const lungCoronal = aSeries({ number: 1, description: 'Coronal 3 mm' });
const lungAxial = axial();
const older = exam('2025-08-01', 'TC tórax com contraste', 'CT', { series: [lungCoronal, lungAxial] });
const brain = exam('2026-09-01', 'MRI brain', 'MR');
const leftKnee = exam('2026-07-02', 'XR knee left', 'DX');
const rightKnee = exam('2026-07-01', 'XR knee right', 'DX');
const all = [ct, brain, xray, leftKnee, rightKnee, older];

const panes = () => document.querySelectorAll('[data-pane]').length;
const click = async (study: Study, action: 'open' | 'compare') => {
  const button = document.querySelector(`li[data-study="${study.uid}"] [data-action="${action}"]`);
  if (!button) throw new Error(`nothing to ${action}`);
  fireEvent.click(button);
  await settle();
};
const layout = async (value: string) => {
  const button = document.querySelector(`[data-action="layout"][data-value="${value}"]`);
  fireEvent.click(button ?? document.body);
  await settle();
};

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
  performance.clearMarks();
});

describe('the best prior', () => {
  it('opens by itself beside the current study, with the series that stands beside the one that opens', async () => {
    await renderOpenedApp({ studies: all });
    expect(pane(0).dataset).toMatchObject({ study: ct.uid, role: 'current', state: 'shown' });
    expect(pane(1).dataset).toMatchObject({ study: older.uid, role: 'prior', state: 'shown' });
    expect(pane(1).dataset['series']).toBe(lungAxial.uid);
    expect(pane(0).dataset['focused']).toBe('true');
    expect(performance.getEntriesByName('chartlight:comparison')).toHaveLength(1);
  });

  it('is asked for only when the first image of the current study is on the screen', async () => {
    const app = await renderApp({ studies: all });
    app.engine.hold();
    app.complete();
    await settle();
    expect(app.asked).toEqual([ct.series[0]?.uid]);
    // Its place is there: the current picture does not move when it comes.
    expect(panes()).toBe(2);
    expect(pane(1)).toHaveTextContent('Looking for the prior');
    app.engine.release();
    await settle();
    expect(app.asked).toEqual([ct.series[0]?.uid, lungAxial.uid]);
  });

  it('is never of the opposite side: then the study is alone', async () => {
    await renderOpenedApp({ studies: [leftKnee, rightKnee] });
    expect(pane(0).dataset['study']).toBe(leftKnee.uid);
    expect(panes()).toBe(1);
  });

  it('is never one that was made later, nor one whose images cannot be reached', async () => {
    const gone = exam('2026-10-01', 'CT chest with contrast', 'CT', { sources: [], series: [] });
    const context = [{ reference: `ImagingStudy/${ct.fhirId}` }];
    const later = exam('2026-11-01', 'CT chest with contrast', 'CT');
    await renderOpenedApp({ studies: [later, ct, gone, older], session: { context } });
    expect(pane(1).dataset['study']).toBe(older.uid);
  });

  it('is behind the switch on a narrow screen, and nothing of it is fetched', async () => {
    const app = await renderOpenedApp({ studies: all, narrow: true });
    expect(panes()).toBe(1);
    expect(pane(0).dataset['study']).toBe(ct.uid);
    expect(app.asked).toEqual([ct.series[0]?.uid]);
    fireEvent.click(screen.getByRole('button', { name: 'Prior' }));
    await settle();
    expect(pane(1).dataset).toMatchObject({ study: older.uid, state: 'shown' });
  });
});

describe('while the history is still coming', () => {
  const open = async (first: readonly Study[]) => {
    const app = await renderApp({ studies: all });
    act(() => app.page({ studies: first }));
    await settle();
    return app;
  };

  it('a better prior of a later page is hung while the place is still free', async () => {
    const app = await open([ct, brain]);
    expect(pane(1).dataset['state']).toBe('empty');
    app.complete();
    await settle();
    expect(pane(1).dataset).toMatchObject({ study: older.uid, state: 'shown' });
  });

  it('one that is shown stays', async () => {
    const app = await open([ct, xray]);
    expect(pane(1).dataset).toMatchObject({ study: xray.uid, state: 'shown' });
    app.complete();
    await settle();
    expect(pane(1).dataset['study']).toBe(xray.uid);
  });

  it('a reader who has touched something is left alone', async () => {
    const app = await open([ct]);
    expect(panes()).toBe(1);
    fireEvent.wheel(pane(0));
    app.complete();
    await settle();
    expect(panes()).toBe(1);
  });
});

describe('the reader', () => {
  it('who opens another study gets its own prior with it, or the study alone', async () => {
    await renderOpenedApp({ studies: all });
    await click(xray, 'open');
    expect(pane(0).dataset['study']).toBe(xray.uid);
    expect(pane(1).dataset['study']).toBe(older.uid);
    await click(leftKnee, 'open');
    expect(pane(0).dataset['study']).toBe(leftKnee.uid);
    expect(panes()).toBe(1);
  });

  it('who has hung a study keeps it when another one is opened', async () => {
    await renderOpenedApp({ studies: all });
    await click(brain, 'compare');
    await click(xray, 'open');
    expect(pane(1).dataset).toMatchObject({ study: brain.uid, role: 'prior' });
  });

  it('who wants one pane keeps one, and gets the best prior with two', async () => {
    await renderOpenedApp({ studies: all });
    await layout('1x1');
    await click(xray, 'open');
    expect(panes()).toBe(1);
    await layout('1x2');
    expect(pane(1).dataset['study']).toBe(older.uid);
  });
});
