import { expect, it } from 'vitest';
import { parseAccept } from './accept.ts';

it.each([
  [undefined, { multipart: true, type: '*/*', transferSyntax: undefined }],
  ['application/dicom', { multipart: false, type: 'application/dicom', transferSyntax: undefined }],
  [
    'multipart/related; type="application/octet-stream"; transfer-syntax=*',
    { multipart: true, type: 'application/octet-stream', transferSyntax: '*' },
  ],
  [
    'multipart/related; type=image/jls; transfer-syntax=1.2.840.10008.1.2.4.80',
    { multipart: true, type: 'image/jls', transferSyntax: '1.2.840.10008.1.2.4.80' },
  ],
  [
    'multipart/related; type="image/jls; transfer-syntax=1.2.840.10008.1.2.4.80"',
    { multipart: true, type: 'image/jls', transferSyntax: '1.2.840.10008.1.2.4.80' },
  ],
])('Accept %s is understood', (header, range) => {
  expect(parseAccept(header)).toEqual([range]);
});

it('commas inside quotes do not part media ranges', () => {
  expect(parseAccept('image/jpeg; note="a,b", */*;q=0.1').map(({ type }) => type)).toEqual([
    'image/jpeg',
    '*/*',
  ]);
});
