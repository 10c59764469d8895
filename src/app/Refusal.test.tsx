// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { pretendBrowser } from '@/testing/renderApp';
import { Refusal } from './Refusal';

beforeEach(() => pretendBrowser(false));

it('says why the app did not open and what to do', () => {
  render(<Refusal fault={{ kind: 'launch', code: 'not-launched' }} />);
  expect(document.documentElement.dataset['app']).toBe('blocked');
  expect(document.querySelector('[data-reason="launch/not-launched"]')).toHaveTextContent(/chart/);
  expect(screen.queryByRole('button')).toBeNull();
});

it('offers a new window where storage is blocked in the frame', async () => {
  const onNewWindow = vi.fn();
  render(<Refusal fault={{ kind: 'launch', code: 'storage-blocked' }} onNewWindow={onNewWindow} />);
  await userEvent.click(screen.getByRole('button', { name: 'Open in a new window' }));
  expect(onNewWindow).toHaveBeenCalledOnce();
});
