export interface MediaType {
  /** Lower case, without parameters. */
  readonly type: string;
  /** Parameter names in lower case, values unquoted. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** RFC 9110 section 8.3.1; quoted-string values with their escapes. Null for what is no media type. */
export function parseMediaType(header: string): MediaType | null {
  const [, type = '', rest = ''] =
    /^\s*([!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+)\s*(;.*)?$/s.exec(header) ?? [];
  if (type === '') return null;
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token] of rest.matchAll(
    /;\s*([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  )) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
  }
  return { type: type.toLowerCase(), parameters };
}
