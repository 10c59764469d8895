import type { Fault } from '@/lib/fault';
import { isUnder, readAddress } from '../site/address';
import type { Site, SiteArchive, SiteIssuer } from '../site/site';

export type Verdict =
  | { readonly send: 'token' | 'bare'; readonly place: 'fhir' | 'imaging' }
  | { readonly send: 'token' | 'bare'; readonly place: 'archive'; readonly archive: string }
  | { readonly refuse: Fault };

/**
 * Whether a URL may be asked at all, and whether with the token: by origin and path prefix of the issuer, of its
 * imaging server and of the site's archives, the longest prefix deciding. What lies nowhere is refused, and no request is made.
 */
export function judgeUrl(
  site: Pick<Site, 'archives'>,
  { iss, imagingBase }: Pick<SiteIssuer, 'iss' | 'imagingBase'>,
  url: unknown,
): Verdict {
  const address = readAddress(url);
  if ('problem' in address) {
    return {
      refuse: { kind: 'network', code: 'host-not-listed', detail: `the address ${address.problem}` },
    };
  }
  const archive = site.archives
    .filter(({ base }) => isUnder(base, address))
    .reduce<SiteArchive | null>(
      (best, next) => (best && best.base.length >= next.base.length ? best : next),
      null,
    );
  const isFhir = isUnder(iss, address);
  const isImaging = imagingBase !== undefined && isUnder(imagingBase, address);
  const deepest = Math.max(isFhir ? iss.length : 0, isImaging ? imagingBase.length : 0);
  if (archive && archive.base.length >= deepest) {
    const send = { 'same-token': 'token', none: 'bare' } as const;
    return { send: send[archive.auth], place: 'archive', archive: archive.name };
  }
  if (isFhir && deepest === iss.length) return { send: 'token', place: 'fhir' };
  if (isImaging) return { send: 'token', place: 'imaging' };
  return { refuse: { kind: 'network', code: 'host-not-listed', host: address.host } };
}

/** The same for what is sent there: only to an archive of which the site says that it may be stored into. */
export function judgeUpload(
  site: Pick<Site, 'archives'>,
  issuer: Pick<SiteIssuer, 'iss' | 'imagingBase'>,
  url: unknown,
): Verdict {
  const verdict = judgeUrl(site, issuer, url);
  if ('refuse' in verdict) return verdict;
  const archive = verdict.place === 'archive' && site.archives.find(({ name }) => name === verdict.archive);
  if (archive && archive.store === true) return verdict;
  return { refuse: { kind: 'network', code: 'host-not-listed', detail: 'nothing may be stored there' } };
}
