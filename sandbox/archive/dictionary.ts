import dcmjs from 'dcmjs';

const { dictionary, nameMap } = dcmjs.data.DicomMetaDictionary;
const known = new Map<string, string>();

/** Pixel data of all three kinds: integers, floats, doubles. */
export const pixelDataTags: ReadonlySet<string> = new Set(['7FE00008', '7FE00009', '7FE00010']);

function lookUp(tag: string): string {
  const group = Number.parseInt(tag.slice(0, 4), 16);
  const element = tag.slice(4);
  if (element === '0000') return 'UL';
  if (group % 2 === 1) return /^00[1-9A-F]/.test(element) ? 'LO' : 'UN';
  // Curves and overlays repeat over sixteen even groups (PS3.5 7.6): the first stands for all.
  const repeated = /^(50|60)/.test(tag) ? `${tag.slice(0, 2)}00` : tag.slice(0, 4);
  return dictionary[`(${repeated},${element})`]?.vr ?? 'UN';
}

/**
 * The VR of the dictionary for a tag of eight hex digits. `signed` (Pixel Representation 1) decides where
 * the dictionary leaves US or SS open, and only the 16-bit form of "OB or OW" exists in implicit VR.
 */
export function vrOf(tag: string, signed: boolean): string {
  const found = known.get(tag) ?? lookUp(tag);
  known.set(tag, found);
  if (found === 'xs') return signed ? 'SS' : 'US';
  if (found === 'ox' || found === 'lt') return 'OW';
  return /^[A-Z]{2}$/.test(found) ? found : 'UN';
}

/** A query key of QIDO-RS, a keyword or eight hex digits, as a tag. */
export function tagOf(key: string): string | undefined {
  if (/^[0-9A-Fa-f]{8}$/.test(key)) return key.toUpperCase();
  const tag = nameMap[key]?.tag;
  return tag === undefined ? undefined : tag.replace(/[(),]/g, '').toUpperCase();
}
