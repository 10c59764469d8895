import { describe, expect, it } from 'vitest';
import { fromRtf, maxTextLength } from './rtf';

const read = (text: string) => fromRtf(new TextEncoder().encode(text));
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the words of an RTF document', () => {
  it.each<[string, string, string]>([
    ['paragraphs and lines', '{\\rtf1 One\\par Two\\line Three}', 'One\nTwo\nThree'],
    ['groups and formatting', '{\\rtf1{\\b Findings:} none{\\i .}}', 'Findings: none.'],
    ['escapes', '{\\rtf1 \\{a\\}\\\\b\\~c}', '{a}\\b\u00a0c'],
    ['code page letters', "{\\rtf1\\ansi\\ansicpg1252 Gr\\'f6\\'dfe}", 'Größe'],
    ['a Cyrillic code page', "{\\rtf1\\ansicpg1251 \\'cb\\'e5\\'e3\\'ea\\'e8\\'e5}", 'Легкие'],
    [
      'a font of its own charset',
      "{\\rtf1\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f0 A\\'e4 \\f1\\'cb\\f0 B}",
      'Aä ЛB',
    ],
    ['two-byte letters', "{\\rtf1\\ansicpg932 \\'94\\'78\\'83A}", '肺ア'],
    ['Unicode with one fallback', '{\\rtf1 3 mm\\u179?}', '3 mm³'],
    ['Unicode with a hex fallback', "{\\rtf1 \\u945\\'61x}", 'αx'],
    ['Unicode with \\uc0 and \\uc2', '{\\rtf1\\uc0 \\u945x\\uc2 \\u946??y}', 'αxβy'],
    ['negative Unicode', '{\\rtf1 \\u-4064?}', '\uf020'],
    ['letters beyond the basic plane', '{\\rtf1 \\u-10179?\\u-8704?}', '😀'],
    ['tables', '{\\rtf1 a\\cell b\\cell\\row c}', 'a\tb\nc'],
    ['fields', '{\\rtf1{\\field{\\*\\fldinst HYPERLINK "http://evil"}{\\fldrslt here}}}', 'here'],
    ['no font names, colours, pictures', '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\pict 00ff}{\\*\\x y}t}', 't'],
    ['binary data', '{\\rtf1 a{\\pict\\bin4 }{\\}}b}', 'ab'],
    ['no hidden text', '{\\rtf1 a{\\v secret}b}', 'ab'],
  ])('%s', (_what, source, words) => expect(fromRtf(bytes(source))).toBe(words));

  it('says what is struck out, since without its line it would say the opposite', () =>
    expect(read('{\\rtf1 {\\strike No }nodule}')).toBe('[struck out: No ]nodule'));

  it('keeps markup as words', () =>
    expect(read('{\\rtf1 <script>alert(1)</script>}')).toBe('<script>alert(1)</script>'));
});

describe('what is no RTF, or made to exhaust', () => {
  it.each([
    ['other text', 'plain'],
    ['nothing', ''],
    ['too deep', `{\\rtf1${'{'.repeat(100_000)}`],
  ])('%s is refused', (_what, source) => expect(read(source)).toBeNull());

  it.each([
    ['never closed', '{\\rtf1 a{b'],
    ['closed too often', '{\\rtf1 ab}}}}'],
    ['a control word at the end', '{\\rtf1 ab\\'],
    ['a binary run longer than the file', '{\\rtf1 ab\\bin999999999 x}'],
  ])('%s still gives its words', (_what, source) => expect(read(source)).toBe('ab'));

  it('is not held up by one long line of blanks, and says where it was cut', () => {
    const blanks = `{\\rtf1 a${' '.repeat(400_000)}b}`;
    expect(fromRtf(bytes(blanks))?.length).toBe(400_002);
    const long = fromRtf(bytes(`{\\rtf1 ${'x\\par '.repeat(400_000)}${'y'.repeat(3 * 2 ** 20)}}`));
    expect(long?.length).toBeLessThanOrEqual(maxTextLength + 4);
    expect(long?.endsWith('[…]')).toBe(true);
  });

  it('takes megabytes in a moment', () => {
    const from = performance.now();
    expect(read(`{\\rtf1${'{\\b a}\\par '.repeat(200_000)}}`)?.length).toBeGreaterThan(100_000);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});
