import type { FhirResource } from '../parts.ts';

const entry = (base: string, mode: 'match' | 'include') => (resource: FhirResource) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
  search: { mode },
});

export const searchUrl = (base: string, type: string, parameters: URLSearchParams): string =>
  `${base}/${type}?${parameters.toString()}`;

/** One page of a searchset Bundle; links are absolute and on the issuer's base (FHIR R4 3.1.1.4). */
export function toSearchset(o: {
  base: string;
  type: string;
  parameters: URLSearchParams;
  total: number;
  page: readonly FhirResource[];
  included: readonly FhirResource[];
  /** Absolute address of the page after this one. */
  next?: string;
}): Record<string, unknown> {
  const link = [{ relation: 'self', url: searchUrl(o.base, o.type, o.parameters) }];
  if (o.next !== undefined) link.push({ relation: 'next', url: o.next });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: o.total,
    link,
    entry: [...o.page.map(entry(o.base, 'match')), ...o.included.map(entry(o.base, 'include'))],
  };
}
