// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aReport, aStudy, anOrder, belonging, patientId } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import type { Report, ReportStatus } from '@/domain/model/report';

const current = aStudy({ started: '2026-11-20', description: 'CT chest' });
const earlier = aStudy({ started: '2024-10-01', description: 'CT chest earlier' });
const studies = [current, earlier];
const of = (study: typeof current) => belonging({ studyUids: [study.uid] });
const text = (id: string, words: string) => ({
  id,
  mediaType: 'text/plain',
  body: { base64: btoa(words) },
});
const now = aReport({
  id: 'now',
  belongs: of(current),
  conclusion: 'The nodule has grown.',
  contents: [text('now-text', 'x')],
});
const before = aReport({
  id: 'before',
  status: 'amended',
  belongs: of(earlier),
  conclusion: 'Nodule of 10 mm.',
});
const documents = { 'now-text': { is: 'text', text: 'Solid nodule, 18 mm.' } } as const;

const panel = () => screen.getByRole('complementary', { name: 'Report' });
const article = (id: string) => {
  const found = panel().querySelector<HTMLElement>(`article[data-report="${id}"]`);
  if (!found) throw new Error(`no report ${id} in the panel`);
  return found;
};
const open = (reports: readonly Report[], more: Parameters<typeof renderOpenedApp>[0] = {}) =>
  renderOpenedApp({ studies, records: { reports, ...more.records }, documents, ...more });

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

describe('the report of the focused pane', () => {
  it('stands beside its images with the date and label of the pane, its conclusion and its text', async () => {
    await open([now, before]);
    expect(panel()).toHaveTextContent(/Current.*20 Nov 2026/);
    expect(article('now')).toHaveTextContent('The nodule has grown.');
    expect(await within(article('now')).findByText('Solid nodule, 18 mm.')).toBeVisible();
    expect(article('now').dataset['reportStatus']).toBe('final');
  });

  it('follows the focus from the current study to the prior and back', async () => {
    await open([now, before]);
    fireEvent.click(screen.getByRole('button', { name: /^Compare CT chest earlier/ }));
    await settle();
    expect(panel()).toHaveTextContent(/Prior.*1 Oct 2024/);
    expect(article('before')).toHaveTextContent('Nodule of 10 mm.');
    expect(panel().dataset['tone']).toBe('prior');
    fireEvent.pointerDown(pane(0));
    await settle();
    expect(article('now')).toHaveTextContent('The nodule has grown.');
    expect(panel().dataset['tone']).toBe('current');
  });

  it('lists each report that is known once, also those of no study', async () => {
    const stray = aReport({ id: 'stray', conclusion: 'Of an unknown study.' });
    await open([now, before, stray]);
    const marks = [...document.querySelectorAll<HTMLElement>('[data-report]')];
    expect(marks.map((mark) => mark.dataset['report']).toSorted()).toEqual(['before', 'now', 'stray']);
    await userOpens('All other reports');
    expect(panel().querySelector('[data-report="stray"]')).toHaveTextContent(
      /not linked to a study.*Of an unknown/,
    );
  });

  it('is one of several: the signed one is open, the others say what they are', async () => {
    const draft = aReport({
      id: 'draft',
      status: 'preliminary',
      title: 'Volumetry',
      belongs: of(current),
      conclusion: 'Growth.',
      issued: '2026-11-21T00:00:00Z',
    });
    const { user } = await open([draft, now]);
    expect(article('now')).toHaveTextContent('The nodule has grown.');
    expect(article('draft')).toHaveTextContent(/Volumetry.*Preliminary, not signed/);
    expect(article('draft')).not.toHaveTextContent('Growth.');
    await user.click(within(article('draft')).getByRole('button', { name: 'Show the report' }));
    expect(article('draft')).toHaveTextContent('Growth.');
    expect(article('now')).not.toHaveTextContent('The nodule has grown.');
  });

  it('may be of several studies', async () => {
    const both = aReport({ id: 'both', belongs: belonging({ studyUids: [current.uid, earlier.uid] }) });
    await open([both]);
    expect(article('both')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /^Compare CT chest earlier/ }));
    await settle();
    expect(article('both')).toBeVisible();
  });
});

