import type { ExamConcept } from '@/domain/semantics/concept/concept';
import { contrastWords, sideWords } from '@/domain/semantics/concept/words';
import { regionOf } from '@/domain/semantics/regions/region';
import { groupRows, type GroupId } from '@/domain/semantics/tables/regions';
import type { ExamModality } from '@/domain/semantics/tables/row';

/** A concept in words that stand the same for every name of the exam. */
export interface Reading {
  readonly concept: ExamConcept;
  /** "CT chest, with contrast"; empty: neither method nor region is recognised. */
  readonly words: string;
  /** As clinicians say them. Empty: unknown. */
  readonly kinds: readonly string[];
  /** Labels of `regionGroups`. Empty: unknown. */
  readonly regions: readonly string[];
}

const kinds: Readonly<Record<ExamModality, string>> = {
  XR: 'X-ray',
  CT: 'CT',
  MR: 'MRI',
  US: 'Ultrasound',
  MG: 'Mammography',
  NM: 'Nuclear medicine',
  PT: 'PET',
  RF: 'Fluoroscopy',
  XA: 'Angiography',
  DXA: 'Bone density',
  OT: 'Other images',
};

const groupIds = [
  'head-neck',
  'spine',
  'upper-trunk',
  'breast',
  'heart',
  'lower-trunk',
  'upper-limb',
  'lower-limb',
  'cardiovascular',
  'whole-body',
] as const satisfies readonly GroupId[];
export const regionGroups: readonly string[] = groupIds.map((id) => groupRows[id].label);

export function toReading(concept: ExamConcept): Reading {
  const { modalities, regions, focus, flags, side, contrast } = concept;
  const groups = new Set<GroupId>([...regions, ...focus].flatMap((id) => regionOf(id).group ?? []));
  if (flags.has('angio')) groups.add('cardiovascular');
  const places = (focus.length > 0 ? focus : regions).map((id) => regionOf(id).label);
  const known = regions.length > 0 || modalities.some((each) => each !== 'OT');
  const what = [
    modalities.map((each) => kinds[each]).join('/'),
    flags.has('angio') && !modalities.includes('XA') ? 'angiography' : '',
    places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${places.at(-1)}` : (places[0] ?? ''),
  ];
  const more = [
    side === 'none' || side === 'unknown' ? '' : sideWords[side],
    contrast === 'unknown' ? '' : contrastWords[contrast],
    flags.has('screening') ? 'screening' : '',
  ];
  return {
    concept,
    words: known ? [what.filter(Boolean).join(' '), ...more].filter(Boolean).join(', ') : '',
    kinds: modalities.map((each) => kinds[each]),
    regions: groupIds.filter((id) => groups.has(id)).map((id) => groupRows[id].label),
  };
}
