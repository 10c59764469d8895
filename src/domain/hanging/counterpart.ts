import type { Series, Study } from '../model/study';
import { describeSeries } from '../traits/describeSeries';
import { hangableOf } from './hangable';
import { matchSeries } from './matchSeries';

/** The series of the prior that stands beside one of the current study, by what the record says; null: none may. */
export function counterpartOf(current: Series, prior: Study): Series | null {
  const [match] = matchSeries([describeSeries(current)], hangableOf(prior, undefined).series);
  return prior.series.find(({ uid }) => uid === match?.prior.series) ?? null;
}
