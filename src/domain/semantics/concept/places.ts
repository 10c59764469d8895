import { isArea, lineOf, regionOf, type AreaId, type FocusId, type RegionId } from '../regions/region';
import { areaRows } from '../tables/regions';
import type { ExamModality } from '../tables/row';
import type { Match } from '../text/match';

export interface Place {
  readonly regions: readonly RegionId[];
  readonly span: string;
  /** Goes with the method ("PET for lymphoma" is of the whole body) and yields to any region that is named. */
  readonly weak: boolean;
}

/** Regions that a name speaks of. Of "Abdomen^CTA chest" (folder and protocol of a scanner) the protocol counts. */
export function readPlaces(matches: readonly Match[], modalities: readonly ExamModality[]): readonly Place[] {
  const caret = matches.findLastIndex(({ gap }) => gap.includes('^'));
  const of = (part: readonly Match[]) => part.flatMap((match) => withoutRepeats(placesOf(match, modalities)));
  const protocol = caret > 0 ? of(matches.slice(caret)) : [];
  return protocol.length > 0 ? protocol : of(matches);
}

/** One word may be in the tables of several languages. */
function withoutRepeats(places: readonly Place[]): readonly Place[] {
  return places.filter(
    ({ regions }, at) => places.findIndex((each) => each.regions.join() === regions.join()) === at,
  );
}

function placesOf({ senses, span }: Match, modalities: readonly ExamModality[]): readonly Place[] {
  return senses.flatMap(({ regions, only }) => {
    if (!regions) return [];
    if (only && !only.some((each) => modalities.includes(each))) return [];
    return [{ regions, span, weak: only !== undefined && regions.includes('whole-body') }];
  });
}

export interface Anatomy {
  readonly regions: readonly AreaId[];
  readonly focus: readonly FocusId[];
}

const spineParts: readonly AreaId[] = ['cspine', 'tspine', 'lspine'];
const order = Object.keys(areaRows);

/**
 * The set of areas and the focus of all places together. An organ that lies in an area which the name says adds none:
 * "abdomen, kidneys" is the abdomen; "kidneys" alone is the abdomen, too.
 */
export function toAnatomy(places: readonly Place[], modalities: readonly ExamModality[]): Anatomy {
  const firm = places.some(
    ({ weak, regions }) => !weak && regions.some((id) => regionOf(id).areas.length > 0),
  );
  const used = firm ? places.filter(({ weak }) => !weak) : places;
  const areas = new Set<AreaId>();
  const focus = new Set<FocusId>();
  for (const id of used.flatMap(({ regions }) => regions)) {
    if (isArea(id)) areas.add(id);
    else focus.add(id);
  }
  const organs = [...focus].sort((a, b) => regionOf(a).areas.length - regionOf(b).areas.length);
  for (const organ of organs) {
    const own = regionOf(organ).areas;
    if (!own.some((area) => areas.has(area))) for (const area of own) areas.add(area);
  }
  if (spineParts.some((part) => areas.has(part))) areas.delete('spine');
  if (areas.size === 0 && modalities.includes('PT')) areas.add('whole-body');
  const whole = areas.has('whole-body');
  const above = new Set([...focus].flatMap((id) => lineOf(id).slice(1)));
  return {
    regions: whole ? ['whole-body'] : [...areas].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    focus: [...focus].filter((id) => !above.has(id) && id !== 'bone').sort(),
  };
}
