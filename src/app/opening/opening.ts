import type { ContextItem } from '@/domain/model/context';
import { studyInContext } from '@/domain/model/context';
import type { Series, Study } from '@/domain/model/study';

/** Modalities whose series never hold a picture. */
export const withoutPictures: ReadonlySet<string> = new Set(
  'SR PR KO REG RTSTRUCT RTPLAN RTRECORD DOC AU ECG EPS HD RESP PLAN FID RWV SMR STAIN ASMT M3D'.split(' '),
);
/** Pictures that nobody opens a study for: derived from other series, or there to plan the scan. */
const secondaryKinds = new Set('SEG RTDOSE SC OT'.split(' '));
const scout = /scout|scano|topogram|surview|locali[sz]er|\bloc\b|survey|dose report|patient protocol/i;

export function hasImages(study: Study): boolean {
  const reachable = study.sources.length > 0 || study.series.some((series) => series.sources.length > 0);
  return reachable && (study.series.length === 0 || study.series.some(mayHoldPictures));
}

function mayHoldPictures(series: Series): boolean {
  return !withoutPictures.has(series.modality ?? '') && series.instanceCount !== 0;
}

function isSecondary(series: Series): boolean {
  return secondaryKinds.has(series.modality ?? '') || scout.test(series.description ?? '');
}

export function inReadingOrder(series: readonly Series[]): readonly Series[] {
  const rank = (one: Series) => one.number ?? Number.MAX_SAFE_INTEGER;
  return series.toSorted((a, b) => rank(a) - rank(b));
}

/** The series that a study opens with; null when it lists none. */
export function openingSeries(series: readonly Series[]): Series | null {
  const ordered = inReadingOrder(series);
  const pictures = ordered.filter(mayHoldPictures);
  return pictures.find((one) => !isSecondary(one)) ?? pictures[0] ?? ordered[0] ?? null;
}

/** What the app opens by itself: the study of the chart's context, else the newest with images. */
export function openingStudy(studies: readonly Study[], context: readonly ContextItem[]): Study | null {
  return studyInContext(studies, context) ?? studies.find(hasImages) ?? null;
}

/** Told without knowing what the studies show: whether another one could be the prior of this one. */
export function mayHavePrior(study: Study, studies: readonly Study[]): boolean {
  const time = Date.parse(study.started ?? '');
  return studies.some(
    (other) => other !== study && !(Date.parse(other.started ?? '') > time) && hasImages(other),
  );
}
