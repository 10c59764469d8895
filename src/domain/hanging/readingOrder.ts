import type { SeriesTraits } from '../traits/traits';
import { isRadiograph } from '../traits/views';
import type { Protocol } from './plan';

export function protocolOf(series: readonly SeriesTraits[]): Protocol {
  const has = (...modalities: string[]) => series.some(({ modality }) => modalities.includes(modality));
  if (has('MG')) return 'mammography';
  if (has('XA', 'RF')) return 'angiography';
  if (has('MR')) return 'mr';
  if (has('CT', 'PT', 'NM')) return 'ct';
  if (has('US', 'IVUS')) return 'ultrasound';
  return series.some(({ modality }) => isRadiograph(modality)) ? 'radiograph' : 'generic';
}

/** Series as they are read, the one that opens first. What a key leaves equal stays in the order of the study. */
export function inReadingOrder(protocol: Protocol, series: readonly SeriesTraits[]): readonly SeriesTraits[] {
  if (protocol === 'mr') return byWeighting(series);
  const key = keys[protocol];
  return key ? sortBy(series, key) : series;
}

type Key = (traits: SeriesTraits) => readonly number[];

const rank = (order: readonly (string | undefined)[], value: string | undefined): number => {
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
};

/** The plane that CT is read in is the axial one; without a word about it, a CT is axial. */
const planes = ['axial', 'coronal', 'sagittal', 'oblique', 'mixed'];
const kernels = ['soft', 'lung', 'bone', 'sharp'];
/** Millimetres that soft tissue is read in: thin ones are noisy, thick ones hide. */
const readingMm = 3;

function phaseRank({ contrast, phase }: SeriesTraits): number {
  if (phase === 'portal-venous') return 0;
  if (phase === 'arterial') return 1;
  if (phase === 'delayed') return 4;
  return contrast === 'without' ? 3 : 2;
}

const views = ['PA', 'AP', 'frontal', 'LAT', 'OBL'];
const breastViews = ['CC', 'MLO', 'ML', 'LM', 'LMO', 'XCCL', 'XCCM'];
const breastParts = [undefined, 'synthetic', 'tomosynthesis', 'implant-displaced', 'spot', 'magnified'];
const sides = ['R', 'L', 'B', undefined];

const keys: Partial<Record<Protocol, Key>> = {
  ct: (traits) => [
    traits.projection ? 1 : 0,
    rank(planes, traits.orientation ?? 'axial'),
    rank(kernels, traits.kernel ?? 'soft'),
    phaseRank(traits),
    Math.abs(Math.log2((traits.thicknessMm ?? readingMm) / readingMm)),
  ],
  radiograph: (traits) => [rank(views, traits.view), rank(sides, traits.side)],
  mammography: (traits) => [
    rank(breastParts, traits.part),
    rank(breastViews, traits.view),
    rank(sides, traits.side),
  ],
};

function sortBy(series: readonly SeriesTraits[], key: Key): readonly SeriesTraits[] {
  const keyed = series.map((traits) => ({ traits, key: key(traits) }));
  keyed.sort((a, b) => {
    for (const [at, value] of a.key.entries()) {
      const order = value - (b.key[at] ?? 0);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ traits }) => traits);
}

const weightings = ['T1', 'T2', 'FLAIR', 'DWI', 'T1 before', 'ADC', 'SWI', 'T2*', 'PD', 'STIR', 'bSSFP'];

/** One of each weighting, in the plane that most weightings have; then the rest in the same order. */
function byWeighting(series: readonly SeriesTraits[]): readonly SeriesTraits[] {
  const enhanced = series.some(({ weighting, contrast }) => weighting === 'T1' && contrast === 'with');
  const classOf = ({ weighting, contrast }: SeriesTraits) =>
    weighting === 'T1' && enhanced && contrast !== 'with' ? 'T1 before' : weighting;
  const plane = commonPlane(series, classOf);
  const sorted = sortBy(series, (traits) => [
    traits.projection ? 1 : 0,
    rank(weightings, classOf(traits)),
    traits.orientation === plane ? 0 : 1,
    rank([undefined, 'water', 'in-phase', 'opposed-phase', 'fat'], traits.part),
    -(traits.count ?? 0),
  ]);
  const seen = new Set<string | undefined>();
  const [first, rest]: [SeriesTraits[], SeriesTraits[]] = [[], []];
  for (const traits of sorted) {
    const kind = classOf(traits);
    (seen.has(kind) || kind === undefined ? rest : first).push(traits);
    seen.add(kind);
  }
  return [...first, ...rest];
}

function commonPlane(
  series: readonly SeriesTraits[],
  classOf: (traits: SeriesTraits) => string | undefined,
): string | undefined {
  const variety = (plane: string) =>
    new Set(series.filter(({ orientation }) => orientation === plane).map(classOf)).size;
  return ['axial', 'sagittal', 'coronal'].sort((a, b) => variety(b) - variety(a))[0];
}
