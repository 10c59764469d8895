// @vitest-environment jsdom
import { act, createEvent, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Study } from '@/domain/model/study';
import { aSeries, aStudy } from '@/testing/builders';
import { pane, renderOpenedApp, settle } from '@/testing/renderApp';

const weighted = (t1: number, t2: number) => [
  aSeries({ number: t1, description: 'T1 axial', modality: 'MR' }),
  aSeries({ number: t2, description: 'T2 axial', modality: 'MR' }),
];
const brain = (started: string, t1 = 1, t2 = 2) =>
  aStudy({ started, description: 'MRI brain', modalities: ['MR'], bodySites: [], series: weighted(t1, t2) });
const current = brain('2026-10-14');
const prior = brain('2025-08-01', 7, 3);
const oldest = brain('2023-03-02', 4, 5);
const studies = [current, prior, oldest];
const uidOf = (study: Study, description: string) =>
  study.series.find((series) => series.description === description)?.uid;

const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;
const inRow = (study: Study, action: string) =>
  find(`li[data-study="${study.uid}"] [data-action="${action}"]`);
const face = (study: Study) => inRow(study, 'open');
const thumbnail = (study: Study, description: string) =>
  find(`button[data-series="${uidOf(study, description)}"]`);
const title = (index: number) => pane(index).querySelector('header') ?? document.body;
const entries = () => [...document.querySelectorAll('[role="menuitem"][data-action="show-in"]')];
const hung = () =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].map(({ dataset }) => dataset['series']);
const hints = () => [...document.querySelectorAll('[data-drop]')].map(({ textContent }) => textContent);
const said = () => document.querySelector('[data-done]')?.textContent;

/** Presses on an element and moves over a pane, without letting go. */
function drag(from: Element, over: number, pointerType = 'mouse') {
  document.elementFromPoint = () => pane(over);
  fireEvent.pointerDown(from, { button: 0, pointerId: 1, pointerType });
  fireEvent.pointerMove(from, { buttons: 1, pointerId: 1, clientX: 90, clientY: 40 });
}
async function drop(from: Element) {
  fireEvent.pointerUp(from, { pointerId: 1, clientX: 90, clientY: 40 });
  fireEvent.click(from);
  await settle();
}

afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
});

describe('what is dragged into a pane', () => {
  it('of a study is what belongs beside the current series there; every pane says before what will happen', async () => {
    await renderOpenedApp({ studies });
    expect(hung()).toEqual([
      ...[uidOf(current, 'T1 axial'), uidOf(prior, 'T1 axial')],
      ...[uidOf(current, 'T2 axial'), uidOf(prior, 'T2 axial')],
    ]);
    drag(face(oldest), 3);
    expect(hints()).toHaveLength(4);
    expect(pane(3)).toHaveTextContent('Pane 4: show MRI brain, 2 Mar 2023');
    expect(document.querySelector('[data-over]')).toHaveAttribute('data-drop', '3');
    await drop(face(oldest));
    expect(pane(3).dataset).toMatchObject({
      series: uidOf(oldest, 'T2 axial'),
      state: 'shown',
      focused: 'true',
    });
    expect(pane(1).dataset['series']).toBe(uidOf(prior, 'T1 axial'));
    // Letting go is no click on the row: the current study is still the current one.
    expect(pane(0).dataset).toMatchObject({ study: current.uid, role: 'current' });
    expect(hints()).toEqual([]);
    expect(said()).toBe('MRI brain, 2 Mar 2023: shown in pane 4');
  });

  it('of a series is that series', async () => {
    await renderOpenedApp({ studies });
    drag(thumbnail(current, 'T2 axial'), 1);
    await drop(thumbnail(current, 'T2 axial'));
    expect(pane(1).dataset['series']).toBe(uidOf(current, 'T2 axial'));
    expect(said()).toBe('T2 axial, 14 Oct 2026: shown in pane 2');
  });

  it('of a pane changes places with what hangs there', async () => {
    await renderOpenedApp({ studies });
    const before = hung();
    drag(title(0), 3);
    expect(pane(3)).toHaveTextContent('Exchange pane 1 with pane 4');
    expect(hints()).toHaveLength(3);
    await drop(title(0));
    expect(hung()).toEqual([before[3], before[1], before[2], before[0]]);
    expect(pane(3).dataset).toMatchObject({ role: 'current', state: 'shown', focused: 'true' });
    expect(said()).toBe('Pane 1 and pane 4 exchanged');
  });

  it('comes to nothing with Escape, outside of a pane and where it was taken from', async () => {
    await renderOpenedApp({ studies });
    const before = hung();
    drag(face(oldest), 1);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(hints()).toEqual([]);
    await drop(face(oldest));
    drag(face(oldest), 1);
    document.elementFromPoint = () => document.body;
    await drop(face(oldest));
    drag(title(2), 2);
    await drop(title(2));
    expect(hung()).toEqual(before);
    expect(said()).toBeUndefined();
  });

  it('stays a click where the hand hardly moves, and a list scrolls under a finger', async () => {
    await renderOpenedApp({ studies });
    document.elementFromPoint = () => pane(1);
    fireEvent.pointerDown(face(oldest), { button: 0, pointerId: 1, pointerType: 'mouse' });
    fireEvent.pointerMove(face(oldest), { buttons: 1, pointerId: 1, clientX: 2, clientY: 3 });
    expect(hints()).toEqual([]);
    fireEvent.pointerUp(face(oldest), { pointerId: 1 });
    drag(face(oldest), 1, 'touch');
    expect(hints()).toEqual([]);
    drag(title(0), 1, 'touch');
    expect(hints()).toHaveLength(3);
    fireEvent.pointerCancel(title(0), { pointerId: 1 });
    expect(hints()).toEqual([]);
  });

  it('is judged like everything else: images that name somebody else are withheld', async () => {
    await renderOpenedApp({
      studies,
      instance: ({ uid }) =>
        oldest.series.some((series) => series.uid === uid)
          ? { patient: { id: 'X-7', name: 'Smith^John', birthDate: '19400101' } }
          : {},
    });
    drag(face(oldest), 1);
    await drop(face(oldest));
    expect(pane(1).dataset).toMatchObject({ study: oldest.uid, state: 'withheld', fault: 'identity' });
    expect(pane(1).querySelector('[data-reason]')).not.toBeEmptyDOMElement();
  });
});

