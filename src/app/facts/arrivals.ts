import type { QueryClient } from '@tanstack/react-query';
import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { Study } from '@/domain/model/study';

/** Images that an archive has of a study, where it has fewer than the record states. */
export interface Arrived {
  readonly images: number;
  readonly of: number;
}

/** Told by the series that were asked for; of the others the record's word is taken. */
export function arrivedOf(queryClient: QueryClient, study: Study): Arrived | undefined {
  const asked = new Map(
    queryClient
      .getQueriesData<SeriesMetadata>({ queryKey: ['archive', 'series', study.uid] })
      .flatMap(([key, data]) => (data ? [[key[3], data] as const] : [])),
  );
  if (asked.size === 0) return undefined;
  let images = 0;
  let of = 0;
  for (const { uid, instanceCount = 0 } of study.series) {
    const data = asked.get(uid);
    const found = data ? new Set(data.instances.map((one) => one.uid)).size + data.dropped : instanceCount;
    images += Math.min(found, instanceCount);
    of += instanceCount;
  }
  return images < of ? { images, of } : undefined;
}
