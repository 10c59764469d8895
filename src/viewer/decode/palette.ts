import type { DicomDataset } from '@/domain/model/instance';
import { FaultError } from '@/lib/fault';
import { entries, numbers, type LoadBulk } from './dataset';
import type { Palette } from './decodedFrame';
import { expandSegments } from './segmentedPalette';

const channels = ['1', '2', '3'] as const;

/**
 * PS3.3 C.7.6.3.1.5 and .6, plain or in segments (C.7.9.2). Rejects with `FaultError` where a table is missing or
 * shorter than it says: what lies beyond would get a colour that means something else.
 */
export async function toPalette(dataset: DicomDataset, loadBulk: LoadBulk): Promise<Palette> {
  const [stated = 0, first = 0, bits = 16] = numbers(dataset, '00281101');
  // 0 stands for 65536; some archives hand the count out as signed.
  const length = stated & 0xffff || 65536;
  const tables = await Promise.all(
    channels.map(async (channel) => {
      const [plain, segmented] = [dataset[`0028120${channel}`], dataset[`0028122${channel}`]];
      const element = plain ?? segmented;
      if (!element) throw broken(`no palette (channel ${channel})`);
      const data = await entries(element, bits, loadBulk);
      const table = plain ? unpadded(data, length) : expandSegments(data, length);
      if (table.length < length) throw broken(`${table.length} of ${length} colours`);
      return table.subarray(0, length);
    }),
  );
  // Some writers say 16 bits and fill 8 of them: then none of the three tables has more.
  const wide = bits > 8 && tables.some((table) => table.some((value) => value > 255));
  const [red, green, blue] = tables.map((table) =>
    Uint8Array.from(table, (value) => (wide ? value >> 8 : value)),
  );
  if (!red || !green || !blue) throw broken('no palette');
  return { first, red, green, blue };
}

/** Some writers give entries of 8 bits a word each; the high bytes are empty then. */
function unpadded(data: Uint16Array | Uint8Array, length: number): Uint16Array | Uint8Array {
  if (data.BYTES_PER_ELEMENT > 1 || data.length < length * 2) return data;
  return Uint8Array.from({ length }, (_, at) => data[at * 2] ?? 0);
}

const broken = (detail: string) => new FaultError({ kind: 'decode', code: 'failed', detail });
