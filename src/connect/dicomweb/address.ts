import type { ImageSource } from '@/domain/model/study';

/** `path` has no leading slash, and may have a query; the source's own query stays on every request. */
export function toUrl(source: ImageSource, path: string): string {
  const joint = path.includes('?') ? '&' : '?';
  return `${source.root}/${path}${source.query ? joint + source.query : ''}`;
}

/** Where to ask, and whether with the token. */
export function toRequest(source: ImageSource, path: string): { url: string; bare?: boolean } {
  return { url: toUrl(source, path), ...(source.capability && { bare: true }) };
}

export function hostOf(source: ImageSource): string {
  return new URL(source.root).host;
}
