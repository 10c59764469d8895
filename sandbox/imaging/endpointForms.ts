import { randomUUID } from 'node:crypto';
import { listOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';

/** SMART Imaging Access, and its draft of 2023. */
const requiresToken = 'http://fhir.org/argonaut/smart-imaging/StructureDefinition/requires-access-token';
const draftRequiresToken = 'http://hl7.org/fhir/smart-app-launch/StructureDefinition/requires-access-token';

interface Entry {
  /** `urn:uuid:` = the resource is known in this answer only, and has no id. */
  readonly fullUrl: string;
  readonly resource: FhirResource;
}

interface Given {
  readonly study: FhirResource;
  readonly endpoints: readonly Entry[];
}

export interface Access {
  readonly needsToken: boolean;
  /** Comes after the archive's base. */
  readonly path: string;
}

function opened(endpoint: FhirResource, { needsToken, path }: Access, url: string): FhirResource {
  return {
    ...endpoint,
    extension: [...listOf(endpoint['extension']), { url, valueBoolean: needsToken }],
    address: `${String(endpoint['address'])}${path}`,
  };
}

/** A study and its Endpoints in one of the ways that such servers have, by turns. */
export function givenWith(o: {
  study: FhirResource;
  endpoints: readonly FhirResource[];
  index: number;
  base: string;
  access: Access;
}): Given {
  const { study, endpoints, access } = o;
  const references = new Map<string, string>();
  const refer = (reference: unknown) => {
    const id = String(Object(reference).reference).replace('Endpoint/', '');
    return { reference: references.get(id) ?? `Endpoint/${id}` };
  };
  const withReferences = (): FhirResource => ({
    ...study,
    ...(study['endpoint'] === undefined ? {} : { endpoint: listOf(study['endpoint']).map(refer) }),
    series: listOf(study['series']).map((series) => {
      const own = listOf(Object(series).endpoint);
      return { ...Object(series), ...(own.length === 0 ? {} : { endpoint: own.map(refer) }) } as unknown;
    }),
  });
  const kind = o.index % 3;
  if (kind === 0) {
    endpoints.forEach(({ id }) => references.set(id, `#${id}`));
    const contained = endpoints.map((endpoint) => opened(endpoint, access, requiresToken));
    return { study: { ...withReferences(), contained }, endpoints: [] };
  }
  if (kind === 1) {
    const entries = endpoints.map((endpoint): Entry => {
      const fullUrl = `urn:uuid:${randomUUID()}`;
      references.set(endpoint.id, fullUrl);
      return { fullUrl, resource: opened(endpoint, access, requiresToken) };
    });
    return { study: withReferences(), endpoints: entries };
  }
  return {
    study,
    endpoints: endpoints.map((endpoint) => ({
      fullUrl: `${o.base}/Endpoint/${endpoint.id}`,
      resource: opened(endpoint, access, draftRequiresToken),
    })),
  };
}
