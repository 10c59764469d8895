import { orderedOf } from '@/domain/hanging/orderedOf';
import type { ContextItem } from '@/domain/model/context';
import { studyInContext } from '@/domain/model/context';
import type { Series, Study } from '@/domain/model/study';

/** Modalities whose series never hold a picture. */
export const withoutPictures: ReadonlySet<string> = new Set(
  'SR PR KO REG RTSTRUCT RTPLAN RTRECORD DOC AU ECG EPS HD RESP PLAN FID RWV SMR STAIN ASMT M3D'.split(' '),
);

export function hasImages(study: Study): boolean {
  const reachable = study.sources.length > 0 || study.series.some((series) => series.sources.length > 0);
  return reachable && (study.series.length === 0 || study.series.some(mayHoldPictures));
}

function mayHoldPictures(series: Series): boolean {
  return !withoutPictures.has(series.modality ?? '') && series.instanceCount !== 0;
}

export function byNumber(series: readonly Series[]): readonly Series[] {
  const rank = (one: Series) => one.number ?? Number.MAX_SAFE_INTEGER;
  return series.toSorted((a, b) => rank(a) - rank(b));
}

/** The series that a study opens with, by what the record says of them; null when it lists none. */
export function openingSeries({ uid, series, sources }: Opened): Series | null {
  const numbered = byNumber(series);
  const [first] = orderedOf({ uid, sources, series: numbered }).series;
  return numbered.find((one) => one.uid === first?.series) ?? numbered[0] ?? null;
}

type Opened = Pick<Study, 'uid' | 'series' | 'sources'>;

/** What the app opens by itself: the study of the chart's context, else the newest with images. */
export function openingStudy(studies: readonly Study[], context: readonly ContextItem[]): Study | null {
  return studyInContext(studies, context) ?? studies.find(hasImages) ?? null;
}

/** Told without knowing what the studies show: another one that could be the prior of this one. */
export function possiblePrior(study: Study, studies: readonly Study[]): Study | null {
  const time = Date.parse(study.started ?? '');
  const may = (other: Study) =>
    other !== study && !(Date.parse(other.started ?? '') > time) && hasImages(other);
  return studies.find(may) ?? null;
}
