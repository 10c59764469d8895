import { expect, it } from 'vitest';
import { decodeText } from './charset.ts';

// The examples of PS3.5 annexes H to K.
it.each([
  ['ISO_IR 100', ['ISO_IR 100'], 'c46e656173', 'Äneas'],
  ['ISO_IR 144', ['ISO_IR 144'], 'bbeede63', 'Люоc'],
  ['ISO_IR 192', ['ISO_IR 192'], 'e78e8b5ee5b08fe69db1', '王^小東'],
  ['GB18030', ['GB18030'], 'cdf55ed0a1b6ab', '王^小东'],
  ['ISO_IR 13', ['ISO_IR 13'], 'd4cfc0de', 'ﾔﾏﾀﾞ'],
  ['ISO 2022 IR 87', ['', 'ISO 2022 IR 87'], '3d1b24423b3345441b284a5e1b244242404f3a1b284a', '=山田^太郎'],
  ['ISO 2022 IR 149', ['', 'ISO 2022 IR 149'], '1b242943fbf35e1b242943d1ced4d7', '洪^吉洞'],
  ['ISO 2022 IR 58', ['', 'ISO 2022 IR 58'], '1b242941cdf5', '王'],
  ['two-byte characters that hold a backslash', ['', 'ISO 2022 IR 87'], '1b2442305c1b2842', '移'],
] as const)('%s is decoded', (_, terms, hex, text) => {
  expect(decodeText(Buffer.from(hex, 'hex'), terms)).toBe(text);
});