describe('without a drag', () => {
  it('a digit on a study or a series shows it in that pane, and changes no window', async () => {
    await renderOpenedApp({ studies });
    act(() => face(oldest).focus());
    fireEvent.keyDown(face(oldest), { key: '2' });
    await settle();
    expect(pane(1).dataset['series']).toBe(uidOf(oldest, 'T1 axial'));
    act(() => thumbnail(oldest, 'T2 axial').focus());
    const key = createEvent.keyDown(thumbnail(oldest, 'T2 axial'), { key: '1' });
    fireEvent(thumbnail(oldest, 'T2 axial'), key);
    await settle();
    expect(key.defaultPrevented).toBe(true);
    expect(pane(0).dataset['series']).toBe(uidOf(oldest, 'T2 axial'));
    fireEvent.keyDown(thumbnail(oldest, 'T2 axial'), { key: '9' });
    await settle();
    expect(hung()).toHaveLength(4);
  });

  it('a click with the mouse leaves the digits to the windows', async () => {
    const app = await renderOpenedApp({ studies });
    await app.user.click(thumbnail(current, 'T2 axial'));
    await settle();
    const before = hung();
    await app.user.keyboard('2');
    await settle();
    expect(hung()).toEqual(before);
  });

  it('a menu of the row names the panes and shows the study in the one that is chosen', async () => {
    const app = await renderOpenedApp({ studies });
    expect(inRow(oldest, 'show-in')).toHaveAccessibleName('Show in a pane: MRI brain, 2 Mar 2023');
    await app.user.click(inRow(oldest, 'show-in'));
    await vi.waitFor(() => expect(entries()).not.toHaveLength(0), { timeout: 4000 });
    expect(entries().map(({ textContent }) => textContent)).toEqual([
      ...['Pane 1: Current1', 'Pane 2: Prior2', 'Pane 3: Current3', 'Pane 4: Prior4'],
    ]);
    fireEvent.click(entries()[3] ?? document.body);
    await settle();
    expect(pane(3).dataset['series']).toBe(uidOf(oldest, 'T2 axial'));
  });

  it('a key exchanges the focused pane with the next', async () => {
    await renderOpenedApp({ studies });
    const before = hung();
    fireEvent.keyDown(document.body, { key: 'X', shiftKey: true });
    await settle();
    expect(hung()).toEqual([before[1], before[0], before[2], before[3]]);
    expect(pane(1).dataset['focused']).toBe('true');
    expect(said()).toBe('Pane 1 and pane 2 exchanged');
  });
});

it('a study that takes the place of the only prior is the prior', async () => {
  await renderOpenedApp({
    studies: [current, prior, oldest].map((study) => ({ ...study, series: study.series.slice(0, 1) })),
  });
  expect(hung()).toHaveLength(2);
  act(() => face(oldest).focus());
  fireEvent.keyDown(face(oldest), { key: '2' });
  await settle();
  expect(pane(1).dataset).toMatchObject({ study: oldest.uid, role: 'prior', state: 'shown' });
});

it.each(['dragOver', 'drop'] as const)('what comes from elsewhere is refused: %s', async (kind) => {
  await renderOpenedApp({ studies });
  const before = hung();
  const dataTransfer = { dropEffect: 'copy', types: ['Files'] };
  const event = createEvent[kind](pane(1), { dataTransfer });
  fireEvent(pane(1), event);
  await settle();
  expect(event.defaultPrevented).toBe(true);
  expect(dataTransfer.dropEffect).toBe('none');
  expect(hung()).toEqual(before);
});
