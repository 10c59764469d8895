import type { ExamModality, Flag } from '../tables/row';
import { findPhrases, type Match } from '../text/match';
import { vocabulary } from '../text/vocabulary';
import type { Contrast, Side } from './concept';
import { readContrast } from './contrast';
import { decideModality, readModality, type ModalityWords } from './modality';
import { readPlaces, type Place } from './places';
import { readSide } from './side';

/** What one text says. */
export interface NameReading {
  readonly modality: ModalityWords;
  readonly places: readonly Place[];
  readonly side: { readonly side: Side; readonly span: string } | null;
  readonly contrast: { readonly contrast: Contrast; readonly span: string } | null;
  readonly flags: readonly { readonly flag: Flag; readonly span: string }[];
  readonly views: readonly { readonly view: string; readonly span: string }[];
}

/** Histories name the same exams again and again. Bounded: it begins anew when it is full. */
const known = new Map<string, NameReading>();
const mostKnown = 1000;

/** `dicom`: what the images are, where that is known: "AP" is a direction on a plate, abdomen and pelvis in a scanner. */
export function readName(text: string, dicom: readonly ExamModality[]): NameReading {
  const key = `${dicom.join('+')} ${text}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const reading = read(text, dicom);
  known.set(key, reading);
  return reading;
}

function read(text: string, dicom: readonly ExamModality[]): NameReading {
  const matches = findPhrases(vocabulary(), text);
  const modality = readModality(matches);
  const modalities = decideModality(modality, dicom);
  return {
    modality,
    places: readPlaces(matches, modalities),
    side: readSide(matches),
    contrast: readContrast(matches, modalities[0]),
    flags: each(matches, ({ flags }) => flags).map(([flag, span]) => ({ flag, span })),
    views: each(matches, ({ view }) => (view === undefined ? [] : [view])).map(([view, span]) => ({
      view,
      span,
    })),
  };
}

function each<T>(
  matches: readonly Match[],
  of: (sense: Match['senses'][number]) => readonly T[] | undefined,
) {
  return matches.flatMap(({ senses, span }) =>
    senses.flatMap((sense) => (of(sense) ?? []).map((value): [T, string] => [value, span])),
  );
}
