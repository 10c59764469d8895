import { anatomyEnglish } from '../tables/anatomyEnglish';
import { anatomyFrench } from '../tables/anatomyFrench';
import { anatomyGerman } from '../tables/anatomyGerman';
import { anatomyPortuguese } from '../tables/anatomyPortuguese';
import { modalityWords } from '../tables/modalityWords';
import { otherWords } from '../tables/otherWords';
import { anatomyRow, createLexicon, type Lexicon } from './lexicon';

let made: Lexicon | undefined;

/** All tables as one lexicon: names mix their languages, and a hospital's language is not known. Made once. */
export function vocabulary(): Lexicon {
  made ??= createLexicon([
    ...[anatomyEnglish, anatomyGerman, anatomyFrench, anatomyPortuguese].flatMap((rows) =>
      rows.map(anatomyRow),
    ),
    ...modalityWords,
    ...otherWords,
  ]);
  return made;
}
