export type DocumentKind = 'pdf' | 'rtf' | 'html' | 'text' | 'other';

/** PDF 2.0 (ISO 32000-2) 7.5.2; readers accept it within the first kilobyte. */
const pdfMark = '%PDF-';
const rtfMark = '{\\rtf';
/** Pictures, archives and office documents, whatever they are called. */
const otherMarks = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  'II*\0',
  'MM\0*',
  '\0\0\0',
];
/** Where nothing says what it is, a byte that no text has says that it is none. */
const isBinary = (letter: string) => {
  const code = letter.charCodeAt(0);
  return code < 0x20 && !(code >= 0x08 && code <= 0x0d) && code !== 0x1b;
};
const markup = /^\s*(<!doctype html|<\?xml|<html|<head|<body|<div|<p[\s>]|<table|<h[1-6][\s>]|<!--)/i;

/** Said to be text and still a page: nobody writes a report that begins so. */
const page = /^\s*(<!doctype html|<html)/i;

/** What the bytes are; the declared type only where they do not say. */
export function kindOf(bytes: Uint8Array, declared: string): DocumentKind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes(pdfMark)) return 'pdf';
  const start = head.replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (start.startsWith(rtfMark)) return 'rtf';
  if (otherMarks.some((mark) => head.startsWith(mark))) return 'other';
  const wide = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!wide && !declared.startsWith('text/') && [...head].some(isBinary)) return 'other';
  if (declared === 'text/html' || declared === 'application/xhtml+xml') return 'html';
  return (declared === 'text/plain' ? page : markup).test(start) ? 'html' : 'text';
}
