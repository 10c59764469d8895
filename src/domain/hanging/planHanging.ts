import type { History } from '../model/history';
import type { SeriesUid } from '../model/ids';
import type { Study } from '../model/study';
import type { SeriesTraits } from '../traits/traits';
import { arrange, type Slot } from './arrange';
import { hangableOf, type Hangable } from './hangable';
import { matchSeries, type Match } from './matchSeries';
import { orderedOf } from './orderedOf';
import type { Focus, HangingPlan, HangingPreferences, PanePlan, Prefetch, Protocol } from './plan';
import type { ScreenSize, Stage } from './plan';
import { labelOf } from './reasonWords';

/**
 * The plan for a study in focus and its prior. Works with what FHIR says and gets better with `focus.loaded`; ask again
 * when metadata has come, unless the reader has taken over. Null when the history does not hold the study.
 */
export function planHanging(
  history: Pick<History, 'studies'>,
  focus: Focus,
  screen: ScreenSize,
  preferences: HangingPreferences,
): HangingPlan | null {
  const find = (uid: Focus['prior']) => history.studies.find((study) => study.uid === uid);
  const current = find(focus.current);
  if (!current) return null;
  const known = focus.priors.filter((uid) => uid !== current.uid && find(uid));
  const wanted = focus.prior === undefined ? known[0] : focus.prior;
  const prior = wanted === current.uid ? undefined : find(wanted);

  const held = orderedOf(current, focus.loaded);
  const { protocol } = held;
  const ordered = led(held.series, focus.opening);
  const priorHeld = prior && hangableOf(prior, focus.loaded);
  const matches = priorHeld ? matchSeries(ordered, priorHeld.series) : [];
  const slots = ordered.map((traits, slot): Slot => ({
    current: currentPane(current, traits, slot, protocol, held),
    prior: prior ? priorPane(prior, matches[slot] ?? null, slot) : null,
  }));
  if (slots.length === 0) {
    slots.push({
      current: unlisted(current, 'current'),
      prior: prior ? priorPane(prior, null, 0) : null,
    });
  }

  const stages = arrange(protocol, slots, screen, preferences);
  const used = new Set(matches.map((match) => match?.prior.series));
  const unmatched = (priorHeld?.series ?? []).filter(({ series }) => !used.has(series));
  const later = find(known[known.indexOf(prior?.uid ?? current.uid) + 1]);
  return {
    protocol,
    current: current.uid,
    prior: prior?.uid ?? null,
    stages,
    prefetch: prefetchOf(stages, later && nextPrior(later, ordered, focus)),
    leftOut: [
      ...held.leftOut,
      ...(priorHeld?.leftOut ?? []),
      ...(prior ? unmatched.map(({ series }) => ({ study: prior.uid, series, reason: noCounterpart })) : []),
    ],
  };
}

/** What is on the screen already stays first. */
function led(ordered: readonly SeriesTraits[], opening: SeriesUid | undefined): readonly SeriesTraits[] {
  const at = ordered.findIndex(({ series }) => series === opening);
  const first = at > 0 ? ordered[at] : undefined;
  return first ? [first, ...ordered.filter((one) => one !== first)] : ordered;
}

const noCounterpart = { code: 'no-counterpart' } as const;

function currentPane(
  study: Study,
  traits: SeriesTraits,
  slot: number,
  protocol: Protocol,
  held: Hangable,
): PanePlan {
  const { series, image, kind } = traits;
  const said = labelOf(traits);
  return {
    role: 'current',
    study: study.uid,
    series,
    ...(image && { image }),
    label: said,
    slot,
    reason: held.nothingElse
      ? { code: 'nothing-else', kind }
      : { code: 'protocol', protocol, said: said === traits.modality ? [] : [said] },
  };
}

function priorPane(study: Study, match: Match | null, slot: number): PanePlan {
  if (!match) {
    return study.series.length === 0
      ? { ...unlisted(study, 'prior'), slot }
      : { role: 'prior', study: study.uid, series: null, label: '', slot, reason: noCounterpart };
  }
  const { prior, comparison, shared } = match;
  const { same, differs } = comparison;
  return {
    role: 'prior',
    study: study.uid,
    series: prior.series,
    ...(prior.image && { image: prior.image }),
    label: labelOf(prior),
    slot,
    reason: { code: 'counterpart', same, differs, shared },
  };
}

function unlisted(study: Study, role: PanePlan['role']): PanePlan {
  const empty = study.series.length > 0;
  return {
    role,
    study: study.uid,
    series: null,
    label: '',
    slot: 0,
    reason: empty ? { code: 'empty' } : { code: 'series-not-listed' },
  };
}

/** What the next step of the reader would show first. */
function nextPrior(study: Study, ordered: readonly SeriesTraits[], focus: Focus): Prefetch | undefined {
  const [match] = matchSeries(ordered.slice(0, 1), hangableOf(study, focus.loaded).series);
  return match ? { study: study.uid, series: match.prior.series, why: 'next-prior' } : undefined;
}

/** Panes of the later screens in the order in which they hang, each series once, current before prior. */
function prefetchOf([first, ...later]: readonly Stage[], next: Prefetch | undefined): readonly Prefetch[] {
  const seen = new Set(first?.panes.map((pane) => pane?.series));
  const wanted = later.flatMap(({ panes }): readonly Prefetch[] =>
    panes
      .filter((pane) => pane !== null)
      .toSorted((a, b) => a.slot - b.slot)
      .flatMap(({ study, series }) => (series ? [{ study, series, why: 'later-stage' }] : [])),
  );
  return [...wanted, ...(next ? [next] : [])].filter(({ series }) => !seen.has(series) && seen.add(series));
}
