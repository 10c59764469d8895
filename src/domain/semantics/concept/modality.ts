import type { Match } from '../text/match';
import type { ExamModality } from '../tables/row';

/** DICOM modality codes (PS3.3 C.7.3.1.1.1) as kinds of imaging. What is no picture of a patient's body is left out. */
const fromDicom: Readonly<Record<string, ExamModality>> = {
  CR: 'XR',
  DX: 'XR',
  DR: 'XR',
  RG: 'XR',
  XR: 'XR',
  PX: 'XR',
  IO: 'XR',
  CT: 'CT',
  MR: 'MR',
  US: 'US',
  IVUS: 'US',
  BDUS: 'DXA',
  BMD: 'DXA',
  DXA: 'DXA',
  MG: 'MG',
  NM: 'NM',
  ST: 'NM',
  PT: 'PT',
  PET: 'PT',
  RF: 'RF',
  XA: 'XA',
  ES: 'OT',
  OP: 'OT',
  OPT: 'OT',
  ECG: 'OT',
  EEG: 'OT',
};

/** Own property only: a code is somebody else's text. */
export function toExamModality(code: string): ExamModality | undefined {
  const key = code.trim().toUpperCase();
  return Object.hasOwn(fromDicom, key) ? fromDicom[key] : undefined;
}

export interface ModalityWords {
  readonly named: readonly { modality: ExamModality; span: string }[];
  readonly implied: readonly { modality: ExamModality; span: string }[];
}

export function readModality(matches: readonly Match[]): ModalityWords {
  const all = matches.flatMap(({ senses, span }) =>
    senses.flatMap(({ modality, by }) => (modality ? [{ modality, span, by }] : [])),
  );
  return {
    named: all.filter(({ by }) => by === 'named'),
    implied: all.filter(({ by }) => by !== 'named'),
  };
}

/** When a name says several: the more particular method decides, whatever stands first. */
const particular: readonly ExamModality[] = ['PT', 'DXA', 'NM'];
/** Methods that are also "X-ray": "XR esophagram" is fluoroscopy, "XR mammogram" is mammography. */
const kindsOfXRay: readonly ExamModality[] = ['MG', 'RF', 'XA', 'DXA'];
const impliedOrder: readonly ExamModality[] = [
  'PT',
  'NM',
  'MG',
  'RF',
  'XA',
  'US',
  'CT',
  'MR',
  'DXA',
  'OT',
  'XR',
];

/**
 * The kinds of imaging: what the name says, else what the images are, else what goes with the name's words. Empty:
 * nobody says it.
 */
export function decideModality(
  { named, implied }: ModalityWords,
  dicom: readonly ExamModality[],
): readonly ExamModality[] {
  const names = named.map(({ modality }) => modality);
  const hints = implied.map(({ modality }) => modality);
  const special = particular.find((each) => names.includes(each));
  if (special === 'PT')
    return names.includes('CT') || dicom.includes('CT') || !names.includes('MR')
      ? ['PT', 'CT']
      : ['PT', 'MR'];
  if (special) return [special];
  const plain = names.filter((each) => each !== 'XR');
  // A mammogram in the name of another method is what it is done for.
  const first = plain.find((each) => each !== 'MG') ?? plain[0];
  if (first) return [first];
  if (dicom.includes('PT')) return ['PT', 'CT'];
  if (names.length > 0) {
    const finer = kindsOfXRay.find((each) => hints.includes(each));
    return [finer ?? 'XR'];
  }
  if (dicom.length > 0) {
    const order = [...dicom].sort((a, b) => impliedOrder.indexOf(a) - impliedOrder.indexOf(b));
    // A fluoroscopy unit and a plate write the same exam under either code.
    const finer = order[0] === 'XR' || order[0] === 'XA' ? hints.find((each) => each === 'RF') : undefined;
    return finer ? [finer] : order;
  }
  const hint = impliedOrder.find((each) => hints.includes(each));
  return hint === undefined ? [] : hint === 'PT' ? ['PT', 'CT'] : [hint];
}
