import { areaRows, organRows, tissueRows, type AreaId, type GroupId } from '../tables/regions';

export type { AreaId };

export type OrganId = keyof typeof organRows;
export type TissueId = keyof typeof tissueRows;
/** An area, an organ in one, or a tissue that runs through several. */
export type RegionId = AreaId | OrganId | TissueId;
export type FocusId = OrganId | TissueId;

export interface Region {
  readonly id: RegionId;
  readonly label: string;
  /** SNOMED CT, where CID 4031 has a code. */
  readonly sct?: string;
  /** The next larger region of the same kind: the hand for the finger, the spine for one of its parts. */
  readonly partOf?: RegionId;
  /** Areas that it lies in; itself, for an area; none, for a tissue. */
  readonly areas: readonly AreaId[];
  readonly group?: GroupId;
}

interface AnyRow {
  readonly label: string;
  readonly sct?: string;
  readonly partOf?: string;
  readonly group?: GroupId;
  readonly in?: readonly AreaId[];
}

const isKey = <T extends object>(table: T, id: PropertyKey): id is keyof T => Object.hasOwn(table, id);
export const isArea = (id: string): id is AreaId => isKey(areaRows, id);
const isOrgan = (id: string): id is OrganId => isKey(organRows, id);
export const isRegion = (id: string): id is RegionId => isArea(id) || isOrgan(id) || isKey(tissueRows, id);

function toRegion(id: RegionId): Region {
  const row: AnyRow = isArea(id) ? areaRows[id] : isOrgan(id) ? organRows[id] : tissueRows[id];
  const areas = isArea(id) ? [id] : (row.in ?? []);
  const first = areas[0];
  const group = row.group ?? (first === undefined ? undefined : areaRows[first].group);
  return {
    id,
    label: row.label,
    ...(row.sct === undefined ? {} : { sct: row.sct }),
    ...(row.partOf !== undefined && isRegion(row.partOf) ? { partOf: row.partOf } : {}),
    areas,
    ...(group === undefined ? {} : { group }),
  };
}

const ids = [areaRows, organRows, tissueRows].flatMap((table) => Object.keys(table)).filter(isRegion);
const regions: ReadonlyMap<RegionId, Region> = new Map(ids.map((id) => [id, toRegion(id)]));

export const allRegions: readonly Region[] = [...regions.values()];

export function regionOf(id: RegionId): Region {
  return regions.get(id) ?? toRegion(id);
}

/** The region and all that it is part of, smallest first. */
export function lineOf(id: RegionId): readonly RegionId[] {
  const { partOf } = regionOf(id);
  return partOf === undefined ? [id] : [id, ...lineOf(partOf)];
}
