import { FaultError } from '@/lib/fault';

const [discrete, linear, indirect] = [0, 1, 2];
/** Twice as many as a table can hold colours: empty segments that repeat empty ones would go on for ever. */
const maxSegments = 2 ** 17;

/**
 * PS3.3 C.7.9.2: runs of colours as lists, as ramps from the colour before, or as a repetition of segments that were
 * there already. As many entries as there are, at most `length`. Throws `FaultError` on what the section does not know.
 */
export function expandSegments(data: Uint16Array | Uint8Array, length: number): Uint16Array {
  const table = new Uint16Array(length);
  const width = data.BYTES_PER_ELEMENT;
  let filled = 0;
  let seen = 0;
  const word = (at: number): number => {
    const value = data[at];
    if (value === undefined) throw broken('a segment ends beyond its data');
    return value;
  };

  /** From `at` up to `segments` of them; returns where the next one begins. `copying`: no repetition of repetitions. */
  const read = (from: number, segments: number, copying: boolean): number => {
    let at = from;
    // A lone value at the end is padding to even length.
    for (let done = 0; done < segments && filled < length && at + 1 < data.length; done++) {
      const [opcode, count] = [word(at), word(at + 1)];
      at += 2;
      if (++seen > maxSegments) throw broken('too many segments');
      if (opcode === discrete) {
        for (let n = 0; n < count && filled < length; n++) table[filled++] = word(at + n);
        at += count;
      } else if (opcode === linear) {
        const end = word(at++);
        const start = table[filled - 1];
        if (start === undefined) throw broken('a ramp without a beginning');
        for (let n = 1; n <= count && filled < length; n++) {
          table[filled++] = Math.round(start + ((end - start) * n) / count);
        }
      } else if (opcode === indirect && !copying) {
        // Four bytes, the least significant first, that count bytes whatever the width of an entry.
        const parts = Array.from({ length: 4 / width }, (_, n) => word(at + n));
        const offset = parts.reduceRight((sum, part) => sum * 2 ** (8 * width) + part, 0);
        at += parts.length;
        if (offset % width !== 0 || offset / width >= at) throw broken('a repetition of what is not there');
        read(offset / width, count, true);
      } else throw broken(`segment of type ${opcode}`);
    }
    return at;
  };
  read(0, Infinity, false);
  return table.subarray(0, filled);
}

const broken = (detail: string) =>
  new FaultError({ kind: 'decode', code: 'failed', detail: `palette: ${detail}` });