async function userOpens(summary: string) {
  fireEvent.click(within(panel()).getByText(new RegExp(`^${summary}`)));
  await settle();
}

describe('how a report stands', () => {
  it.each<[ReportStatus, RegExp]>([
    ['registered', /no text yet/],
    ['partial', /Partial, not signed/],
    ['preliminary', /Preliminary, not signed/],
    ['final', /Final/],
    ['amended', /Amended/],
    ['corrected', /Corrected/],
    ['unknown', /Status not stated/],
  ])('is said in words: %s', async (status, words) => {
    await open([aReport({ id: 'r', status, belongs: of(current), conclusion: 'Words.' })]);
    expect(article('r')).toHaveTextContent(words);
    expect(article('r')).toHaveTextContent('Words.');
  });

  it.each<ReportStatus>(['entered-in-error', 'cancelled', 'superseded'])(
    'keeps the text back until somebody insists: %s',
    async (status) => {
      const { user } = await open([
        aReport({ id: 'r', status, belongs: of(current), conclusion: 'Wrong words.' }),
      ]);
      expect(article('r')).toHaveTextContent(/do not use/);
      expect(article('r')).not.toHaveTextContent('Wrong words.');
      await user.click(within(article('r')).getByRole('button', { name: /nevertheless/ }));
      expect(article('r')).toHaveTextContent('Wrong words.');
      expect(article('r')).toHaveTextContent(/do not use/);
    },
  );

  it('says how it was linked where that is only probable, and is silent where it is certain', async () => {
    const accession = { value: 'A1', type: 'ACSN' };
    const withNumber = aStudy({ started: '2026-11-20', accession });
    const probable = aReport({ id: 'p', belongs: belonging({ accessions: [accession] }) });
    await open([probable], { studies: [withNumber] });
    expect(within(article('p')).getByRole('note')).toHaveTextContent(/Probably.*accession number/);
  });

  it('says nothing about a link that is certain', async () => {
    await open([now]);
    expect(within(article('now')).queryByRole('note')).toBeNull();
  });
});

