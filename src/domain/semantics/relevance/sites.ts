import type { ExamConcept } from '../concept/concept';
import { lineOf, regionOf, type AreaId, type FocusId } from '../regions/region';

/**
 * Where an exam looks, in the terms in which priors are chosen: an area, an organ or joint of it, or one of the views
 * of a part that answer their own questions (an echocardiogram shows the heart, but is no picture of the chest).
 */
export type Site = AreaId | FocusId | SpecialSite;
export type SpecialSite = keyof typeof specialSites;

/** Where the special sites lie, and how they are called. */
export const specialSites = {
  'upper-limb-vessels': { label: 'vessels of the arm', areas: [] },
  'lower-limb-vessels': { label: 'vessels of the leg', areas: [] },
  'bone-density': { label: 'bone density', areas: [] },
  echo: { label: 'heart (echocardiogram)', areas: [] },
  'heart-nuclear': { label: 'heart (nuclear)', areas: [] },
  'head-function': { label: 'brain function', areas: [] },
  'head-angio': { label: 'vessels of the head', areas: ['head'] },
  'carotid-angio': { label: 'neck arteries (CT or MR)', areas: ['neck'] },
  'chest-plain': { label: 'chest', areas: ['chest'] },
  'bone-scan': { label: 'skeleton', areas: [] },
  pet: { label: 'whole body (PET)', areas: [] },
} as const satisfies Record<string, { label: string; areas: readonly AreaId[] }>;

const isSpecial = (site: Site): site is SpecialSite => Object.hasOwn(specialSites, site);

export const siteLabel = (site: Site): string =>
  isSpecial(site) ? specialSites[site].label : regionOf(site).label;
export const siteAreas = (site: Site): readonly AreaId[] =>
  isSpecial(site) ? specialSites[site].areas : regionOf(site).areas;
/** The site and what it is part of. */
export const siteLine = (site: Site): readonly Site[] => (isSpecial(site) ? [site] : lineOf(site));

const vessels: ReadonlySet<FocusId> = new Set<FocusId>(['artery', 'vein']);

export function sitesOf(concept: ExamConcept): readonly Site[] {
  const { modalities, regions, focus, flags } = concept;
  if (modalities.includes('DXA')) return ['bone-density'];
  if (regions.includes('whole-body')) {
    if (modalities.includes('PT')) return ['pet'];
    return modalities.includes('NM') ? ['bone-scan'] : ['whole-body'];
  }
  const sites = new Set<Site>();
  const vascular = flags.has('angio') || focus.some((id) => vessels.has(id));
  for (const area of regions) {
    const parts = focus.filter((id) => regionOf(id).areas.includes(area));
    if (vascular && area === 'upper-limb') sites.add('upper-limb-vessels');
    else if (vascular && area === 'lower-limb') sites.add('lower-limb-vessels');
    else if (parts.length === 0) sites.add(areaSite(concept, area, vascular));
    else for (const part of parts) sites.add(partSite(concept, part));
  }
  return [...sites];
}

function areaSite({ modalities }: ExamConcept, area: AreaId, vascular: boolean): Site {
  if (area === 'chest' && modalities.includes('XR')) return 'chest-plain';
  if (area !== 'head') return area;
  if (modalities.includes('US') || modalities.includes('OT')) return 'head-function';
  return vascular ? 'head-angio' : 'head';
}

function partSite({ modalities, flags }: ExamConcept, part: FocusId): Site {
  const sectional = modalities.includes('CT') || modalities.includes('MR') || modalities.includes('XA');
  if (part === 'carotid' && sectional) return 'carotid-angio';
  if (part !== 'heart') return part;
  if (flags.has('echo') || modalities.includes('US')) return 'echo';
  return modalities.includes('NM') || modalities.includes('PT') ? 'heart-nuclear' : part;
}
