import type { Result } from '@/domain/model/report';
import { toCodedTexts, toCodes } from '../coding';
import { isObject, optional, toList, toObject, toText } from '../json';
import type { JsonObject } from '../json';

const maxComponents = 50;

/** Observation of any version: its own value, and those of its components. Without a value it says why. */
export function parseObservation(resource: JsonObject): readonly Result[] {
  if (resource['resourceType'] !== 'Observation') return [];
  const status = toText(resource['status']) ?? 'unknown';
  const parts = toList(resource['component']).filter(isObject).slice(0, maxComponents);
  const own = toResult(resource, status);
  return [
    ...(own.value !== '' || parts.length === 0 ? [own] : []),
    ...parts.map((part) => toResult(part, status)),
  ];
}

function toResult(item: JsonObject, status: string): Result {
  return {
    name: toCodedTexts(item['code'])[0]?.text ?? '',
    value: toValue(item) ?? toCodedTexts(item['dataAbsentReason'])[0]?.text ?? '',
    ...optional('range', toRange(toList(item['referenceRange'])[0])),
    ...optional('flag', toCodes(item['interpretation'])[0]),
    status,
  };
}

/** Number and unit are read together or not at all: a bare number is no measurement. */
function toQuantity(raw: unknown): string | undefined {
  const quantity = toObject(raw);
  const value = quantity?.['value'];
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const unit = toText(quantity?.['unit']) ?? toText(quantity?.['code']) ?? '(no unit)';
  return [toText(quantity?.['comparator']), value, unit].filter((part) => part !== undefined).join(' ');
}

function toInterval(low: unknown, high: unknown): string | undefined {
  const [from, to] = [toQuantity(low), toQuantity(high)];
  if (from !== undefined && to !== undefined) return `${from} – ${to}`;
  if (from !== undefined) return `≥ ${from}`;
  return to === undefined ? undefined : `≤ ${to}`;
}

function toRange(raw: unknown): string | undefined {
  const range = toObject(raw);
  return toText(range?.['text']) ?? toInterval(range?.['low'], range?.['high']);
}

function toValue(item: JsonObject): string | undefined {
  const range = toObject(item['valueRange']);
  const ratio = toObject(item['valueRatio']);
  const [numerator, denominator] = [toQuantity(ratio?.['numerator']), toQuantity(ratio?.['denominator'])];
  const plain = item['valueInteger'] ?? item['valueBoolean'];
  return (
    toQuantity(item['valueQuantity']) ??
    toCodedTexts(item['valueCodeableConcept'])[0]?.text ??
    toText(item['valueString']) ??
    (typeof plain === 'number' || typeof plain === 'boolean' ? String(plain) : undefined) ??
    toInterval(range?.['low'], range?.['high']) ??
    (numerator !== undefined && denominator !== undefined ? `${numerator} : ${denominator}` : undefined) ??
    toText(item['valueDateTime']) ??
    toText(item['valueTime'])
  );
}
