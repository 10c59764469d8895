export interface Fragment {
  /** From the first byte of the first fragment's item tag, as in the basic offset table. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Which fragments make which frame (PS3.5 annex A.4), or null where that can't be told. */
export function groupFragments(
  fragments: readonly Fragment[],
  frames: number,
  offsets: readonly number[],
): readonly (readonly Uint8Array[])[] | null {
  if (frames === 1) return [fragments.map(({ bytes }) => bytes)];
  if (fragments.length === frames) return fragments.map(({ bytes }) => [bytes]);
  const groups = offsets.length === frames ? byOffset(fragments, offsets) : byEndMarker(fragments);
  return groups.length === frames ? groups : null;
}

function byOffset(fragments: readonly Fragment[], offsets: readonly number[]): Uint8Array[][] {
  return offsets.map((start, frame) => {
    const end = offsets[frame + 1] ?? Infinity;
    return fragments.filter(({ offset }) => offset >= start && offset < end).map(({ bytes }) => bytes);
  });
}

/** Without an offset table: JPEG, JPEG-LS and JPEG 2000 all end a frame with FFD9, a zero may pad it. */
function byEndMarker(fragments: readonly Fragment[]): Uint8Array[][] {
  const groups: Uint8Array[][] = [];
  let open: Uint8Array[] = [];
  for (const { bytes } of fragments) {
    open.push(bytes);
    const end = bytes.at(-1) === 0 ? -1 : undefined;
    const tail = bytes.subarray(0, end).subarray(-2);
    if (tail[0] === 0xff && tail[1] === 0xd9) {
      groups.push(open);
      open = [];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
