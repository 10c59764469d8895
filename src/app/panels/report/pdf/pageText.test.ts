import { describe, expect, it } from 'vitest';
import type { Run } from './pageText';
import { pageWords, searchPages } from './pageText';

const run = (text: string, endsLine = false, left = 0): Run => ({
  text,
  box: { left, top: 0.1, width: 0.5, height: 0.02 },
  endsLine,
});

describe('search in a document', () => {
  const pages = [[run('Solid nodule of ', true), run('10 mm. Nodule.')], [run('Größe: 3 mm³, ﬁssure')]];
  const count = (phrase: string) => searchPages(pages, phrase).map(({ page }) => page);

  it.each([
    ['nodule', [0, 0]],
    ['NODULE OF 10', [0]],
    ['grosse', []],
    ['große', [1]],
    ['grö', [1]],
    ['gro', [1]],
    ['fissure', [1]],
    ['mm3', [1]],
    ['  ', []],
    ['absent', []],
  ])('%j is found on pages %j', (phrase, found) => expect(count(phrase)).toEqual(found));

  it('marks the letters, also over the end of a line', () => {
    const [hit] = searchPages([[run('abcd', false, 0.2)]], 'bc');
    expect(hit?.boxes).toEqual([{ left: 0.2 + 0.125, top: 0.1, width: 0.25, height: 0.02 }]);
    expect(searchPages(pages, 'of 10')[0]?.boxes).toHaveLength(2);
  });

  it('stops at a thousand', () => {
    expect(searchPages([[run('a'.repeat(5000))]], 'a')).toHaveLength(1000);
  });
});

it('reads a page line by line', () =>
  expect(pageWords([run('One', true), run('two '), run('three')])).toBe('One\ntwo three'));
