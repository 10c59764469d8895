import { expect, it } from 'vitest';
import { toDicomJson } from '../../archive/dicomJson.ts';
import { storedFrames } from '../../archive/frames.ts';
import { readFile } from '../../archive/readFile.ts';
import { encodeIn } from './encodeText.ts';
import { namedPatients } from './namedPatients.ts';

// The examples of PS3.5 H.3 and I.2.
it.each([
  [
    'ISO 2022 IR 87',
    'Yamada^Tarou=山田^太郎=やまだ^たろう',
    '59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d' +
      '1b24422464245e24401b28425e1b2442243f246d24261b2842',
  ],
  [
    'ISO 2022 IR 149',
    'Hong^Gildong=洪^吉洞=홍^길동',
    '486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf',
  ],
  ['ISO_IR 126', 'Διον', 'c4e9efed'],
  ['ISO_IR 127', 'قباني', 'e2c8c7e6ea'],
] as const)('%s is written as the standard writes it', (charset, text, hex) => {
  expect(encodeIn(charset, text).toString('hex')).toBe(hex);
});

it('a character that the set does not have is not written', () => {
  expect(() => encodeIn('ISO_IR 126', '山')).toThrow('has no 山');
});

it.each([
  [
    'SH-100214',
    '\\ISO 2022 IR 87',
    { Alphabetic: 'Kobayashi^Misaki', Ideographic: '小林^美咲', Phonetic: 'こばやし^みさき' },
    '胸部単純撮影',
  ],
  [
    'SH-100215',
    '\\ISO 2022 IR 149',
    { Alphabetic: 'Kim^Jiwoo', Ideographic: '金^智友', Phonetic: '김^지우' },
    '복부 초음파',
  ],
  ['SH-100216', 'ISO_IR 127', { Alphabetic: 'الحداد^سلمى' }, 'أشعة الصدر'],
  ['SH-100217', 'ISO_IR 126', { Alphabetic: 'Παπαδοπούλου^Ελένη' }, 'Ακτινογραφία γόνατος δεξιά'],
])(
  'the file of %s says %s, and its metadata have the name in Unicode',
  async (mrn, terms, name, description) => {
    const [instance] = namedPatients.find(({ identity }) => identity.mrn === mrn)?.instances() ?? [];
    if (instance === undefined) throw new Error('no study');
    const file = readFile(await instance.read());
    const charset = file.elements.find(({ tag }) => tag === '00080005');
    const at = charset?.dataOffset ?? 0;
    expect(file.bytes.toString('latin1', at, at + (charset?.length ?? 0)).trimEnd()).toBe(terms);
    for (const dataset of [instance.dataset, toDicomJson(file)]) {
      expect(dataset['00100010']?.Value).toEqual([name]);
      expect(dataset['00081030']?.Value).toEqual([description]);
    }
    expect(storedFrames(file, 1)?.frame(1)).toHaveLength(128 * 128 * 2);
  },
);
