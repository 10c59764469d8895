import type { Fault } from '@/lib/fault';
import type { ImageSource, Series, Study } from '@/domain/model/study';
import type { SiteArchive } from '../site/site';
import { parseEndpoint } from './endpoint';
import { resolveAddress, sourceOf } from './endpointAddress';
import type { EndpointBook } from './endpointBook';
import type { StudyReading } from './imagingStudy';

/** A fault on the way to an archive, and the archive where it is known. */
export interface SourceFault {
  readonly fault: Fault;
  readonly archive?: string;
}

interface Resolved {
  readonly sources: readonly ImageSource[];
  readonly faults: readonly SourceFault[];
}

interface Surroundings {
  readonly book: EndpointBook;
  readonly archives: readonly SiteArchive[];
  readonly nowMs: number;
}

/** A series' own endpoint comes before the study's (FHIR R4 ImagingStudy.series.endpoint). */
export function resolveStudy(
  reading: StudyReading,
  around: Surroundings,
): { study: Study; faults: readonly SourceFault[] } {
  const ofStudy = resolveAll(reading.endpoints, reading, around);
  const ownSeries = reading.series.map(({ series, endpoints }) => {
    const own = resolveAll(endpoints, reading, around);
    return { series, own, chosen: own.sources.length > 0 || own.faults.length > 0 ? own : ofStudy };
  });
  const stated = ofStudy.sources.length > 0 ? ofStudy.sources : ownSeries.flatMap(({ own }) => own.sources);
  const sources = distinct(silentDefault(reading, around) ?? stated);
  const faults = [...ofStudy.faults, ...ownSeries.flatMap(({ own }) => own.faults)];
  const series = ownSeries.map(({ series: each, chosen }): Series => {
    const usable = chosen.sources.length > 0 || chosen.faults.length > 0 ? chosen.sources : sources;
    return usable.length > 0
      ? { ...each, sources: usable }
      : { ...each, sources: [], fault: worst(chosen.faults) };
  });
  const study: Study = {
    ...reading.study,
    series: series.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0),
    sources,
    ...(sources.length === 0 && { fault: worst(faults) }),
  };
  return { study, faults };
}

/** A resource that is silent on endpoints leaves no doubt where a hospital has one archive. */
function silentDefault(reading: StudyReading, { archives }: Surroundings): readonly ImageSource[] | null {
  const silent =
    reading.endpoints.length === 0 && reading.series.every(({ endpoints }) => endpoints.length === 0);
  const [only, ...others] = archives;
  return silent && only && others.length === 0 ? [sourceOf(only)] : null;
}

function resolveAll(
  references: readonly string[],
  { study, contained }: StudyReading,
  { book, archives, nowMs }: Surroundings,
): Resolved {
  const sources: ImageSource[] = [];
  const faults: SourceFault[] = [];
  for (const reference of references) {
    const found = book.find(reference, contained);
    if ('fault' in found) {
      const { fault } = found;
      const [only, ...others] = archives;
      // The server keeps its Endpoints to itself: with one archive there is no doubt which one it means.
      if (only && others.length === 0 && (fault.status === 403 || fault.status === 404))
        sources.push(sourceOf(only));
      else faults.push({ fault });
      continue;
    }
    const endpoint = parseEndpoint(found.endpoint, nowMs);
    if (endpoint.use === 'other') continue;
    const at = resolveAddress(endpoint.address, archives, study.uid);
    if (endpoint.use === 'off') {
      const host = 'fault' in at ? at.fault.host : new URL(at.source.root).host;
      faults.push({
        fault: { kind: 'archive', code: 'endpoint-off', detail: endpoint.why, ...(host && { host }) },
        ...('source' in at && { archive: at.source.archive }),
      });
    } else if ('fault' in at) faults.push(at);
    else sources.push(at.source);
  }
  return { sources: distinct(sources), faults };
}

export function distinct(sources: readonly ImageSource[]): readonly ImageSource[] {
  return [...new Map(sources.map((source) => [`${source.root}?${source.query ?? ''}`, source])).values()];
}

/** The one that says most: a named place before a missing address. */
function worst(faults: readonly SourceFault[]): Fault {
  const named = faults.find(({ fault }) => fault.code !== 'no-address') ?? faults[0];
  return named?.fault ?? { kind: 'archive', code: 'no-address' };
}
