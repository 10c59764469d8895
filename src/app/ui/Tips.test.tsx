// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Move } from 'lucide-react';
import { IconButton } from './IconButton';
import { Tips } from './Tips';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a control under a resting mouse shows its name and key, until a key or a press', () => {
  render(
    <>
      <IconButton icon={Move} label="Pan" shortcut="P" />
      <Tips />
    </>,
  );
  const button = screen.getByRole('button', { name: 'Pan' });
  // jsdom's pointer events have no pointerType.
  const over = () =>
    fireEvent(
      button,
      Object.assign(new MouseEvent('pointerover', { bubbles: true }), { pointerType: 'mouse' }),
    );
  over();
  expect(screen.queryByText('Pan')).toBeNull();
  act(() => vi.advanceTimersByTime(600));
  expect(screen.getByText('Pan')).toHaveTextContent('PanP');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(screen.queryByText('Pan')).toBeNull();
});
