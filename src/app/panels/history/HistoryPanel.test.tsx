// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HistorySource } from '@/domain/model/history';
import { aSeries, aSource, aStudy } from '@/testing/builders';
import { pane, renderApp, renderOpenedApp, settle } from '@/testing/renderApp';

const ct = aStudy({ started: '2026-10-14', description: 'CT chest' });
const xray = aStudy({
  started: '2026-03-18',
  description: 'Chest two views',
  modalities: ['DX'],
  sources: [aSource('North')],
  accession: { value: 'SH603-1' },
});
const mr = aStudy({
  started: '2024-10-09',
  description: 'Brain',
  modalities: ['MR'],
  bodySites: [{ text: 'HEAD' }],
});
const studies = [ct, xray, mr];

const listed = () =>
  [...document.querySelectorAll<HTMLElement>('li[data-study]')].map(({ dataset }) => dataset['study']);
const row = (uid: string) => {
  const found = document.querySelector<HTMLElement>(`li[data-study="${uid}"]`);
  if (!found) throw new Error(`no row of ${uid}`);
  return found;
};
const open = (uid: string) => {
  const found = row(uid).querySelector<HTMLElement>('[data-action="open"]');
  if (!found) throw new Error(`nothing opens ${uid}`);
  return found;
};
const press = async (key: string) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await settle();
};

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

describe('the timeline', () => {
  it('stands under its years, and under its modalities on request', async () => {
    const app = await renderOpenedApp({ studies });
    const headings = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(headings()).toEqual(['2026', '2024']);
    await app.user.click(screen.getByRole('button', { name: 'By modality' }));
    expect(headings()).toEqual(['CT', 'MRI', 'X-ray']);
  });

  it('names the archive on each row where there are several', async () => {
    const archives = ['Main archive', 'North'].map((name) => ({
      name,
      base: `https://pacs.example/${name.toLowerCase().replaceAll(' ', '-')}`,
      auth: 'same-token' as const,
    }));
    await renderOpenedApp({ studies, settings: { archives } });
    expect(row(xray.uid)).toHaveTextContent('North');
    expect(row(xray.uid)).toHaveAttribute('data-archive', 'North');
  });

  it('says how many images of a study are there where the archive has fewer', async () => {
    const arriving = aStudy({ series: [aSeries({ instanceCount: 4 })], instanceCount: 4 });
    const app = await renderApp({ studies: [arriving, mr] });
    vi.spyOn(app.services.dicomWeb, 'seriesMetadata').mockResolvedValue({ instances: [], dropped: 1 });
    app.complete();
    await settle();
    expect(row(arriving.uid)).toHaveTextContent('1 of 4 images');
    expect(row(mr.uid)).not.toHaveTextContent(/of/);
  });
});

describe('what matters beside the current study', () => {
  const older = aStudy({ started: '2024-01-02', description: 'TC tórax', series: [aSeries()] });
  const nothing = aStudy({ started: '2023-01-02', description: 'Exam 5', modalities: [], bodySites: [] });
  const known = [...studies, older, nothing];

  it('is marked with its rank and the reason in words; the rest says what it is', async () => {
    await renderOpenedApp({ studies: known });
    expect(row(older.uid).dataset).toMatchObject({ rank: '1', tone: 'prior' });
    expect(row(older.uid)).toHaveTextContent(/Prior 1.*same region: chest, CT, 3 years earlier/);
    expect(row(xray.uid).dataset['rank']).toBe('2');
    expect(row(xray.uid)).toHaveTextContent(/Prior 2.*chest, XR, 7 months earlier/);
    expect(Number(row(older.uid).dataset['relevance'])).toBeGreaterThan(
      Number(row(xray.uid).dataset['relevance']),
    );
    expect(row(ct.uid)).not.toHaveAttribute('data-rank');
    expect(row(mr.uid)).toHaveTextContent('MRI head');
    expect(row(mr.uid)).not.toHaveTextContent(/Prior/);
    expect(row(nothing.uid)).toHaveTextContent('Kind not recognised');
  });

  it('comes first on request, and follows the study in focus when no hand is in the list', async () => {
    const app = await renderOpenedApp({ studies: known });
    await app.user.click(screen.getByRole('button', { name: 'Relevant' }));
    const headings = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(headings()).toEqual(['Current study', 'Priors, best first', 'Other studies']);
    expect(listed()).toEqual([ct.uid, older.uid, xray.uid, mr.uid, nothing.uid]);
    act(() => open(mr.uid).focus());
    fireEvent.click(open(mr.uid));
    await settle();
    expect(pane().dataset['study']).toBe(mr.uid);
    expect(listed()[0]).toBe(ct.uid);
    act(() => open(mr.uid).blur());
    await settle();
    expect(listed()[0]).toBe(mr.uid);
  });
});

