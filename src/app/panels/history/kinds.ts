import type { Study } from '@/domain/model/study';
import { modalityWords } from '../../i18n/studyWords';
import type { Reading } from '../../insight/reading';
import { withoutPictures } from '../../opening/opening';

/** Chips stand in this order whatever arrives first; what is not named here follows by name. */
const order = ['CT', 'MRI', 'X-ray', 'Ultrasound', 'PET', 'Nuclear medicine', 'Mammography', 'Angiography'];
/** A hybrid examination is called by its rarer half. */
const leading = ['PET', 'Nuclear medicine'];

/** Modality codes worth naming: those with pictures, unless there are none. */
export function shownModalities({ modalities }: Study): readonly string[] {
  const pictures = modalities.filter((code) => !withoutPictures.has(code));
  return pictures.length > 0 ? pictures : modalities;
}

/** What is made of a study's names, codes and tags; null: it is not read yet. */
export type ReadingOf = (study: Study) => Pick<Reading, 'kinds' | 'regions' | 'words'> | null;

/** Modalities as clinicians say them, CR and DX are both X-ray: as the exam is understood, else as it is tagged. */
export function kindsOf(study: Study, readingOf: ReadingOf): readonly string[] {
  const understood = readingOf(study)?.kinds ?? [];
  if (understood.length > 0) return understood;
  return [...new Set(shownModalities(study).map(modalityWords))];
}

/** The one kind that a study is filed under; empty where none is stated. */
export function leadingKind(study: Study, readingOf: ReadingOf): string {
  const kinds = kindsOf(study, readingOf);
  return leading.find((kind) => kinds.includes(kind)) ?? sortKinds(kinds)[0] ?? '';
}

export function sortKinds(kinds: Iterable<string>): readonly string[] {
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...new Set(kinds)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}
