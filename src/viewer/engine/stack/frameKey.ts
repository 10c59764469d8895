import type { StackFrame } from '@/domain/model/stack';

export const scheme = 'chart';

/** Cornerstone's imageId. The same instance from two archives is two images: only one of them may be readable. */
export function frameKey({ instance, frame }: StackFrame): string {
  return `${scheme}:${encodeURIComponent(instance.source.root)}/${instance.uid}/frames/${frame}`;
}
