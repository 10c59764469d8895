/** Transfer syntaxes of PS3.5 section 10 and annex A, as far as the way of a frame depends on them. */
const base = '1.2.840.10008.1.2';

export const explicitLittleEndian = `${base}.1`;
export const deflatedLittleEndian = `${base}.1.99`;
/** Every frame deflated by itself (Sup 244). */
export const deflatedFrames = `${base}.8.1`;

const native = new Set([
  base, // implicit little endian
  explicitLittleEndian,
  `${base}.2`, // big endian, retired and still in archives
  deflatedLittleEndian,
  `${base}.1.98`, // encapsulated uncompressed
]);

const decodable = new Set([
  ...native,
  `${base}.5`,
  ...[
    '50',
    '51',
    '53',
    '55',
    '57',
    '70',
    '80',
    '81',
    '90',
    '91',
    '110',
    '111',
    '112',
    '201',
    '202',
    '203',
  ].map((end) => `${base}.4.${end}`),
]);

/** Bytes are pixels: rows x columns x samples x bits of them. */
export const isNative = (syntax: string): boolean => native.has(syntax);

/** The browser has a decoder. */
export const isDecodable = (syntax: string): boolean => decodable.has(syntax);

/** MPEG-2, MPEG-4, HEVC (1.2.840.10008.1.2.4.100 to .108, and their fragmentable forms). */
export const isVideo = (syntax: string): boolean => /^1\.2\.840\.10008\.1\.2\.4\.10[0-8](\.1)?$/.test(syntax);

/** `always`: cannot be lossless. `maybe`: (0028,2110) decides. */
export function lossiness(syntax: string | undefined): 'always' | 'maybe' | 'never' {
  if (!syntax) return 'never';
  if (/\.4\.(50|51|53|55)$/.test(syntax) || isVideo(syntax)) return 'always';
  return /\.4\.(81|91|93|112|203)$/.test(syntax) ? 'maybe' : 'never';
}

/** PS3.18 section 8.7.3: the syntax of a media type that names none. */
const defaults: ReadonlyMap<string, string> = new Map([
  ['application/octet-stream', explicitLittleEndian],
  ['image/jpeg', `${base}.4.70`],
  ['image/jls', `${base}.4.80`],
  ['image/jp2', `${base}.4.90`],
  ['image/jpx', `${base}.4.92`],
  ['image/jphc', `${base}.4.201`],
  ['image/jxl', `${base}.4.110`],
  ['image/dicom-rle', `${base}.5`],
  ['image/x-dicom-rle', `${base}.5`],
]);

export const defaultSyntax = (mediaType: string): string | undefined => defaults.get(mediaType);
