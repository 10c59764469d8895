import type { ArchivedInstance } from '../../parts.ts';
import type { Identity } from '../identity.ts';
import { code, sequenceOf } from '../pictures/encode.ts';
import { miniature } from '../pictures/miniature.ts';
import { examList } from './examList.ts';

export const manyNamesIdentity: Identity = {
  mrn: 'SH-100218',
  name: 'Silveira-Koch^Renata',
  birthDate: '19580911',
  sex: 'F',
};

/** At most 16 letters, as a header has room for. */
export const manyNamesAccession = (index: number): string => `SHN-${String(index + 1).padStart(3, '0')}-218`;

/** A small image behind every examination of the list. */
export function manyNames(): ArchivedInstance[] {
  return examList.map((exam, index) => {
    const accession = manyNamesAccession(index);
    return miniature(
      {
        key: `many names ${accession}`,
        identity: manyNamesIdentity,
        date: exam.date,
        time: '101500',
        accession,
        description: exam.description,
      },
      exam,
      exam.code === undefined ? {} : { '00081032': sequenceOf(code(...exam.code)) },
    );
  });
}
