interface EncodedSize {
  readonly rows: number;
  readonly columns: number;
}

/** SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81 table B.1), and JPEG-LS's SOF55 (ITU-T T.87). */
const isFrameHeader = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) || marker === 0xf7;

/**
 * What a JPEG, JPEG-LS or JPEG 2000 codestream says of its own size, before a decoder allocates it; null where it is
 * none of them or leaves the size open.
 */
export function encodedSize(bytes: Uint8Array): EncodedSize | null {
  if (bytes[0] !== 0xff) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[1] === 0x4f) return ofCodestream(view);
  if (bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker)) {
      const size = { rows: view.getUint16(at + 5), columns: view.getUint16(at + 7) };
      return size.rows > 0 && size.columns > 0 ? size : null;
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SIZ comes right after SOC: ISO/IEC 15444-1 A.5.1. */
function ofCodestream(view: DataView): EncodedSize | null {
  if (view.byteLength < 24 || view.getUint16(2) !== 0xff51) return null;
  const [right, bottom, left, top] = [8, 12, 16, 20].map((at) => view.getUint32(at));
  return { rows: (bottom ?? 0) - (top ?? 0), columns: (right ?? 0) - (left ?? 0) };
}
