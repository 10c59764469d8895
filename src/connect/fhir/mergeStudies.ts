import type { Series, Study } from '@/domain/model/study';
import { distinct, distinctLinks } from './studySources';

/** What two sources say of one study: the first is believed where both say something, the places are added up. */
export function mergeStudies(a: Study, b: Study): Study {
  const sources = distinct([...a.sources, ...b.sources]);
  const viewers = distinctLinks([...(a.viewers ?? []), ...(b.viewers ?? [])]);
  const series = new Map(a.series.map((each) => [each.uid, each]));
  for (const each of b.series) {
    const known = series.get(each.uid);
    series.set(each.uid, known ? mergeSeries(known, each) : each);
  }
  const { fault, ...rest } = a;
  const { fault: otherFault, ...other } = b;
  const left = fault ?? otherFault;
  return {
    ...other,
    ...rest,
    subject: a.subject ?? b.subject,
    procedures: longer(a.procedures, b.procedures),
    modalities: [...new Set([...a.modalities, ...b.modalities])],
    bodySites: longer(a.bodySites, b.bodySites),
    series: [...series.values()].map((each) => reachable(each, sources)),
    sources,
    ...(sources.length === 0 && left && { fault: left }),
    ...(viewers.length > 0 && { viewers }),
  };
}

const longer = <T>(a: readonly T[], b: readonly T[]): readonly T[] => (a.length > 0 ? a : b);

/** A series of which nobody could say where it is, is looked for where the study was found meanwhile. */
function reachable(series: Series, sources: Study['sources']): Series {
  const { fault, ...rest } = series;
  return fault?.code === 'no-address' && sources.length > 0 ? { ...rest, sources } : series;
}

function mergeSeries(a: Series, b: Series): Series {
  const sources = distinct([...a.sources, ...b.sources]);
  const { fault, ...rest } = a;
  return {
    ...b,
    ...rest,
    instances: longer(a.instances, b.instances),
    sources,
    ...(sources.length === 0 && fault && { fault }),
  };
}
