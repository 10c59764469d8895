/** What an object without drawable pixels is, by SOP class (PS3.4 B.5) or by modality. */
const bySopClass: readonly (readonly [prefix: string, words: string])[] = [
  ['1.2.840.10008.5.1.4.1.1.104.1', 'a PDF document'],
  ['1.2.840.10008.5.1.4.1.1.104.2', 'a CDA document'],
  ['1.2.840.10008.5.1.4.1.1.104', 'a 3D model'],
  ['1.2.840.10008.5.1.4.1.1.88.59', 'a key image note'],
  ['1.2.840.10008.5.1.4.1.1.88.67', 'a radiation dose report'],
  ['1.2.840.10008.5.1.4.1.1.88', 'a structured report'],
  ['1.2.840.10008.5.1.4.1.1.481.3', 'a radiotherapy structure set'],
  ['1.2.840.10008.5.1.4.1.1.481.5', 'a radiotherapy plan'],
  ['1.2.840.10008.5.1.4.1.1.481', 'a radiotherapy object'],
  ['1.2.840.10008.5.1.4.1.1.11', 'a presentation state'],
  ['1.2.840.10008.5.1.4.1.1.9', 'a waveform, for example an ECG'],
  ['1.2.840.10008.5.1.4.1.1.66.4', 'a segmentation'],
  ['1.2.840.10008.5.1.4.1.1.66.5', 'a surface'],
  ['1.2.840.10008.5.1.4.1.1.66', 'a registration or raw data'],
  ['1.2.840.10008.5.1.4.1.1.30', 'a parametric map'],
  ['1.2.840.10008.5.1.4.1.1.68', 'a 3D surface scan'],
  ['1.2.840.10008.5.1.4.1.1.78', 'an eye measurement'],
  ['1.2.840.10008.5.1.4.1.1.79', 'an eye measurement'],
  ['1.2.840.10008.5.1.4.1.1.80', 'an eye measurement'],
  ['1.2.840.10008.5.1.4.1.1.67', 'a value mapping'],
  ['1.2.840.10008.5.1.4.1.1.4.2', 'MR spectroscopy'],
  ['1.2.840.10008.5.1.4.1.1.77.1.1.1', 'a video'],
  ['1.2.840.10008.5.1.4.1.1.77.1.2.1', 'a video'],
  ['1.2.840.10008.5.1.4.1.1.77.1.4.1', 'a video'],
];

const byModality: Readonly<Record<string, string>> = {
  SR: 'a structured report',
  DOC: 'a document',
  PR: 'a presentation state',
  KO: 'a key image note',
  RTSTRUCT: 'a radiotherapy structure set',
  RTPLAN: 'a radiotherapy plan',
  RTDOSE: 'a radiotherapy dose',
  SEG: 'a segmentation',
  REG: 'a registration',
  ECG: 'an ECG',
  AU: 'sound',
};

/** MPEG-2, MPEG-4 and HEVC: of a class that also holds clips which are drawn. */
const video = /^1\.2\.840\.10008\.1\.2\.4\.10[0-8](\.1)?$/;

export function objectWords(
  sopClass: string,
  modality: string | undefined,
  transferSyntax?: string,
  isFloat = false,
): string {
  if (transferSyntax && video.test(transferSyntax)) return 'a video';
  const known = bySopClass.find(([prefix]) => sopClass === prefix || sopClass.startsWith(`${prefix}.`));
  return (
    known?.[1] ??
    byModality[modality ?? ''] ??
    (isFloat ? 'an image of computed values (floating point)' : 'an object without images')
  );
}
