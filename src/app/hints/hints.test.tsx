// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Order } from '@/domain/model/order';
import { aReport, aStudy, anOrder, belonging } from '@/testing/builders';
import { renderOpenedApp, settle } from '@/testing/renderApp';

const chest = aStudy({ started: '2026-11-02', description: 'CT CHEST W CONTRAST', bodySites: [] });
const brain = aStudy({
  started: '2026-09-15',
  description: 'MRI BRAIN W WO',
  modalities: ['MR'],
  bodySites: [],
});
const leftHip = aStudy({
  started: '2026-11-08',
  description: 'MRI hip left',
  modalities: ['MR'],
  bodySites: [],
});
const studies = [leftHip, chest, brain];
const asked = (id: string, text: string, planned: string, more: Partial<Order> = {}) =>
  anOrder({
    id,
    status: 'active',
    title: text,
    codes: [{ text }],
    reasons: ['Cough'],
    planned,
    belongs: belonging(),
    ...more,
  });
const orders = [
  asked('again', 'CT thorax with IV contrast', '2026-11-09'),
  asked('similar', 'MR head with and without gadolinium', '2026-11-12'),
  asked('other-side', 'MRI hip right', '2026-11-12'),
];
const hints = () =>
  [...document.querySelectorAll<HTMLElement>('[data-duplicate]')].map(
    ({ dataset }) => `${dataset['duplicate']} ${dataset['order']} ${dataset['study']}`,
  );
const hint = (order: string) => {
  const found = document.querySelector<HTMLElement>(`[data-duplicate][data-order="${order}"]`);
  if (!found) throw new Error(`no hint about ${order}`);
  return found;
};
const open = (more: Parameters<typeof renderOpenedApp>[0] = {}) =>
  renderOpenedApp({ studies, records: { orders, ...more.records }, ...more });

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

describe('a possible duplicate', () => {
  it('is told once, at its level, and never of the opposite side', async () => {
    await open();
    expect(hints().toSorted()).toEqual([`comparable similar ${brain.uid}`, `likely again ${chest.uid}`]);
  });

  it('names both items, the days between, what agrees, what does not, and where it was done', async () => {
    await open();
    expect(hint('again')).toHaveTextContent(
      /Possible duplicate order\s*7 days after.*CT thorax with IV contrast.*9 Nov 2026, Elena Marsh.*CT CHEST W CONTRAST.*2 Nov 2026, Main archive.*SameCT, chest, with contrast.*Differentnothing/,
    );
    expect(hint('similar')).toHaveTextContent(/Recent comparable exam\s*58 days after/);
  });

  it('stands with the order and with the study, whose row carries a small mark', async () => {
    const app = await open();
    const panel = within(screen.getByRole('complementary', { name: 'Report' }));
    const orderList = panel.getByRole('region', { name: 'Open orders' });
    expect(orderList).toContainElement(hint('again'));
    expect(orderList).toHaveTextContent('MRI hip right');
    const row = document.querySelector<HTMLElement>(`li[data-study="${chest.uid}"]`);
    expect(row).toHaveTextContent('ordered again?');
    fireEvent.click(row?.querySelector('[data-action="open"]') ?? document.body);
    await settle();
    expect(panel.getByRole('region', { name: 'About this study' })).toContainElement(hint('again'));
    expect(hints()).toHaveLength(2);
    expect(app.engine.viewports.length).toBeGreaterThan(0);
  });

  it('is put away for the session, and nothing of that is kept', async () => {
    const app = await open();
    await app.user.click(within(hint('again')).getByRole('button', { name: /Put this hint away/ }));
    expect(hints()).toEqual([`comparable similar ${brain.uid}`]);
    expect(document.querySelector(`li[data-study="${chest.uid}"]`)).not.toHaveTextContent('ordered again?');
    expect(JSON.stringify({ ...window.localStorage })).not.toContain('again');
  });

  it('is not said of a study that the order itself brought about, nor of an order that is done', async () => {
    const done = asked('own', 'CT chest with contrast', '2026-11-02', {
      belongs: belonging({ studyUids: [chest.uid] }),
    });
    await open({ records: { orders: [done, { ...orders[0], status: 'completed' } as Order] } });
    expect(hints()).toEqual([]);
  });
});

describe('the history', () => {
  it('says which studies have a report, and how it stands where it is not final', async () => {
    const of = (uid: typeof chest.uid) => belonging({ studyUids: [uid] });
    const reports = [
      aReport({ belongs: of(chest.uid) }),
      aReport({ belongs: of(brain.uid), status: 'preliminary' }),
    ];
    await open({ records: { reports, orders: [] } });
    const row = (uid: string) => document.querySelector(`li[data-study="${uid}"]`);
    expect(row(chest.uid)).toHaveTextContent(/1 report(?!,)/);
    expect(row(brain.uid)).toHaveTextContent('1 report, not signed');
    expect(row(leftHip.uid)).not.toHaveTextContent('report');
  });
});
