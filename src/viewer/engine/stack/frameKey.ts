import type { StackFrame } from '@/domain/model/stack';

const scheme = 'chart';

/** Cornerstone's imageId. The same instance from two archives is two images: only one of them may be readable. */
export function frameKey(of: StackFrame): string {
  const known = keys.get(of);
  if (known !== undefined) return known;
  const { instance, frame } = of;
  const key = `${scheme}:${encodeURIComponent(instance.source.root)}/${instance.uid}/frames/${frame}`;
  keys.set(of, key);
  return key;
}

/** A computed frame asks for those of all that it is made of, at every step of the wheel. */
const keys = new WeakMap<StackFrame, string>();
