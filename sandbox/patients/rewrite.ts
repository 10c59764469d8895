import { deflateRawSync } from 'node:zlib';
import { encodeElement, encodeMeta } from '../archive/encodeElement.ts';
import { encodingOf, readFile, textOf } from '../archive/readFile.ts';
import type { Header } from './identity.ts';

const deflated = '1.2.840.10008.1.2.1.99';

function isPrivate(tag: string): boolean {
  return Number.parseInt(tag.slice(3, 4), 16) % 2 === 1;
}

/** References to other instances would keep the old UIDs: they go. */
const referenceSequences = new Set(['00081110', '00081111', '00081115', '00081120', '00081140', '00082112']);

/**
 * A DICOM file with other elements in its header, in the transfer syntax it had; the pixel data are not touched.
 * `change` gets the text of an element by tag.
 */
export function rewriteFile(stored: Buffer, change: (text: (tag: string) => string) => Header): Buffer {
  const { transferSyntax, bytes, elements, pixelData } = readFile(stored);
  const encoding = encodingOf(transferSyntax);
  const changed = change((tag) =>
    textOf(
      bytes,
      elements.find((element) => element.tag === tag),
    ),
  );
  const kept = elements.flatMap((element, index) => {
    const { tag } = element;
    if (tag in changed || isPrivate(tag) || tag.endsWith('0000') || referenceSequences.has(tag)) return [];
    const end = elements[index + 1]?.start ?? pixelData?.start ?? bytes.length;
    return [{ tag, encoded: bytes.subarray(element.start, end) }];
  });
  const added = Object.entries(changed).map(([tag, [vr, value]]) => ({
    tag,
    encoded: encodeElement(tag, vr, value, encoding),
  }));
  const header = [...kept, ...added].sort((a, b) => (a.tag < b.tag ? -1 : 1)).map(({ encoded }) => encoded);
  const pixels = pixelData === undefined ? [] : [bytes.subarray(pixelData.start)];
  const body = Buffer.concat([...header, ...pixels]);
  const text = (tag: string) =>
    String(
      changed[tag]?.[1] ??
        textOf(
          bytes,
          elements.find((e) => e.tag === tag),
        ),
    );
  return Buffer.concat([
    encodeMeta(transferSyntax, text('00080016'), text('00080018')),
    transferSyntax === deflated ? deflateRawSync(body) : body,
  ]);
}
