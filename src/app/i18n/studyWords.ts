import type { Series, Study } from '@/domain/model/study';

/** Modality codes (PS3.3 C.7.3.1.1.1) as clinicians say them; the code itself where that is what they say. */
const modalities: Readonly<Record<string, string>> = {
  CR: 'X-ray',
  DX: 'X-ray',
  RG: 'X-ray',
  MR: 'MRI',
  US: 'Ultrasound',
  IVUS: 'Intravascular ultrasound',
  MG: 'Mammography',
  XA: 'Angiography',
  RF: 'Fluoroscopy',
  NM: 'Nuclear medicine',
  PT: 'PET',
  PX: 'Panoramic X-ray',
  IO: 'Intra-oral X-ray',
  ES: 'Endoscopy',
  XC: 'Photograph',
  OP: 'Eye photograph',
  OPT: 'OCT',
  SM: 'Microscopy',
  SC: 'Secondary capture',
  OT: 'Other images',
};

export const modalityWords = (code: string) => modalities[code] ?? code;

/** DICOM and vendor descriptions carry `^` and `_` for spaces. */
const readable = (text: string | undefined) =>
  text
    ?.replace(/[\^_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

export function studyTitle(study: Study): string {
  const stated = readable(study.description) || readable(study.procedures[0]?.text);
  if (stated) return stated;
  const kind = study.modalities[0];
  const words = [
    kind === undefined ? 'Imaging' : modalityWords(kind),
    readable(study.bodySites[0]?.text).toLowerCase(),
  ];
  return words.filter(Boolean).join(' ');
}

export function seriesTitle(series: Series | null): string {
  if (!series) return '';
  return readable(series.description) || readable(series.bodySite?.text);
}
