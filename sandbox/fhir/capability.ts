import type { FhirStore } from './store.ts';

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const searchParameters = ['_id', 'identifier', 'patient'];

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
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
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
        resource: store.types().map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: searchParameters.map((name) => ({
            name,
            type: name === 'patient' ? 'reference' : 'token',
          })),
          ...(type === 'ImagingStudy' && { searchInclude: ['ImagingStudy:endpoint'] }),
        })),
      },
    ],
  };
}