describe('why?', () => {
  const odd = aStudy({
    started: '2024-01-02',
    description: 'MRT Knie links',
    modalities: ['MR'],
    bodySites: [{ text: 'CHEST' }],
  });
  const nothing = aStudy({ started: '2023-01-02', description: 'Exam 5', modalities: [], bodySites: [] });
  const why = (uid: string) => {
    const found = row(uid).querySelector<HTMLElement>('[data-action="why"]');
    if (!found) throw new Error(`no why of ${uid}`);
    return found;
  };

  it('shows by key what a study is understood as, the words that say so, and what contradicts them', async () => {
    const app = await renderOpenedApp({ studies: [ct, odd, nothing] });
    act(() => open(odd.uid).focus());
    await press('ArrowRight');
    await press('ArrowRight');
    expect(why(odd.uid)).toHaveFocus();
    await app.user.keyboard('{Enter}');
    const details = await screen.findByRole('dialog', { name: 'Understood as' });
    expect(details).toHaveTextContent('MRI knee, left');
    expect(details).toHaveTextContent(/Not offered as a prior: another part of the body/);
    expect(details).toHaveTextContent(/knee\s*Knie\s*in the description/);
    expect(details).toHaveTextContent(/chest\s*CHEST\s*in the body site\s*Not followed/);
    await app.user.keyboard('{Escape}');
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(why(odd.uid)).toHaveFocus();
  });

  it('says of a study that nobody understands that it is never hidden', async () => {
    const app = await renderOpenedApp({ studies: [ct, odd, nothing] });
    fireEvent.click(why(nothing.uid));
    const details = await screen.findByRole('dialog', { name: 'Understood as' });
    expect(details).toHaveTextContent(/Kind not recognised.*No region filter ever hides it/);
    await app.user.keyboard('{Escape}');
    await app.user.click(screen.getByRole('button', { name: 'Filter by region' }));
    await app.user.click(screen.getByRole('button', { name: 'Lower limb' }));
    expect(listed()).toEqual([odd.uid, nothing.uid]);
  });
});

