/** Transfer syntaxes by what they do to samples, PS3.5 section 10 and annex A. */
const native = new Set([
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.1.98',
  '1.2.840.10008.1.2.2',
  '1.2.840.10008.1.2.8.1',
]);
const jpegDct = new Set([
  '1.2.840.10008.1.2.4.50',
  '1.2.840.10008.1.2.4.51',
  '1.2.840.10008.1.2.4.53',
  '1.2.840.10008.1.2.4.55',
]);
const encoded = new Set([
  '1.2.840.10008.1.2.5',
  '1.2.840.10008.1.2.4.57',
  '1.2.840.10008.1.2.4.70',
  '1.2.840.10008.1.2.4.80',
  '1.2.840.10008.1.2.4.81',
  '1.2.840.10008.1.2.4.90',
  '1.2.840.10008.1.2.4.91',
  '3.2.840.10008.1.2.4.96',
  '1.2.840.10008.1.2.4.201',
  '1.2.840.10008.1.2.4.202',
  '1.2.840.10008.1.2.4.203',
  '1.2.840.10008.1.2.4.110',
  '1.2.840.10008.1.2.4.111',
  '1.2.840.10008.1.2.4.112',
]);

export const jpegBaseline = '1.2.840.10008.1.2.4.50';
export const rle = '1.2.840.10008.1.2.5';
export const isJpegDct = (syntax: string): boolean => jpegDct.has(syntax);
export const isNative = (syntax: string): boolean => native.has(syntax);
export const isDecodable = (syntax: string): boolean =>
  native.has(syntax) || jpegDct.has(syntax) || encoded.has(syntax);
/** JPEG 2000, HTJ2K and JPEG XL undo their own colour transform. */
export const isWavelet = (syntax: string): boolean => /\.4\.(90|91|96|201|202|203|110|111|112)$/.test(syntax);
