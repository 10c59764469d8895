import { parseStudyUid } from './ids';
import type { Study } from './study';

/** SMART App Launch 2.2 `fhirContext` entry: what the chart had in hand when it opened us. */
export interface ContextItem {
  /** Relative, e.g. "ImagingStudy/123". */
  readonly reference?: string;
  readonly identifier?: { readonly system?: string; readonly value: string };
  readonly role?: string;
}

/** Logical id of the ImagingStudy that an entry refers to, by a relative, absolute or versioned reference. */
export function imagingStudyIdOf({ reference }: ContextItem): string | null {
  const found = /(?:^|\/)ImagingStudy\/([A-Za-z0-9\-.]{1,64})(?:$|\/_history\/)/.exec(reference ?? '');
  return found?.[1] ?? null;
}

const uidOf = ({ identifier }: ContextItem) =>
  identifier?.system === 'urn:dicom:uid' ? parseStudyUid(identifier.value) : null;

/** Whether an entry names a study at all: orders and reports do not. */
export const namesStudy = (item: ContextItem): boolean =>
  imagingStudyIdOf(item) !== null || uidOf(item) !== null;

/** The study that an entry names, if it is among those known. */
export function studyOf(studies: readonly Study[], item: ContextItem): Study | null {
  const id = imagingStudyIdOf(item);
  const uid = uidOf(item);
  return studies.find((study) => (id !== null && study.fhirId === id) || study.uid === uid) ?? null;
}

/** The first study that the chart asked for and that is known. */
export function studyInContext(studies: readonly Study[], context: readonly ContextItem[]): Study | null {
  for (const item of context) {
    const named = studyOf(studies, item);
    if (named) return named;
  }
  return null;
}
