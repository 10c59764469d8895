import type { DicomJson } from '../parts.ts';
import { littleEndianBytes } from './dicomJson.ts';
import type { DicomFile } from './readFile.ts';
import type { Element } from './readElements.ts';

function withAddress(attribute: DicomJson[string], address: string): DicomJson[string] {
  if (attribute.BulkDataURI !== undefined) {
    return { ...attribute, BulkDataURI: `${address}/${attribute.BulkDataURI}` };
  }
  if (attribute.vr !== 'SQ' || attribute.Value === undefined) return attribute;
  const items = attribute.Value.map((item) => withAddresses(item as DicomJson, address));
  return { ...attribute, Value: items };
}

/** Metadata whose BulkDataURIs, relative to the instance, begin with the instance's address. */
export function withAddresses(dataset: DicomJson, address: string): DicomJson {
  return Object.fromEntries(
    Object.entries(dataset).map(([tag, attribute]) => [tag, withAddress(attribute, address)]),
  );
}

/** The value at a path such as "52009229/0/00281201", little endian; undefined where there is none. */
export function bulkDataAt(file: DicomFile, path: string): Buffer | undefined {
  const steps = path.split('/');
  let elements: readonly Element[] = file.elements;
  while (steps.length > 1) {
    const [tag, index] = steps.splice(0, 2);
    const items = elements.find((element) => element.tag === tag)?.items;
    elements = items?.[Number(index)] ?? [];
  }
  const element = elements.find(({ tag }) => tag === steps[0]);
  return element === undefined || element.items !== undefined
    ? undefined
    : littleEndianBytes(element, file.bytes);
}
