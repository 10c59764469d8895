import type { Match } from '../text/match';
import type { ContrastRole, ExamModality } from '../tables/row';
import type { Contrast } from './concept';

interface Statement {
  readonly contrast: Contrast;
  readonly span: string;
}

const roleOf = (match: Match | undefined): ContrastRole | undefined =>
  match?.senses.find(({ contrast }) => contrast !== undefined)?.contrast;
const isObject = (match: Match) =>
  match.senses.some(
    ({ object, regions, view, modality, only }) => !only && (object ?? regions ?? view ?? modality),
  );

/** Words that mean contrast also without "with" before them. */
const alone = /^(contrast|kontrast|contraste)/;
/** "w", "wo", "w/o": written so they hardly ever stand for anything but contrast. */
const shortForm = 4;

/**
 * Whether the name says with or without contrast. "With" counts when contrast follows, or nothing, or (CT and MR, short
 * forms) nothing that could be its object: "CT head w" and "MR spine wo neuro", but not "XR ribs with chest".
 */
export function readContrast(
  matches: readonly Match[],
  modality: ExamModality | undefined,
): Statement | null {
  const sectional = modality === undefined || modality === 'CT' || modality === 'MR';
  let withIt = false;
  let withoutIt = false;
  const spans: string[] = [];
  for (const [index, match] of matches.entries()) {
    const role = roleOf(match);
    if (role === undefined || role === 'and' || role === 'or') continue;
    if (role === 'agent') {
      const before = matches[index - 1];
      const open = roleOf(before) === undefined && sectional && alone.test(match.word);
      if (!open) continue;
    } else if (role !== 'enhanced' && role !== 'native') {
      const object = objectAfter(matches, index, role);
      if (object === 'other' || (object !== 'agent' && (!sectional || role === 'no'))) continue;
      if (object === 'either') return null;
    } else if (!sectional && modality !== 'US' && role === 'native') continue;
    spans.push(match.span);
    if (role === 'with' || role === 'both' || role === 'enhanced' || role === 'agent') withIt = true;
    if (role === 'without' || role === 'no' || role === 'both' || role === 'native') withoutIt = true;
  }
  if (!withIt && !withoutIt) return null;
  return { contrast: withIt && withoutIt ? 'WO+W' : withIt ? 'W' : 'WO', span: spans.join(' … ') };
}

/** What "with" or "without" at `index` speaks of. */
function objectAfter(
  matches: readonly Match[],
  index: number,
  role: ContrastRole,
): 'agent' | 'none' | 'other' | 'either' {
  const self = matches[index];
  for (let at = index + 1; at <= index + 3; at += 1) {
    const next = matches[at];
    if (!next) return 'none';
    const nextRole = roleOf(next);
    if (nextRole === 'agent') return 'agent';
    if (nextRole === 'or') {
      const then = roleOf(matches[at + 1]);
      return then === 'with' || then === 'without' ? 'either' : 'none';
    }
    // "with and without contrast": the object comes after the second of them.
    if (nextRole !== undefined) continue;
    if (next.gap.includes('(') || next.gap.includes(',') || next.gap.includes('[')) return 'none';
    if (isObject(next)) return 'other';
    if (next.known || role === 'both') return 'none';
    return self !== undefined && self.span.length <= shortForm ? 'none' : 'other';
  }
  return 'none';
}
