interface PictureSize {
  readonly rows: number;
  readonly columns: number;
}

/** The size that a picture file names in its header; null where it is no such file. */
export function pictureSize(mediaType: 'image/png' | 'image/jpeg', bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return mediaType === 'image/png' ? pngSize(view) : jpegSize(view);
}

/** ISO/IEC 15948: the signature, then IHDR with width and height. */
function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24) return null;
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (view.getUint32(12) !== 0x49484452) return null;
  return { rows: view.getUint32(20), columns: view.getUint32(16) };
}

const notFrames = new Set([0xc4, 0xc8, 0xcc]);

/** ISO/IEC 10918-1 section B.2.2: any start-of-frame marker carries the size. */
function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker))
      return { rows: view.getUint16(at + 5), columns: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
