import type { SeriesTraits, TraitValues } from '../traits/traits';
import { isFrontal, isRadiograph } from '../traits/views';

export interface Difference {
  readonly trait: keyof TraitValues;
  readonly current: string;
  readonly prior: string;
}

export interface Comparison {
  /** Higher is more alike; only for comparing candidates. */
  readonly score: number;
  readonly same: readonly string[];
  readonly differs: readonly Difference[];
}

/** Two series that differ in one of these show different things. Unknown differs from nothing. */
const decisive = ['orientation', 'weighting', 'side', 'view'] as const;
const weights = { orientation: 3, weighting: 4, side: 2, view: 4, phase: 2, contrast: 2, kernel: 2 } as const;

/** How well a series of the prior stands beside one of the current study; null where it must not. */
export function compareTraits(current: SeriesTraits, prior: SeriesTraits): Comparison | null {
  if (current.kind !== prior.kind || !sameModality(current.modality, prior.modality)) return null;
  if (current.projection !== prior.projection) return null;
  const same: string[] = [];
  const differs: Difference[] = [];
  let score = 0;
  const agree = (worth: number, words: string) => {
    score += worth;
    same.push(words);
  };
  const disagree = (worth: number, trait: keyof TraitValues) => {
    score -= worth;
    differs.push({ trait, current: say(current, trait), prior: say(prior, trait) });
  };

  for (const trait of decisive) {
    const [a, b] = [current[trait], prior[trait]];
    if (a === undefined || b === undefined) continue;
    if (a === b) agree(weights[trait], a);
    else if (trait === 'view' && isFrontal(a) && isFrontal(b)) disagree(-1, trait);
    else return null;
  }
  for (const trait of ['contrast', 'phase', 'kernel'] as const) {
    const [a, b] = [current[trait], prior[trait]];
    if (a === undefined || b === undefined) continue;
    if (a === b) agree(weights[trait], trait === 'contrast' ? `${a} contrast` : a);
    else disagree(trait === 'kernel' && bothSharp(a, b) ? 0.5 : weights[trait], trait);
  }
  if (current.modality === 'MR') {
    if (current.fatSuppressed === prior.fatSuppressed) score += 1;
    else disagree(2, 'fatSuppressed');
  }
  if (current.part !== prior.part) disagree(2, 'part');
  else if (current.part !== undefined) agree(1, current.part);
  const [a, b] = [current.thicknessMm, prior.thicknessMm];
  if (a !== undefined && b !== undefined) {
    const octaves = Math.abs(Math.log2(a / b));
    score += 1.5 - octaves;
    if (octaves < 0.35) same.push(`${a} mm`);
    else differs.push({ trait: 'thicknessMm', current: `${a} mm`, prior: `${b} mm` });
  }
  score += 2 * wordsInCommon(current.words, prior.words);
  return { score, same, differs };
}

const bothSharp = (a: string, b: string) => a !== 'soft' && b !== 'soft' && (a === 'sharp' || b === 'sharp');

function sameModality(a: string, b: string): boolean {
  return a === b || (isRadiograph(a) && isRadiograph(b));
}

function say(traits: SeriesTraits, trait: keyof TraitValues): string {
  const value = traits[trait];
  if (trait === 'fatSuppressed') return value ? 'fat-suppressed' : 'not fat-suppressed';
  return value === undefined ? 'whole' : String(value);
}

/** Jaccard index; of two series without words, 0. */
function wordsInCommon(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  return common / Math.max(1, new Set([...a, ...b]).size);
}
