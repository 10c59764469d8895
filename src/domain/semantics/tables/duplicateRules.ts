import type { ExamConcept } from '../concept/concept';

/**
 * How long an exam makes a further one of the same kind worth a second look. Days between the two, inclusive.
 * Source: `basis` of each row: "published" figures are cited there, "proposed" ones are our own choice and have to be
 * confirmed by the department. Licence: this project's own. Made: by hand.
 */
export interface DuplicateRule {
  readonly likelyDays: number;
  /** Absent: no such level. */
  readonly comparableDays?: number;
  readonly basis: string;
}

export type RuleKind =
  | 'again'
  | 'sectional'
  | 'ultrasound'
  | 'xray-trunk'
  | 'xray-bones'
  | 'mammography-screening'
  | 'bone-density'
  | 'echo';

export type DuplicateRules = Readonly<Record<RuleKind, DuplicateRule>>;

export const defaultRules: DuplicateRules = {
  again: { likelyDays: 2, basis: 'Proposed: the same exam entered twice.' },
  sectional: {
    likelyDays: 14,
    comparableDays: 90,
    basis:
      'Published: 14 days is the example of HL7 FHIR DetectedIssue; 90 days the window of an order-entry alert for CT (JAMA Intern Med 2013) and of a study of repeats (Vest, AJMC 2014).',
  },
  ultrasound: {
    likelyDays: 14,
    comparableDays: 30,
    basis: 'Published: repeats within 30 days (Lammers, Med Care 2014;52:227). 14 days is proposed.',
  },
  'xray-trunk': {
    likelyDays: 0,
    comparableDays: 7,
    basis:
      'Proposed. The wider window holds for outpatients only: in hospital the chest is imaged in series.',
  },
  'xray-bones': { likelyDays: 2, comparableDays: 14, basis: 'Proposed: a fracture is followed up.' },
  'mammography-screening': {
    likelyDays: 300,
    basis: 'Proposed, for yearly screening: confirm with the local programme.',
  },
  'bone-density': { likelyDays: 700, basis: 'Proposed: 23 months, after a two-year interval of coverage.' },
  echo: { likelyDays: 30, comparableDays: 365, basis: 'Proposed.' },
};

/** The rule for what is asked for; `again` alone where none of the others speaks of it. */
export function ruleKindOf({ modalities, regions, flags }: ExamConcept): RuleKind {
  if (flags.has('echo')) return 'echo';
  switch (modalities[0]) {
    case 'CT':
    case 'MR':
    case 'PT':
    case 'NM':
      return 'sectional';
    case 'US':
      return 'ultrasound';
    case 'XR':
      return regions.includes('chest') || regions.includes('abdomen') ? 'xray-trunk' : 'xray-bones';
    case 'MG':
      return flags.has('screening') ? 'mammography-screening' : 'again';
    case 'DXA':
      return 'bone-density';
    default:
      return 'again';
  }
}
