import type { Identifier } from '@/domain/model/patient';
import type { CodedText } from '@/domain/model/study';
import { isObject, optional, toList, toText } from './json';

/**
 * Every way in which versions (and servers that mix them) write a coded value: code, Coding, CodeableConcept, R5
 * CodeableReference, one of them or a list. One entry a concept, the first coding with a code.
 */
export function toCodedTexts(raw: unknown): readonly CodedText[] {
  return toList(raw).flatMap((item) => {
    const coded = toCodedText(item);
    return coded ? [coded] : [];
  });
}

function toCodedText(raw: unknown): CodedText | null {
  const plain = toText(raw);
  if (plain) return { text: plain, code: plain };
  if (!isObject(raw)) return null;
  if (isObject(raw['concept'])) return toCodedText(raw['concept']);
  const codings = toList(raw['coding']).filter(isObject);
  const coding = codings.find((each) => toText(each['code'])) ?? codings[0] ?? raw;
  const code = toText(coding['code']);
  const text = toText(raw['text']) ?? toText(coding['display']) ?? toText(raw['display']) ?? code;
  if (!text) return null;
  return { text, ...optional('code', code), ...optional('system', toText(coding['system'])) };
}

/** Codes of all codings, in order. */
export function toCodes(raw: unknown): readonly string[] {
  return toList(raw).flatMap((item) => {
    const plain = toText(item);
    if (plain) return [plain];
    if (!isObject(item)) return [];
    if (isObject(item['concept'])) return toCodes(item['concept']);
    const code = toText(item['code']);
    return code
      ? [code]
      : toList(item['coding']).flatMap((each) => toCodes(isObject(each) ? each['code'] : each));
  });
}

export function toIdentifiers(raw: unknown): readonly Identifier[] {
  return toList(raw).flatMap((item) => {
    const value = isObject(item) ? toText(item['value']) : undefined;
    if (!isObject(item) || !value) return [];
    return [
      { value, ...optional('system', toText(item['system'])), ...optional('type', toCodes(item['type'])[0]) },
    ];
  });
}
