import type { Fault } from '@/lib/fault';
import type { ImageSource, Series, Study, ViewerLink } from '@/domain/model/study';
import type { SiteArchive } from '../site/site';
import { parseEndpoint } from './endpoint';
import { resolveAddress, sourceOf } from './endpointAddress';
import type { EndpointBook } from './endpointBook';
import type { StudyReading } from './imagingStudy';
import { toViewerLink } from './viewerLink';

/** A fault on the way to an archive, and the archive where it is known. */
export interface SourceFault {
  readonly fault: Fault;
  readonly archive?: string;
}

interface Resolved {
  readonly sources: readonly ImageSource[];
  readonly faults: readonly SourceFault[];
  readonly viewers: readonly ViewerLink[];
}

export interface Surroundings {
  readonly book: EndpointBook;
  readonly archives: readonly SiteArchive[];
  /** Where the images are when the record keeps that to itself; null: nobody can tell. */
  readonly defaultArchive: SiteArchive | null;
  /** Links to other viewers are wanted. */
  readonly viewerLinks: boolean;
  /** A site for development. */
  readonly trial: boolean;
  readonly nowMs: number;
}

/** The archive that the site names for it, or the only one that there is. */
export function defaultArchiveOf(
  archives: readonly SiteArchive[],
  name: string | undefined,
): SiteArchive | null {
  const [only, ...others] = archives;
  return archives.find((archive) => archive.name === name) ?? (others.length === 0 ? (only ?? null) : null);
}

/** A series' own endpoint comes before the study's (FHIR R4 ImagingStudy.series.endpoint). */
export function resolveStudy(
  reading: StudyReading,
  around: Surroundings,
): { study: Study; faults: readonly SourceFault[] } {
  const ofStudy = resolveAll(reading.endpoints, reading, around);
  const ownSeries = reading.series.map(({ series, endpoints }) => {
    const own = resolveAll(endpoints, reading, around);
    return { series, own, chosen: own.sources.length > 0 || blocked(own) ? own : ofStudy };
  });
  const stated = ofStudy.sources.length > 0 ? ofStudy.sources : ownSeries.flatMap(({ own }) => own.sources);
  const sources = distinct(silentDefault(reading, around) ?? stated);
  const faults = [...ofStudy.faults, ...ownSeries.flatMap(({ own }) => own.faults)];
  const viewers = distinctLinks([...ofStudy.viewers, ...ownSeries.flatMap(({ own }) => own.viewers)]);
  const series = ownSeries.map(({ series: each, chosen }): Series => {
    const usable = chosen.sources.length > 0 || blocked(chosen) ? chosen.sources : sources;
    return usable.length > 0
      ? { ...each, sources: usable }
      : { ...each, sources: [], fault: worst(chosen.faults) };
  });
  const study: Study = {
    ...reading.study,
    series: series.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0),
    sources,
    ...(sources.length === 0 && { fault: worst(faults) }),
    ...(viewers.length > 0 && { viewers }),
  };
  return { study, faults };
}

/** A place was named, and cannot be used: the images are not elsewhere by that. */
const blocked = ({ faults }: Resolved) =>
  faults.some(({ fault }) => fault.code !== 'no-address' || fault.host);

/** For a resource that is silent on endpoints. */
function silentDefault(
  reading: StudyReading,
  { defaultArchive }: Surroundings,
): readonly ImageSource[] | null {
  const silent =
    reading.endpoints.length === 0 && reading.series.every(({ endpoints }) => endpoints.length === 0);
  return silent && defaultArchive ? [sourceOf(defaultArchive)] : null;
}

function resolveAll(
  references: readonly string[],
  { study, contained }: StudyReading,
  { book, archives, defaultArchive, viewerLinks, trial, nowMs }: Surroundings,
): Resolved {
  const sources: ImageSource[] = [];
  const faults: SourceFault[] = [];
  const viewers: ViewerLink[] = [];
  for (const reference of references) {
    const found = book.find(reference, contained);
    if ('fault' in found) {
      const { fault } = found;
      // The server keeps its Endpoints to itself.
      if (defaultArchive && (fault.status === 403 || fault.status === 404))
        sources.push(sourceOf(defaultArchive));
      else faults.push({ fault });
      continue;
    }
    const endpoint = parseEndpoint(found.endpoint, nowMs, trial);
    if (endpoint.use === 'other') {
      const detail = endpoint.kind && `only ${endpoint.kind.slice(0, 64)}`;
      faults.push({ fault: { kind: 'archive', code: 'no-address', ...(detail && { detail }) } });
      continue;
    }
    if (endpoint.use === 'viewer') {
      const link = viewerLinks ? toViewerLink(endpoint.address, endpoint.iid, study.uid) : null;
      if (link) viewers.push(link);
      continue;
    }
    const at = resolveAddress(endpoint.address, archives, study.uid);
    if (endpoint.use === 'off') {
      const host = 'fault' in at ? at.fault.host : new URL(at.source.root).host;
      faults.push({
        fault: { kind: 'archive', code: 'endpoint-off', detail: endpoint.why, ...(host && { host }) },
        ...('source' in at && { archive: at.source.archive }),
      });
    } else if ('fault' in at) faults.push(at);
    else sources.push({ ...at.source, ...(endpoint.capability && { capability: true }) });
  }
  return { sources: distinct(sources), faults, viewers };
}

export function distinct(sources: readonly ImageSource[]): readonly ImageSource[] {
  const byAddress = new Map<string, ImageSource>();
  for (const source of sources) {
    const address = `${source.root}?${source.query ?? ''}`;
    // An address that somebody calls a secret is never shown the token, whoever else names it.
    if (!byAddress.get(address)?.capability) byAddress.set(address, source);
  }
  return [...byAddress.values()];
}

export function distinctLinks(links: readonly ViewerLink[]): readonly ViewerLink[] {
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** The one that says most: a named place before a missing address. */
function worst(faults: readonly SourceFault[]): Fault {
  const named =
    faults.find(({ fault }) => fault.code !== 'no-address') ??
    faults.find(({ fault }) => fault.detail !== undefined);
  return named?.fault ?? { kind: 'archive', code: 'no-address' };
}
