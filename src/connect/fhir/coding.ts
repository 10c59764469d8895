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

/** A CodeableReference holds a concept, a concept codings: what nests deeper means nothing, and may never end. */
const maxDepth = 4;

function toCodedText(raw: unknown, depth = 0): CodedText | null {
  const plain = toText(raw);
  if (plain) return { text: plain, code: plain };
  if (!isObject(raw) || depth > maxDepth) return null;
  if (isObject(raw['concept'])) return toCodedText(raw['concept'], depth + 1);
  const codings = toList(raw['coding']).filter(isObject);
  const coding = codings.find((each) => toText(each['code'])) ?? codings[0] ?? raw;
  const code = toText(coding['code']);
  const text = toText(raw['text']) ?? toText(coding['display']) ?? toText(raw['display']) ?? code;
  if (!text) return null;
  return { text, ...optional('code', code), ...optional('system', toText(coding['system'])) };
}

/** Codes of all codings, in order. */
export function toCodes(raw: unknown, depth = 0): readonly string[] {
  if (depth > maxDepth) return [];
  return toList(raw).flatMap((item) => {
    const plain = toText(item);
    if (plain) return [plain];
    if (!isObject(item)) return [];
    if (isObject(item['concept'])) return toCodes(item['concept'], depth + 1);
    const code = toText(item['code']);
    return code ? [code] : toList(item['coding']).flatMap((each) => toCodes(codeOf(each), depth + 1));
  });
}

const codeOf = (coding: unknown) => (isObject(coding) ? coding['code'] : coding);

/** v2-0203 and DCM codes that decide what an identifier may be used for; others stand beside them at times. */
const telling = ['ACSN', '121022', 'MR'];

export function toIdentifiers(raw: unknown): readonly Identifier[] {
  return toList(raw).flatMap((item) => {
    const value = isObject(item) ? toText(item['value']) : undefined;
    if (!isObject(item) || !value) return [];
    const codes = toCodes(item['type']);
    const type = codes.find((code) => telling.includes(code)) ?? codes[0];
    return [
      {
        value,
        ...optional('system', toText(item['system'])),
        ...optional('type', type),
        ...optional('assigner', toAssigner(item['assigner'])),
      },
    ];
  });
}

function toAssigner(raw: unknown): string | undefined {
  if (!isObject(raw)) return undefined;
  // An identifier has an assigner of its own, and so on without end: only its value counts here.
  const [identifier] = toList(raw['identifier']).filter(isObject);
  return toText(identifier?.['value']) ?? toText(raw['reference']) ?? toText(raw['display']);
}
