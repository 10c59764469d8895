import { describe, expect, it } from 'vitest';
import { FaultError } from '@/lib/fault';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import { parseSinglePart } from './multipart';

const related = 'multipart/related; type="application/octet-stream"; boundary=B';
const head = 'Content-Type: application/octet-stream';
const whole = `--B\r\n${head}\r\n\r\nPIXELS..\r\n--B--`;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function read(contentType: string, body: string): string {
  try {
    const { bytes } = parseSinglePart(contentType, bytesOf(body), 'pacs.example');
    return String.fromCharCode(...bytes);
  } catch (thrown) {
    if (thrown instanceof FaultError) return `refused: ${thrown.fault.code}`;
    throw thrown;
  }
}

const pixels = 'PIXELS..';
const cut = 'refused: multipart';
const foreign = 'refused: not-dicom';

const cases: readonly (readonly [what: string, contentType: string, body: string, result: string])[] = [
  ['one part', related, whole, pixels],
  ['preamble and epilogue', related, `hello\r\n${whole}\r\nbye`, pixels],
  ['CRLF before the first delimiter', related, `\r\n${whole}\r\n`, pixels],
  ['blanks after delimiters', related, whole.replace('--B\r\n', '--B \t\r\n'), pixels],
  ['upper-case names', 'Multipart/Related; BOUNDARY="B"', whole, pixels],
  ['lower-case part header', related, whole.replace('Content-Type', 'content-type'), pixels],
  [
    'quoted boundary with a semicolon',
    'multipart/related; boundary="a;b"',
    whole.replaceAll('--B', '--a;b'),
    pixels,
  ],
  ['type of the part from outside', related, `--B\r\nX: y\r\n\r\n${pixels}\r\n--B--`, pixels],
  ['dashes and boundary inside a line of pixels', related, whole.replace('PIXELS', 'PI--BELS'), 'PI--BELS..'],
  [
    'a longer word at the start of a line of pixels',
    related,
    whole.replace('PIXELS', '\r\n--Bx'),
    '\r\n--Bx..',
  ],
  [
    'a delimiter inside pixels of stated length',
    related,
    `--B\r\n${head}\r\nContent-Length: 9\r\n\r\n\r\n--B\r\n!!\r\n--B--`,
    '\r\n--B\r\n!!'.slice(0, 9),
  ],
  [
    'boundary of 70 characters',
    `multipart/related; boundary=${'x'.repeat(70)}`,
    whole.replaceAll('--B', `--${'x'.repeat(70)}`),
    pixels,
  ],
  [
    'boundary of 71 characters',
    `multipart/related; boundary=${'x'.repeat(71)}`,
    whole.replaceAll('--B', `--${'x'.repeat(71)}`),
    cut,
  ],
  ['no boundary', 'multipart/related', whole, cut],
  ['nothing', related, '', cut],
  ['cut in the delimiter', related, '--B', cut],
  ['cut in the part header', related, `--B\r\n${head}`, cut],
  ['no closing delimiter', related, `--B\r\n${head}\r\n\r\n${pixels}\r\n`, cut],
  ['closing delimiter cut', related, whole.slice(0, -1), cut],
  ['line feeds only', related, whole.replaceAll('\r\n', '\n'), cut],
  ['two parts', related, whole.replace('--B--', `--B\r\n${head}\r\n\r\nTWO\r\n--B--`), cut],
  ['part length that lies', related, whole.replace(head, `${head}\r\nContent-Length: 999999999`), cut],
  ['base64', related, whole.replace(head, `${head}\r\nContent-Transfer-Encoding: base64`), cut],
  ['a web page in the part', related, whole.replace('application/octet-stream', 'text/html'), foreign],
  ['a login page', 'text/html', '<html>login</html>', foreign],
  ['JSON', 'application/json', '{"error":"x"}', foreign],
  ['no type', '', pixels, foreign],
  ['the frame itself', 'application/octet-stream', pixels, pixels],
  ['the image itself', 'image/jls', pixels, pixels],
];

describe('A multipart answer', () => {
  it.each(cases)('with %s', (_what, contentType, body, result) => {
    expect(read(contentType, body)).toBe(result);
  });

  it('is refused at every cut', () => {
    const results = Array.from({ length: whole.length }, (_, end) => read(related, whole.slice(0, end)));
    expect(new Set(results)).toEqual(new Set([cut]));
  });

  it("keeps Orthanc's transfer syntax inside the quoted type", () => {
    const contentType = 'multipart/related; type="application/octet-stream; transfer-syntax=1.2"; boundary=B';
    const { outer } = parseSinglePart(contentType, bytesOf(whole), 'pacs.example');
    expect(outer.parameters.get('type')).toBe('application/octet-stream; transfer-syntax=1.2');
  });

  it.skipIf(!hasSharedData)('of the hostile seeds never throws anything but a fault', () => {
    const seeds = readSharedJson('hostile/seeds/multipart.json') as {
      contentType: string;
      bodyLatin1: string;
      name: string;
    }[];
    const results = new Map(seeds.map((seed) => [seed.name, read(seed.contentType, seed.bodyLatin1)]));
    expect(results.get('good')).toBe(pixels);
    expect(results.get('part type evil')).toBe(foreign);
    expect(results.size).toBe(seeds.length);
  });
});
