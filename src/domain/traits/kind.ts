import type { Instance } from '../model/instance';
import { isUndrawnClass } from '../model/sopClass';
import type { Series } from '../model/study';
import { headerValues, scopesOf } from './header';
import { kindWords } from './tables';
import type { Evidence, SeriesKind } from './traits';
import { findWord } from './words';

/** PS3.3 C.7.3.1.1.1: modalities whose series never hold a picture. */
const without = new Set(
  'SR PR KO REG RTSTRUCT RTPLAN RTRECORD DOC AU ECG EPS HD RESP PLAN FID RWV SMR STAIN ASMT M3D'.split(' '),
);
const overlays = new Set(['SEG', 'RTDOSE']);
const documents = new Set(['SC', 'OT', 'DOC']);

export function kindOf(
  series: Series,
  modality: string,
  words: string,
  instances: readonly Instance[],
): { kind: SeriesKind; evidence: Evidence } {
  const found = (kind: SeriesKind, from: Evidence['from'], text: string) => ({
    kind,
    evidence: { trait: 'kind', from, text } as const,
  });
  if (without.has(modality)) return found('none', 'modality', modality);
  if (instances.length > 0 && instances.every(({ image, fault }) => !image && !fault)) {
    return found('none', 'header', 'no pixels');
  }
  const classes = series.instances.map(({ sopClass }) => sopClass);
  if (classes.length > 0 && classes.every((sopClass) => sopClass && isUndrawnClass(sopClass))) {
    return found('none', 'record', 'no pixels');
  }
  if (overlays.has(modality)) return found('overlay', 'modality', modality);
  if (instances.length > 0 && instances.every(isLocalizer)) return found('localizer', 'header', 'LOCALIZER');
  const word = findWord(kindWords, words);
  if (word) return found(word.value, 'name', word.text);
  if (documents.has(modality)) return found('document', 'modality', modality);
  return found('image', 'modality', modality);
}

/** PS3.3 C.8.2.1.1.1 and C.8.3.1.1.1: value 3 of ImageType. */
const isLocalizer = (instance: Instance): boolean =>
  headerValues(scopesOf(instance), '00080008').includes('LOCALIZER');
