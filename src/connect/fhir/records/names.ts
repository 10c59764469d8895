import { isObject, toList, toText } from '../json';
import type { JsonObject } from '../json';

/**
 * Names of people and departments as the resource itself gives them: `display`, or a contained resource. Nobody is
 * looked up, since Practitioner is outside of what the app asks to read. STU3 wraps them in `actor` or `agent`.
 */
export function toNames(raw: unknown, resource: JsonObject): readonly string[] {
  return toList(raw)
    .filter(isObject)
    .flatMap((item): readonly string[] => {
      const wrapped = item['actor'] ?? item['agent'];
      if (wrapped !== undefined) return toNames(isObject(wrapped) ? unwrapped(wrapped) : [], resource);
      const display = toText(item['display']);
      if (display) return [display];
      const id = toText(item['reference'])?.replace(/^#/, '');
      const inside = toList(resource['contained'])
        .filter(isObject)
        .find((each) => id !== undefined && each['id'] === id);
      return inside ? toOwnName(inside['name']) : [];
    });
}

/** One level is all that STU3 has; deeper nesting is no name. */
const unwrapped = ({ display, reference }: JsonObject): JsonObject => ({ display, reference });

function toOwnName(raw: unknown): readonly string[] {
  const [name] = toList(raw);
  if (!isObject(name)) return toText(name) ? [toText(name) ?? ''] : [];
  const parts = [...toList(name['given']), ...toList(name['family'])].flatMap((part) => toText(part) ?? []);
  const text = toText(name['text']) ?? parts.join(' ');
  return text ? [text] : [];
}
