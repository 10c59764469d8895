import { describe, expect, it } from 'vitest';
import { kindOf } from './kind';
import { toPlainText } from './plainText';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a document is what its bytes are', () => {
  it.each([
    ['%PDF-1.7', 'text/html', 'pdf'],
    ['\n\n%PDF-1.4', '', 'pdf'],
    ['{\\rtf1 x}', 'text/plain', 'rtf'],
    ['\xef\xbb\xbf{\\rtf1 x}', 'application/pdf', 'rtf'],
    ['<!DOCTYPE html><p>x', 'text/plain', 'html'],
    ['<div>x</div>', '', 'html'],
    ['<div>x</div>', 'text/plain', 'text'],
    ['Findings', 'text/html', 'html'],
    ['<script>alert(1)</script>', 'application/pdf', 'text'],
    ['Findings: a < b', 'text/plain', 'text'],
    ['\x89PNG\r\n\x1a\n\0\0', 'text/plain', 'other'],
    ['PK\x03\x04', 'text/plain', 'other'],
    ['a\x01b', '', 'other'],
    ['a\x01b\0', 'text/html', 'html'],
    ['a\x01b\0', 'text/plain', 'text'],
    ['\xff\xfeF\0', 'text/plain', 'text'],
  ])('%j called %j is %s', (head, declared, kind) => expect(kindOf(bytes(head), declared)).toBe(kind));
});

describe('text in any charset', () => {
  it.each([
    ['Gr\xc3\xb6\xc3\x9fe', undefined, 'Größe'],
    ['Gr\xf6\xdfe', undefined, 'Größe'],
    ['Gr\xf6\xdfe', 'iso-8859-1', 'Größe'],
    ['\x94\x78', 'shift_jis', '肺'],
    ['Gr\xc3\xb6\xc3\x9fe', 'us-ascii', 'Größe'],
    ['Gr\xc3\xb6\xc3\x9fe', 'no-such-charset', 'Größe'],
    ['\xff\xfeG\0', 'utf-8', 'G'],
    ['\xfe\xff\0G', undefined, 'G'],
  ])('%j as %s', (raw, charset, words) => expect(toPlainText(bytes(raw), charset)).toBe(words));
});