describe('results and orders', () => {
  it('are a table and a list', async () => {
    const withResults = aReport({
      id: 'r',
      belongs: of(current),
      results: [{ name: 'Long axis', value: '18 mm', range: '≤ 10 mm', flag: 'H', status: 'final' }],
      resultIds: ['seen', 'gone'],
    });
    const order = anOrder({
      belongs: belonging({ studyUids: [current.uid] }),
      status: 'active',
      priority: 'stat',
    });
    await open([withResults], {
      records: { reports: [withResults], orders: [order] },
      observations: { seen: { name: 'Volume', value: '3 ml', status: 'preliminary' } },
    });
    const table = within(article('r')).getByRole('table', { name: 'Results' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['ResultValueReference', 'Long axis18 mm H≤ 10 mm', 'Volume3 ml preliminary']);
    expect(article('r')).toHaveTextContent('1 result could not be read.');
    expect(screen.getByRole('region', { name: 'Order' })).toHaveTextContent(
      /CT chest with contrast\s*active\s*stat.*Nodule, growth\?.*Requested by Elena Marsh, MD, 1 Nov 2026/,
    );
  });
});

describe('what is missing', () => {
  it('is not called nothing when not everything answered; the gap is named and asked again', async () => {
    const gap = {
      kind: 'report',
      id: 'report:search:DiagnosticReport',
      fault: { kind: 'network', code: 'timeout', host: 'ehr.example' },
    } as const;
    const app = await open([], { records: { gaps: [gap] } });
    expect(panel()).toHaveTextContent(/No report is linked.*there may be one/);
    expect(panel().querySelector('[data-gap="report"]')).toHaveTextContent(/ehr\.example took too long/);
    vi.spyOn(app.services, 'readRecords').mockResolvedValue({
      reports: [now],
      orders: [],
      gaps: [],
      complete: true,
    });
    await app.user.click(within(panel()).getByRole('button', { name: 'Retry' }));
    await settle();
    expect(article('now')).toBeVisible();
    expect(panel().querySelector('[data-gap]')).toBeNull();
  });

  it('is said plainly when the record system answered', async () => {
    await open([]);
    expect(panel()).toHaveTextContent(/No report is linked to this study\..*names none/);
  });

  it('of a document is named in its place, and the conclusion stays', async () => {
    await open([now], { documents: { 'now-text': { kind: 'report', code: 'damaged' } } });
    expect(await within(article('now')).findByRole('alert')).toHaveTextContent(/damaged/);
    expect(article('now')).toHaveTextContent('The nodule has grown.');
  });

  it('is not asked for before it can be seen', async () => {
    const app = await open([now], { narrow: true });
    const asked = vi.spyOn(app.services, 'readDocument');
    expect(asked).not.toHaveBeenCalled();
    await app.user.click(screen.getByRole('button', { name: 'Report' }));
    await settle();
    expect(panel()).toBeVisible();
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('the panel', () => {
  it('is folded to an edge that says what there is, and opened by one key', async () => {
    await open([now]);
    fireEvent.keyDown(document.body, { key: 'd' });
    const edge = screen.getByRole('button', { name: /^Open the report\. Current\. Final\. 1 report$/ });
    expect(edge.dataset['action']).toBe('report');
    expect(article_('now')).not.toBeVisible();
    fireEvent.keyDown(document.body, { key: 'd' });
    expect(article('now')).toBeVisible();
  });
});
const article_ = (id: string) => document.querySelector(`[data-report="${id}"]`);

describe('a document of markup', () => {
  it('is shown in a frame without rights', async () => {
    const html = aReport({
      id: 'h',
      belongs: of(current),
      contents: [{ id: 'page', mediaType: 'text/html', body: { url: 'Binary/1' } }],
    });
    await open([html], {
      documents: { 'Binary/1': { is: 'html', markup: '<p onclick="x()">Findings<script>1</script></p>' } },
    });
    const frame = await within(article('h')).findByTitle('CT chest with contrast');
    expect(frame).toHaveAttribute('sandbox', '');
    expect(frame.getAttribute('srcdoc')).toContain('<body><p>Findings</p></body>');
  });
});

describe.skipIf(!hasSharedData)('hostile words', () => {
  it('stay words in every place that shows text', async () => {
    const payloads = (readSharedJson('hostile/xss.json') as { payload: string }[]).filter(
      (_, i) => i % 40 === 0,
    );
    const words = payloads.map(({ payload }) => payload).join('\n');
    const hostile = aReport({
      id: 'h',
      title: words,
      authors: [words],
      conclusion: words,
      diagnoses: [{ text: words }],
      results: [{ name: words, value: words, range: words, flag: words, status: words }],
      contents: [text('now-text', 'x')],
      belongs: of(current),
    });
    const order = anOrder({
      title: words,
      reasons: [words],
      requester: words,
      status: words,
      priority: words,
      belongs: belonging({ studyUids: [current.uid] }),
    });
    await open([hostile], {
      records: { reports: [hostile], orders: [order] },
      documents: { 'now-text': { is: 'text', text: words } },
    });
    await settle();
    expect(panel().querySelectorAll('script, img, iframe, [onclick], [onerror], [onload], a')).toHaveLength(
      0,
    );
    expect(panel().textContent.split(words).length - 1).toBeGreaterThanOrEqual(12);
    expect(document.documentElement.dataset['patient']).toBe(patientId());
  });
});
