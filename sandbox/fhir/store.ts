import type { FhirResource } from '../parts.ts';

export interface FhirStore {
  read(type: string, id: string): FhirResource | undefined;
  all(type: string): readonly FhirResource[];
  has(type: string): boolean;
  types(): readonly string[];
}

/** A later resource of the same type and id takes the place of an earlier one. */
export function createStore(resources: Iterable<FhirResource>): FhirStore {
  const byType = new Map<string, Map<string, FhirResource>>();
  for (const resource of resources) {
    const ofType = byType.get(resource.resourceType) ?? new Map<string, FhirResource>();
    byType.set(resource.resourceType, ofType.set(resource.id, resource));
  }
  return {
    read: (type, id) => byType.get(type)?.get(id),
    all: (type) => [...(byType.get(type)?.values() ?? [])],
    has: (type) => byType.has(type),
    types: () => [...byType.keys()],
  };
}
