import { items, text } from '../model/dataset';
import type { DicomDataset } from '../model/instance';
import { headerText } from './header';
import { breastViews, radiographViews, sideLetters, sideWords } from './tables';
import type { Side } from './traits';
import { findOnly, findWord, plainWords, type Found } from './words';

const radiographs = new Set(['CR', 'DX', 'RG', 'PX', 'IO']);
export const isRadiograph = (modality: string): boolean => radiographs.has(modality);
/** Its pictures are told apart by the view that they were taken in, not by a place in the body. */
export const hasViews = (modality: string): boolean => modality === 'MG' || isRadiograph(modality);

const frontal = new Set(['PA', 'AP', 'frontal']);
export const isFrontal = (view: string | undefined): boolean => view !== undefined && frontal.has(view);

/** PS3.16 CID 4014, in SNOMED CT and in the older SRT codes. */
const breastCodes: Readonly<Record<string, string>> = {
  '399162004': 'CC',
  'R-10242': 'CC',
  '399368009': 'MLO',
  'R-10226': 'MLO',
  '399260004': 'ML',
  'R-10224': 'ML',
  '399352003': 'LM',
  'R-10228': 'LM',
  '399099002': 'LMO',
  'R-10230': 'LMO',
};

/** PS3.3 C.8.1.5.1.1 ViewPosition, as what a reader calls it. */
const positions: Readonly<Record<string, string>> = {
  LL: 'LAT',
  RL: 'LAT',
  LAT: 'LAT',
  LATERAL: 'LAT',
  RLD: 'decubitus',
  LLD: 'decubitus',
  RLO: 'OBL',
  LLO: 'OBL',
  RAO: 'OBL',
  LAO: 'OBL',
  RPO: 'OBL',
  LPO: 'OBL',
};

export function headerView(modality: string, scopes: readonly DicomDataset[]): Found<string> | undefined {
  const code = scopes.flatMap((scope) => items(scope, '00540220')).map((item) => text(item, '00080100'))[0];
  const coded = modality === 'MG' && code !== undefined ? breastCodes[code] : undefined;
  if (coded !== undefined) return { value: coded, text: `view code ${code}` };
  const position = headerText(scopes, '00185101')?.toUpperCase();
  if (position === undefined) return undefined;
  return { value: positions[position] ?? position, text: position };
}

export function namedView(modality: string, words: string): Found<string> | undefined {
  return findWord(modality === 'MG' ? breastViews : radiographViews, words);
}

export function namedSide(modality: string, words: string): Found<Side> | undefined {
  const right = sideWords.slice(0, 1);
  const both = findWord(right, words);
  if (both) return both;
  const sides = sideWords.slice(1);
  if (sides.every(([, pattern]) => pattern.test(words))) return { value: 'B', text: 'both sides' };
  const found = findOnly(sides, words);
  if (found || !hasViews(modality)) return found;
  return findOnly(sideLetters, words);
}

/** FHIR says it as a display text, a SNOMED code or a letter. */
export function recordedSide(laterality: string | undefined): Found<Side> | undefined {
  if (laterality === undefined) return undefined;
  const codes: Readonly<Record<string, Side>> = { '7771000': 'L', '24028007': 'R', '51440002': 'B' };
  const value =
    codes[laterality] ??
    (/^[LRB]$/i.test(laterality) ? toSide(laterality) : findWord(sideWords, plainWords(laterality))?.value);
  return value && { value, text: laterality };
}

export function toSide(letter: string | undefined): Side | undefined {
  const upper = letter?.toUpperCase();
  return upper === 'L' || upper === 'R' || upper === 'B' ? upper : undefined;
}
