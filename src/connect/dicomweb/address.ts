import type { ImageSource } from '@/domain/model/study';

/** `path` has no leading slash; the source's own query stays on every request. */
export function toUrl(source: ImageSource, path: string): string {
  return `${source.root}/${path}${source.query ? `?${source.query}` : ''}`;
}

export function hostOf(source: ImageSource): string {
  return new URL(source.root).host;
}
