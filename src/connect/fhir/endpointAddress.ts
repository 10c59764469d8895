import type { Fault } from '@/lib/fault';
import { parseStudyUid } from '@/domain/model/ids';
import type { StudyUid } from '@/domain/model/ids';
import type { ImageSource } from '@/domain/model/study';
import type { SiteArchive } from '../site/site';

/** MADO and others write these where a required address does not exist. */
const placeholders = new Set(['notspecified', 'notapplicable', 'not-specified', 'not-applicable', 'unknown']);

/**
 * The DICOMweb root that `Endpoint.address` means for this study, inside one of the site's archives; else the
 * fault. No request is ever made to a place that the site does not list.
 */
export function resolveAddress(
  address: unknown,
  archives: readonly SiteArchive[],
  study: StudyUid,
): { readonly source: ImageSource } | { readonly fault: Fault } {
  const url = parseAddress(address);
  if (!url) return { fault: { kind: 'archive', code: 'no-address' } };
  const archive = ownerOf(url, archives);
  if (!archive) return { fault: { kind: 'archive', code: 'not-listed', host: url.host } };

  const base = sourceOf(archive).root;
  const path = url.pathname.replace(/\/+$/, '').slice(new URL(base).pathname.replace(/\/+$/, '').length);
  // "…/studies/{uid}" ("study" in IHE RAD IMR) and below, or "…/studies" alone; else all of it belongs to the root.
  const [, root = path, uid] = /^(.*?)\/(?:studies|study)(?:\/([^/]+)(?:\/.*)?)?$/.exec(path) ?? [];
  if (uid !== undefined && parseStudyUid(decode(uid)) !== study) {
    const detail = 'address of another study';
    return { fault: { kind: 'archive', code: 'no-address', host: url.host, detail } };
  }
  const query = url.search.slice(1);
  return { source: { archive: archive.name, root: base + root, ...(query && { query }) } };
}

/** A DICOMweb server of the site as a whole. */
export function sourceOf({ name, base }: SiteArchive): ImageSource {
  return { archive: name, root: base.replace(/\/+$/, '') };
}

function parseAddress(address: unknown): URL | null {
  if (typeof address !== 'string') return null;
  const text = address.trim();
  // A browser reads "\" as "/", drops line breaks, and servers may unpack %2F after us: such an address lies.
  if (!/^https?:\/\//i.test(text) || /[\s\\\p{Cc}]|%2f|%5c/iu.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  return placeholders.has(url.hostname) ? null : url;
}

/** The archive whose base is the longest prefix, by whole path segments. */
function ownerOf(url: URL, archives: readonly SiteArchive[]): SiteArchive | null {
  let owner: SiteArchive | null = null;
  for (const archive of archives) {
    const base = new URL(archive.base);
    const path = base.pathname.replace(/\/+$/, '');
    const inside = url.pathname === path || url.pathname.startsWith(`${path}/`);
    if (url.origin === base.origin && inside && (!owner || archive.base.length > owner.base.length)) {
      owner = archive;
    }
  }
  return owner;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