describe('the filters', () => {
  it('narrow by modality and region, say how many are left, and give all back', async () => {
    const app = await renderOpenedApp({ studies });
    await app.user.click(screen.getByRole('button', { name: 'X-ray' }));
    expect(listed()).toEqual([xray.uid]);
    expect(screen.getByText('1 of 3 studies')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Filter by region' }));
    await app.user.click(screen.getByRole('button', { name: 'Head and neck' }));
    expect(listed()).toEqual([]);
    expect(screen.getByText('No study matches.')).toBeVisible();
    await app.user.click(screen.getAllByRole('button', { name: 'Show all' })[0] ?? document.body);
    expect(listed()).toHaveLength(3);
  });

  it('search after a pause, from the key / on, also for an accession number that is not shown', async () => {
    const app = await renderOpenedApp({ studies });
    await press('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await app.user.keyboard('sh603');
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(listed()).toEqual([xray.uid]);
    expect(document.body).not.toHaveTextContent('SH603-1');
    await press('Escape');
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(listed()).toHaveLength(3);
  });
});

describe('the keys in the list', () => {
  it('move one stop from row to row, open and compare', async () => {
    await renderOpenedApp({ studies });
    expect(document.querySelectorAll('[data-action="open"][tabindex="0"]')).toHaveLength(1);
    act(() => open(ct.uid).focus());
    await press('ArrowDown');
    expect(open(xray.uid)).toHaveFocus();
    await press('End');
    expect(open(mr.uid)).toHaveFocus();
    await press('p');
    expect(pane(1).dataset).toMatchObject({ study: mr.uid, role: 'prior' });
    await press('ArrowRight');
    expect(within(row(mr.uid)).getByRole('button', { name: /^Compare/ })).toHaveFocus();
    await press('Home');
    expect(open(ct.uid)).toHaveFocus();
    await press('Escape');
    expect(document.body).toHaveFocus();
  });

  it('do not scroll the images while they move in the list, and do so again after a click', async () => {
    const app = await renderOpenedApp({ studies });
    act(() => open(ct.uid).focus());
    await press('ArrowDown');
    expect(pane().dataset['slice']).toBe('1');
    await app.user.click(open(ct.uid));
    await settle();
    expect(document.body).toHaveFocus();
    await press('ArrowDown');
    expect(pane().dataset['slice']).toBe('2');
  });

  it('stay where they are while more studies arrive', async () => {
    const app = await renderApp({ studies });
    act(() => app.page({ studies: [mr] }));
    await settle();
    act(() => open(mr.uid).focus());
    app.complete();
    await settle();
    expect(listed()).toEqual(studies.map(({ uid }) => uid));
    expect(open(mr.uid)).toHaveFocus();
  });
});

describe('the rail', () => {
  it('keeps every row and its name, and opens to the whole', async () => {
    const app = await renderOpenedApp({ studies });
    await app.user.click(screen.getByRole('button', { name: 'History' }));
    expect(listed()).toHaveLength(3);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getByRole('button', { name: /18 Mar 2026, DX, Prior 1, Chest two views/ })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Open the history' }));
    expect(screen.getByRole('searchbox')).toBeVisible();
  });

  it('offers comparing as the contract says, folded or not', async () => {
    const app = await renderOpenedApp({ studies });
    await app.user.click(screen.getByRole('button', { name: 'History' }));
    expect(row(mr.uid).querySelector('[data-action="compare"]')).not.toBeNull();
  });
});

describe('the status line', () => {
  it('does not say of an archive that was never asked that it answered', async () => {
    const sources: readonly HistorySource[] = [
      { kind: 'ehr', name: 'ehr.example', state: 'answered' },
      { kind: 'archive', name: 'Main archive', state: 'answered' },
      { kind: 'archive', name: 'North', state: 'not-asked' },
    ];
    const app = await renderOpenedApp({ studies, sources });
    const line = screen.getByRole('button', { name: /2 archives/ });
    expect(line).toHaveTextContent('2 archives · 1 answered so far');
    await app.user.click(line);
    const details = await screen.findByRole('dialog', { name: 'Where imaging comes from' });
    expect(details.querySelector('[data-source="North"]')).toHaveTextContent('not asked yet');
    expect(details.querySelector('[data-source="Main archive"]')).toHaveTextContent('answered');
  });

  it('opens to the gap of a source, with its Retry', async () => {
    const fault = { kind: 'network', code: 'timeout', host: 'pacs.example' } as const;
    const app = await renderApp({ studies });
    app.fail('Main archive', fault);
    app.complete();
    await settle();
    await app.user.click(screen.getByRole('button', { name: /1 not answering/ }));
    const details = await screen.findByRole('dialog');
    app.fail('Main archive', null);
    await app.user.click(within(details).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(within(details).queryByRole('button', { name: 'Retry' })).toBeNull();
    expect(document.querySelector('[data-gap]')).toBeNull();
  });

  it('names what the sign-in did not grant, in the history and without a Retry that cannot help', async () => {
    const detail = 'patient/ServiceRequest.rs, patient/DocumentReference.rs, patient/Binary.r';
    const fault = { kind: 'auth', code: 'scope', host: 'ehr.example', detail } as const;
    await renderOpenedApp({ studies, gaps: [{ kind: 'scope', id: 'scope', fault }] });
    const gap = document.querySelector<HTMLElement>('[data-gap="scope"]');
    expect(gap).toHaveTextContent('Not allowed to read: orders, documents, report files');
    expect(gap?.querySelector('button')).toBeNull();
    expect(pane().dataset['state']).toBe('shown');
  });
});
