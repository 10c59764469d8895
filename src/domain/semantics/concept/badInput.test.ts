import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../text/match';
import { vocabulary } from '../text/vocabulary';
import { toWords } from '../text/words';
import { noFields } from './fields';
import { readExam } from './toExamConcept';

const read = (description: string) =>
  readExam({ ...noFields, description, modalities: ['CT'], bodyParts: [description] });

describe('a name that is no name', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['an emoji', '🫁🦴'],
    ['right to left', 'أشعة مقطعية للصدر'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['the names of an object', 'constructor __proto__ toString hasOwnProperty'],
    ['half a surrogate', '\ud83e chest'],
  ])('%s gives a concept all the same', (_, text) => {
    const { modalities, evidence } = read(text);
    expect(modalities).toEqual(['CT']);
    expect(evidence.every(({ span }) => text.includes(span) || span === 'CT')).toBe(true);
  });

  it('words that are known are found among other scripts', () => {
    expect(read('胸部 CT chest صدر').regions).toEqual(['chest']);
  });

  it('what comes after the first 2,000 characters is not read', () => {
    expect(read(`${'x '.repeat(5000)} chest`).regions).toEqual([]);
  });

  it('any text gives a concept whose evidence is in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { span } of read(text).evidence) expect(text.includes(span) || span === 'CT').toBe(true);
      }),
    );
  });
});

describe('work grows with the length of a name, not faster', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('a', 'w', 'wo', 'chest', 'ct', 'cervical', 'and', 'with', 'kniegelenk', '/'),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 80 },
  );

  it('every word is read once: matches follow one another without overlap', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const matches = findPhrases(vocabulary(), text);
        let at = 0;
        for (const { from, to } of matches) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(toWords(text).length);
      }),
    );
  });

  it('a phrase and a word have a greatest length, whatever the name', () => {
    fc.assert(
      fc.property(words, (parts) => {
        for (const { from, to } of findPhrases(vocabulary(), parts.join(' ')))
          expect(to - from).toBeLessThanOrEqual(8);
        for (const { text } of toWords(parts.join(''))) expect(text.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('reading a name twice over costs no more than twice the look-ups', () => {
    let asked = 0;
    const base = vocabulary();
    const counting = {
      ...base,
      words: { has: (word: string) => ((asked += 1), base.words.has(word)) },
    };
    const count = (text: string) => {
      asked = 0;
      findPhrases({ ...base, words: Object.assign(new Set(base.words), counting.words) }, text);
      return asked;
    };
    const text = 'chest with and without contrast abdomenpelvisthorax ';
    expect(count(text)).toBeGreaterThan(0);
    expect(count(text.repeat(20))).toBe(20 * count(text));
  });
});
