/**
 * SOP classes (PS3.6 annex A) without pixels that we draw, as UID prefixes: presentation states, structured
 * reports and key objects, parametric maps, encapsulated documents, waveforms, radiotherapy structures and plans, segmentations,
 * registrations, raw data, video.
 */
const storage = '1.2.840.10008.5.1.4.1.1.';
const undrawn = [
  '4.2', // MR spectroscopy
  '9',
  '11',
  '30', // parametric map
  '66',
  '67', // real world value mapping
  '68',
  '77.1.1.1', // video endoscopic
  '77.1.2.1', // video microscopic
  '77.1.4.1', // video photographic
  '77.1.5.3', // stereometric relationship
  '78', // lensometry and other eye measurements
  '79',
  '80',
  '88',
  '104',
  '481.3',
  '481.4',
  '481.5',
  '481.6',
  '481.7',
  '481.8',
  '481.9',
];

/** An object of this class has no pixels that we draw, whatever its header says. */
export function isUndrawnClass(sopClass: string): boolean {
  return undrawn.some((end) => {
    const prefix = storage + end;
    return sopClass === prefix || sopClass.startsWith(`${prefix}.`);
  });
}

const singleFrameCrossSections = new Set([`${storage}2`, `${storage}4`, `${storage}128`]); // CT, MR, PET

/** CT, MR or PET with one frame an instance: opened in the middle of the stack. */
export function isSingleFrameCrossSection(sopClass: string): boolean {
  return singleFrameCrossSections.has(sopClass);
}
