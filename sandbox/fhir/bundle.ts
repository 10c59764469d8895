import type { FhirResource } from '../parts.ts';

const entry = (base: string, mode: 'match' | 'include') => (resource: FhirResource) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
  search: { mode },
});

/** One page of a searchset Bundle; links are absolute and on the issuer's base (FHIR R4 3.1.1.4). */
export function toSearchset(o: {
  base: string;
  type: string;
  parameters: URLSearchParams;
  total: number;
  page: readonly FhirResource[];
  included: readonly FhirResource[];
  /** Offset of the page after this one, where there is one. */
  nextOffset?: number;
}): Record<string, unknown> {
  const at = (parameters: URLSearchParams) => `${o.base}/${o.type}?${parameters.toString()}`;
  const link = [{ relation: 'self', url: at(o.parameters) }];
  if (o.nextOffset !== undefined) {
    const next = new URLSearchParams(o.parameters);
    next.set('_offset', String(o.nextOffset));
    link.push({ relation: 'next', url: at(next) });
  }
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: o.total,
    link,
    entry: [...o.page.map(entry(o.base, 'match')), ...o.included.map(entry(o.base, 'include'))],
  };
}
