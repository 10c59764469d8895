// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeEngine } from '@/testing/fakeEngine';
import { bindGestures, type Pointing } from './bindGestures';

function aPane() {
  const pane = document.createElement('div');
  document.body.replaceChildren(pane);
  // jsdom captures no pointer.
  pane.setPointerCapture = () => undefined;
  const handle = createFakeEngine().open(pane, { stack: [], initialIndex: 0 });
  const ran: string[] = [];
  const told: Pointing['phase'][] = [];
  const run = handle.run.bind(handle);
  const watched = {
    ...handle,
    run: (command: Parameters<typeof run>[0]) => (ran.push(command.do), run(command)),
  };
  bindGestures(pane, watched, () => ({ tool: 'length', onPoint: ({ phase }) => told.push(phase) }));
  const touch = (type: 'pointerdown' | 'pointermove' | 'pointerup', pointerId: number, x: number) => {
    const event = new MouseEvent(type, { bubbles: true, clientX: x, clientY: 50, button: 0 });
    fireEvent(pane, Object.assign(event, { pointerId, pointerType: 'touch' }));
  };
  return { touch, ran, told };
}

it('one finger draws with the chosen tool', () => {
  const { touch, ran, told } = aPane();
  touch('pointerdown', 1, 100);
  touch('pointermove', 1, 120);
  touch('pointerup', 1, 120);
  expect(told).toEqual(['down', 'move', 'up']);
  expect(ran).toEqual([]);
});

it('a second finger takes back what the first began: the two zoom and move the picture', () => {
  const { touch, ran, told } = aPane();
  touch('pointerdown', 1, 100);
  touch('pointerdown', 2, 200);
  touch('pointermove', 2, 240);
  touch('pointerup', 2, 240);
  touch('pointermove', 1, 150);
  touch('pointerup', 1, 150);
  expect(told).toEqual(['down', 'cancel']);
  expect(ran).toEqual(['pan', 'zoom']);
});
