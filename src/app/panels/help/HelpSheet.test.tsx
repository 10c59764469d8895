// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import { messages } from '../../i18n/messages';
import { keySections } from '../../keys/keyTable';
import { HelpSheet } from './HelpSheet';
import { ariaChord } from '../../keys/shortcuts';
import { keyFaces } from '../../ui/keyFace';

it('tells every key of the table, with what must be held and what it does', () => {
  render(
    <IntlProvider locale="en" messages={messages}>
      <HelpSheet onClose={() => {}} />
    </IntlProvider>,
  );
  for (const [chord, , says] of keySections.flatMap(({ rows }) => rows)) {
    const told = within(screen.getByRole('dialog'))
      .getAllByText(messages[says])
      .flatMap((does) => within(does.parentElement ?? does).queryAllByText(/./, { selector: 'kbd' }))
      .map(({ textContent }) => textContent);
    expect(told, chord).toEqual(expect.arrayContaining([...keyFaces(ariaChord(chord))]));
  }
});
