import { searchableTypes } from './searchParameters.ts';
import type { FhirStore } from './store.ts';
import { stu3Systems } from './versions/stu3.ts';
import type { Wire } from './versions/wire.ts';

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

function profileOf(type: string, isOld: boolean): unknown {
  const url = `http://hl7.org/fhir/StructureDefinition/${type}`;
  return isOld ? { reference: url } : url;
}

/** CapabilityStatement with the deprecated oauth-uris, which older clients read instead of discovery. */
export function capabilityStatement(o: {
  store: FhirStore;
  ehr: string;
  wire: Wire;
  /** Types that this server does not have. */
  absent: readonly string[];
}): Record<string, unknown> {
  const { store, ehr, wire } = o;
  const isOld = wire.version === 'STU3';
  const security = 'http://terminology.hl7.org/CodeSystem/restful-security-service';
  const types = [...new Set([...searchableTypes, ...store.types()])].filter(
    (type) => !o.absent.includes(wire.typeOnWire(type)),
  );
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
    fhirVersion: wire.number,
    ...(isOld && { acceptUnknown: 'no' }),
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
                  system: isOld ? stu3Systems[security] : security,
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
        resource: types.map((type) => ({
          type: wire.typeOnWire(type),
          profile: profileOf(wire.typeOnWire(type), isOld),
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          readHistory: false,
          updateCreate: false,
          searchParam: Object.entries(wire.parametersOf(type)).map(([name, parameter]) => ({
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
