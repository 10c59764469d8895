/** A JSON object from outside. Its keys are read by name only, never copied into objects of ours. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** Servers send a single object where the field is a list, and the other way round. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Takes off the wrappers (`{"resource": {…}}`) that some servers put around a resource. */
export function unwrap(value: unknown): unknown {
  return isObject(value) && !value['resourceType'] && isObject(value['resource']) ? value['resource'] : value;
}

const maxTextLength = 4096;

/** Trimmed; undefined for what is empty or no text. Where more followed than is kept, it says so. */
export function toText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length > maxTextLength ? `${text.slice(0, maxTextLength)} […]` : text || undefined;
}

/** Non-negative whole number. */
export function toCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}
