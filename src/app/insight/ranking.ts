import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { rankPriors, type Exam, type RankedPrior } from '@/domain/semantics/relevance/rankPriors';

/** Where a study stands beside the current one. */
export interface Standing extends RankedPrior {
  /** 1: the best. */
  readonly rank: number;
  /** Offered as a prior: relevant, and not made after the current study. */
  readonly prior: boolean;
}

/** Every other study of the history, best first. */
export type Ranking = ReadonlyMap<StudyUid, Standing>;

export function rankStudies(
  current: Study,
  studies: readonly Study[],
  toExam: (study: Study) => Exam,
): Ranking {
  const byUid = new Map(studies.map((study) => [study.uid as string, study]));
  const ranked = rankPriors(toExam(current), studies.map(toExam)).flatMap((standing) => {
    const study = byUid.get(standing.id);
    return study ? [{ standing, study, later: isLater(study, current) }] : [];
  });
  // What was made later is no prior, however alike.
  const ordered = [...ranked.filter(({ later }) => !later), ...ranked.filter(({ later }) => later)];
  return new Map(
    ordered.map(({ standing, study, later }, at): [StudyUid, Standing] => [
      study.uid,
      { ...standing, rank: at + 1, prior: standing.relevant && !later },
    ]),
  );
}

const isLater = (study: Study, current: Study): boolean =>
  Date.parse(study.started ?? '') > Date.parse(current.started ?? '');
