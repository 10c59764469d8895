import type { SeriesTraits } from '../traits/traits';
import { isRadiograph } from '../traits/views';
import type { PaneLink, PanePlan } from './plan';

/** A pane and what its series is; undefined where it shows none. */
export interface Shown {
  readonly pane: PanePlan | null;
  readonly traits: SeriesTraits | undefined;
}

const sectional = new Set(['CT', 'MR', 'PT', 'NM']);
const moving = new Set(['US', 'IVUS', 'XA', 'RF']);

/**
 * What moves together on one screen. MR and radiographs share no window: their values mean nothing across scanners.
 */
export function linkPanes(shown: readonly Shown[]): readonly PaneLink[] {
  const links: PaneLink[] = [];
  const link = (kind: PaneLink['kind'], panes: readonly number[], why: PaneLink['why']) => {
    if (panes.length > 1) links.push({ kind, panes, why });
  };
  const linkAll = (panes: readonly number[], why: PaneLink['why']) => {
    link('scroll', panes, why);
    link('zoom-pan', panes, why);
  };

  for (const panes of groups(shown, ({ orientation }) => orientation, sectional))
    linkAll(panes, 'same-orientation');
  const hounsfield = ({ modality, kernel }: SeriesTraits) =>
    modality === 'CT' ? (kernel ?? 'soft') : undefined;
  for (const panes of groups(shown, hounsfield, sectional)) link('window', panes, 'hounsfield');

  for (const panes of groups(shown, (_, pane) => String(pane.slot))) {
    const traits = panes.map((at) => shown[at]?.traits);
    const [first] = traits;
    if (!first) continue;
    link('orientation', panes, 'counterparts');
    if (sectional.has(first.modality)) {
      // Without a plane on one side only counterparts may be taken for parallel.
      if (traits.some((one) => one?.orientation === undefined)) linkAll(panes, 'counterparts');
    } else if (first.modality === 'MG' || isRadiograph(first.modality)) linkAll(panes, 'same-view');
    else {
      linkAll(panes, 'counterparts');
      if (moving.has(first.modality)) link('cine', panes, 'counterparts');
    }
  }
  return links;
}

/** Indices of panes by what `keyOf` says of them; those of which it says nothing are in no group. */
function groups(
  shown: readonly Shown[],
  keyOf: (traits: SeriesTraits, pane: PanePlan) => string | undefined,
  of?: ReadonlySet<string>,
): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  for (const [at, { pane, traits }] of shown.entries()) {
    if (!pane || !traits || (of && !of.has(traits.modality))) continue;
    const key = keyOf(traits, pane);
    if (key === undefined || key === 'mixed' || key === 'oblique') continue;
    const group = found.get(key);
    if (group) group.push(at);
    else found.set(key, [at]);
  }
  return [...found.values()];
}
