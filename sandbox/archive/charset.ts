/** Text of PS3.5 6.1.2 and annexes H, I, J, K: SpecificCharacterSet to Unicode. */

interface Repertoire {
  /** Encoding of the WHATWG standard that holds these characters. */
  readonly label: string;
  /** Bytes of one character; the set sits in G0 (7 bit) or G1 (8 bit). */
  readonly width: 1 | 2;
  /** JIS X 0212 stands in EUC-JP behind this byte. */
  readonly lead?: number;
}

const single = (label: string): Repertoire => ({ label, width: 1 });

/** ISO_IR 6 is read as windows-1252: what a header without a charset holds is most often that. */
const ascii = single('windows-1252');

const byNumber: Readonly<Record<string, Repertoire>> = {
  '6': ascii,
  '13': single('shift_jis'),
  '100': single('iso-8859-1'),
  '101': single('iso-8859-2'),
  '109': single('iso-8859-3'),
  '110': single('iso-8859-4'),
  '126': single('iso-8859-7'),
  '127': single('iso-8859-6'),
  '138': single('iso-8859-8'),
  '144': single('iso-8859-5'),
  '148': single('windows-1254'),
  '166': single('windows-874'),
  '203': single('iso-8859-15'),
  '58': { label: 'gb18030', width: 2 },
  '87': { label: 'euc-jp', width: 2 },
  '149': { label: 'euc-kr', width: 2 },
  '159': { label: 'euc-jp', width: 2, lead: 0x8f },
};

/** Escape sequences after ESC (PS3.3 C.12.1.1.2) and the set they bring in. */
const escapes: readonly (readonly [string, string])[] = [
  ['$)A', '58'],
  ['$)C', '149'],
  ['$(D', '159'],
  ['$B', '87'],
  ['(B', '6'],
  ['(J', '13'],
  [')I', '13'],
  ['-A', '100'],
  ['-B', '101'],
  ['-C', '109'],
  ['-D', '110'],
  ['-F', '126'],
  ['-G', '127'],
  ['-H', '138'],
  ['-L', '144'],
  ['-M', '148'],
  ['-T', '166'],
  ['-b', '203'],
];

const escapeByte = 0x1b;
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decodeWith(label: string, bytes: Uint8Array): string {
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}

function repertoireOf(term: string): Repertoire {
  const number = /(\d+)$/.exec(term.trim())?.[1];
  return (number === undefined ? undefined : byNumber[number]) ?? ascii;
}

function decodeRun(bytes: Buffer, set: Repertoire): string {
  if (set.width === 1) return decodeWith(set.label, bytes);
  // EUC puts both bytes of a character above 0x80; a set called into G0 has them below.
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const isPair = byte > 0x20 && at + 1 < bytes.length;
    if (!isPair) {
      out.push(byte);
      continue;
    }
    if (set.lead !== undefined) out.push(set.lead);
    out.push(byte | 0x80, (bytes[at + 1] ?? 0) | 0x80);
    at += 1;
  }
  return decodeWith(set.label, Uint8Array.from(out));
}

/** Two-byte sets in G1 share the line with ASCII in G0: split the run where the high bit changes. */
function decodeMixed(bytes: Buffer, g1: Repertoire): string {
  let text = '';
  let from = 0;
  for (let at = 1; at <= bytes.length; at += 1) {
    const high = (bytes[from] ?? 0) >= 0x80;
    if (at < bytes.length && (bytes[at] ?? 0) >= 0x80 === high) continue;
    const run = bytes.subarray(from, at);
    text += high ? decodeRun(run, g1) : decodeWith(ascii.label, run);
    from = at;
  }
  return text;
}

function decodeIso2022(bytes: Buffer, first: Repertoire): string {
  let text = '';
  let g0: Repertoire = ascii;
  let g1: Repertoire = first;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] === escapeByte) {
      const ahead = bytes.toString('latin1', at + 1, at + 4);
      const found = escapes.find(([sequence]) => ahead.startsWith(sequence));
      const set = found === undefined ? undefined : byNumber[found[1]];
      if (found !== undefined && set !== undefined) {
        if (found[0].startsWith('(') || found[0] === '$B' || found[0] === '$(D') g0 = set;
        else g1 = set;
        at += 1 + found[0].length;
        continue;
      }
      at += 1;
      continue;
    }
    let end = bytes.indexOf(escapeByte, at);
    if (end < 0) end = bytes.length;
    if (g0.width === 2) {
      text += decodeRun(bytes.subarray(at, end), g0);
      at = end;
      continue;
    }
    // Delimiters bring back the first set (PS3.5 6.1.2.5.3).
    const line = bytes.subarray(at, end);
    const stop = line.findIndex((byte) => [0x5c, 0x5e, 0x3d, 0x0d, 0x0a, 0x0c, 0x09].includes(byte));
    const run = stop < 0 ? line : line.subarray(0, stop + 1);
    text += decodeMixed(run, g1);
    at += run.length;
    if (stop >= 0) {
      g0 = ascii;
      g1 = first;
    }
  }
  return text;
}

/** Decodes a value whose data set names `terms` in (0008,0005); values are split afterwards. */
export function decodeText(bytes: Buffer, terms: readonly string[]): string {
  const first = terms[0]?.trim().toUpperCase() ?? '';
  if (first === 'ISO_IR 192') return decodeWith('utf-8', bytes);
  if (first === 'GB18030' || first === 'GBK') return decodeWith('gb18030', bytes);
  if (terms.length > 1 || bytes.includes(escapeByte)) return decodeIso2022(bytes, repertoireOf(first));
  return decodeMixed(bytes, repertoireOf(first));
}
