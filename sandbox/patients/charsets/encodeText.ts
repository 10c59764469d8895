/** Text in the character sets of DICOM headers (PS3.5 6.1.2 and annexes H to K): what TextDecoder undoes. */

interface CodedSet {
  /** Encoding of the WHATWG standard that holds these characters. */
  readonly label: string;
  readonly bytesPerCharacter: 1 | 2;
  /** Sent before the first of these characters, and again after every delimiter. */
  readonly escape: string;
  /** Called into G0: bytes below 0x80, and ASCII needs an escape back. */
  readonly inG0: boolean;
}

const sets = {
  'ISO_IR 126': { label: 'iso-8859-7', bytesPerCharacter: 1, escape: '', inG0: false },
  'ISO_IR 127': { label: 'iso-8859-6', bytesPerCharacter: 1, escape: '', inG0: false },
  'ISO 2022 IR 87': { label: 'euc-jp', bytesPerCharacter: 2, escape: '\u001b$B', inG0: true },
  'ISO 2022 IR 149': { label: 'euc-kr', bytesPerCharacter: 2, escape: '\u001b$)C', inG0: false },
} as const satisfies Record<string, CodedSet>;

export type Charset = keyof typeof sets;

const toAscii = '\u001b(B';
const isDelimiter = (letter: string) => letter === '^' || letter === '=' || letter === '\\';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Bytes by character, found by decoding everything that the set can hold. */
function tableOf({ label, bytesPerCharacter }: CodedSet): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const high = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const codes =
    bytesPerCharacter === 1
      ? [0xa0, ...high, 0xff].map((byte) => [byte])
      : high.flatMap((first) => high.map((second) => [first, second]));
  for (const bytes of codes) {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\ufffd') table.set(letter, bytes);
  }
  tables.set(label, table);
  return table;
}

/** Throws where the set has no such character: a header that lies would test nothing. */
export function encodeIn(charset: Charset, text: string): Buffer {
  const set: CodedSet = sets[charset];
  const out: number[] = [];
  const send = (sequence: string) => out.push(...Buffer.from(sequence, 'latin1'));
  let isCalled = false;
  for (const letter of text) {
    if (letter < '\u0080') {
      if (isCalled && set.inG0) send(toAscii);
      if (set.inG0 || isDelimiter(letter)) isCalled = false;
      send(letter);
      continue;
    }
    const bytes = tableOf(set).get(letter);
    if (bytes === undefined) throw new Error(`${charset} has no ${letter}.`);
    if (!isCalled) send(set.escape);
    isCalled = true;
    out.push(...(set.inG0 ? bytes.map((byte) => byte & 0x7f) : bytes));
  }
  if (isCalled && set.inG0) send(toAscii);
  return Buffer.from(out);
}
