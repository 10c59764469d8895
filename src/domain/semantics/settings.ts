import type { LocalName } from './concept/localNames';
import { defaultRules, type DuplicateRules, type RuleKind } from './tables/duplicateRules';

/** `semantics` of site.json: what a hospital adds to the tables. */
export interface SemanticsSettings {
  readonly names: readonly LocalName[];
  /** Days per kind of exam, in place of the defaults. */
  readonly duplicates: Readonly<
    Partial<Record<RuleKind, { readonly likelyDays?: number; readonly comparableDays?: number }>>
  >;
}

export function toDuplicateRules({ duplicates }: SemanticsSettings): DuplicateRules {
  const of = (kind: RuleKind) => ({ ...defaultRules[kind], ...duplicates[kind] });
  return {
    again: of('again'),
    sectional: of('sectional'),
    ultrasound: of('ultrasound'),
    'xray-trunk': of('xray-trunk'),
    'xray-bones': of('xray-bones'),
    'mammography-screening': of('mammography-screening'),
    'bone-density': of('bone-density'),
    echo: of('echo'),
  };
}
