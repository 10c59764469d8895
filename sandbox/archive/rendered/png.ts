import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  readonly rows: number;
  readonly columns: number;
  /** 1 = grey, 3 = RGB, interleaved. */
  readonly channels: 1 | 3;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** PNG (ISO/IEC 15948), 8 bits a channel, every line unfiltered. */
export function encodePng({ rows, columns, channels, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(columns, 0);
  header.writeUInt32BE(rows, 4);
  header.set([8, channels === 1 ? 0 : 2], 8);
  const stride = columns * channels;
  const lines = Buffer.alloc(rows * (stride + 1));
  for (let row = 0; row < rows; row += 1) {
    lines.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
