import { parametersOf, searchableTypes } from './searchParameters.ts';
import type { FhirStore } from './store.ts';

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

/** CapabilityStatement with the deprecated oauth-uris, which older clients read instead of discovery. */
export function capabilityStatement(store: FhirStore, ehr: string): Record<string, unknown> {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    software: { name: 'Chartlight sandbox EHR' },
    implementation: {
      description: 'A hospital to develop against. Synthetic patients only.',
      url: `${ehr}/fhir`,
    },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    implementationGuide: [
      'http://hl7.org/fhir/smart-app-launch/ImplementationGuide/hl7.fhir.uv.smart-app-launch|2.2.0',
    ],
    rest: [
      {
        mode: 'server',
        documentation:
          'Read and search with GET or POST _search. Parameters that are not listed are refused.',
        security: {
          cors: true,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
          extension: [
            {
              url: oauthUris,
              extension: [
                { url: 'authorize', valueUri: `${ehr}/authorize` },
                { url: 'token', valueUri: `${ehr}/token` },
              ],
            },
          ],
        },
        interaction: [],
        compartment: ['http://hl7.org/fhir/CompartmentDefinition/patient'],
        resource: [...new Set([...searchableTypes, ...store.types()])].map((type) => ({
          type,
          profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          readHistory: false,
          updateCreate: false,
          searchParam: Object.entries(parametersOf(type)).map(([name, parameter]) => ({
            name,
            type: parameter.type,
            ...(parameter.type === 'date' && { documentation: 'Prefixes eq, ne, gt, lt, ge, le, sa, eb.' }),
          })),
          ...(type === 'ImagingStudy' && { searchInclude: ['ImagingStudy:endpoint'] }),
          ...(type === 'Binary' && { documentation: 'The bytes themselves, unless FHIR JSON is asked for.' }),
        })),
      },
    ],
  };
}
