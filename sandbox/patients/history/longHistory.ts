import type { ArchivedInstance } from '../../parts.ts';
import type { Identity } from '../identity.ts';
import { miniature } from '../pictures/miniature.ts';
import { timeline } from './timeline.ts';

export const historyIdentity: Identity = {
  mrn: 'SH-100213',
  name: 'Ferreira-Baumann^Colette',
  birthDate: '19480702',
  sex: 'F',
};

/** A small image behind every study of the long history. */
export function longHistory(): ArchivedInstance[] {
  return timeline().map(({ exam, name, date, time, accession }) =>
    miniature(
      { key: `history ${accession}`, identity: historyIdentity, date, time, accession, description: name },
      exam,
    ),
  );
}
