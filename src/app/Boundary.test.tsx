// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { expect, it, vi } from 'vitest';
import { Boundary } from './Boundary';
import { messages } from './i18n/messages';

it('a part that breaks says so without what it held, the rest lives on, and it can be tried again', () => {
  // React reports what a boundary has caught.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let whole = false;
  const Part = () => {
    if (!whole) throw new Error('Lindqvist');
    return <p>picture</p>;
  };
  const { container } = render(
    <IntlProvider locale="en" messages={messages}>
      <Boundary>
        <Part />
      </Boundary>
      <p>report</p>
    </IntlProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('This part of the screen has stopped.');
  expect(container).toHaveTextContent('report');
  expect(container).not.toHaveTextContent('Lindqvist');
  whole = true;
  fireEvent.click(screen.getByRole('button', { name: 'Show it again' }));
  expect(container).toHaveTextContent('picture');
  told.mockRestore();
});
