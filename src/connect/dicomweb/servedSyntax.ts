import type { ImageHeader } from '@/domain/model/instance';
import type { MediaType } from './mediaType';
import { defaultSyntax, isNative } from './transferSyntax';

/** Makers' own names too: what is not known must not pass for what is. */
const uidPattern = /^[0-2](\.\d+)+$/;

/**
 * Transfer syntax of a served frame: what the part says; what the outer `type` says (Orthanc puts it inside the
 * quoted media type); what is stored, where the media type allows that; else the media type's default.
 */
export function servedSyntax(
  part: MediaType,
  outer: MediaType,
  header: ImageHeader | undefined,
  bytes: Uint8Array,
): string | null {
  const inner = /transfer-syntax=([\d.]+)/i.exec(outer.parameters.get('type') ?? '')?.[1];
  for (const label of [part, outer]
    .map(({ parameters }) => parameters.get('transfer-syntax'))
    .concat(inner)) {
    if (label && uidPattern.test(label)) return label;
  }
  if (part.type === 'image/jpeg') return jpegSyntax(bytes);
  const stored = header?.transferSyntax;
  const plain = part.type === 'application/octet-stream';
  if (stored && plain === isNative(stored)) return stored;
  return defaultSyntax(part.type) ?? null;
}

/** ISO/IEC 10918-1 table B.1: the start-of-frame marker tells baseline from extended and lossless. */
function jpegSyntax(bytes: Uint8Array): string {
  const processes = new Map([
    [0xc0, '1.2.840.10008.1.2.4.50'],
    [0xc1, '1.2.840.10008.1.2.4.51'],
    [0xc3, '1.2.840.10008.1.2.4.70'],
  ]);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const found = processes.get(bytes[at + 1] ?? 0);
    if (found) return found;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return '1.2.840.10008.1.2.4.70';
}
