import type { FhirStore } from '../fhir/store.ts';
import { isAccession, isStudyUid } from '../fhir/versions/identifiers.ts';
import { fieldsOf, listOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';
import type { Scenario } from './scenario.ts';

/** Id of the Endpoint that is only a link. */
const viewerId = 'endpoint-viewer';

/** Invoke Image Display (IHE RAD-106): a page to open, nothing to load from. */
export function viewerEndpoint(address: string): FhirResource {
  return {
    resourceType: 'Endpoint',
    id: viewerId,
    status: 'active',
    connectionType: {
      system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
      code: 'ihe-iid',
    },
    name: 'Viewer of the hospital',
    payloadType: [{ text: 'DICOM IID' }],
    payloadMimeType: ['text/html'],
    address,
  };
}

function without(resource: FhirResource, ...fields: readonly string[]): FhirResource {
  const kept = Object.entries(resource).filter(([name]) => !fields.includes(name));
  return { resourceType: resource.resourceType, id: resource.id, ...Object.fromEntries(kept) };
}

function withoutAccession(resource: FhirResource): FhirResource {
  const kept = listOf(resource['identifier']).filter((identifier) => !isAccession(identifier));
  const rest = without(resource, 'identifier');
  return kept.length === 0 ? rest : { ...rest, identifier: kept };
}

function viewed(study: FhirResource): FhirResource {
  const series = listOf(study['series']).map((one) =>
    Object.fromEntries(Object.entries(fieldsOf(one) ?? {}).filter(([name]) => name !== 'endpoint')),
  );
  return { ...study, endpoint: [{ reference: `Endpoint/${viewerId}` }], series };
}

/** What a document is related to, as far as this EHR knows of it. */
function withRelated(document: FhirResource, keep: (related: unknown) => boolean): FhirResource {
  const context = fieldsOf(document['context']);
  const related = listOf(context?.['related']).filter(keep);
  const rest = Object.entries(context ?? {}).filter(([name]) => name !== 'related');
  const told = { ...Object.fromEntries(rest), ...(related.length === 0 ? {} : { related }) };
  const bare = without(document, 'context');
  return Object.keys(told).length === 0 ? bare : { ...bare, context: told };
}

const isStudyReference = (related: unknown) => {
  const { reference, identifier } = fieldsOf(related) ?? {};
  return String(reference).startsWith('ImagingStudy/') || isStudyUid(identifier);
};

function adapted(resource: FhirResource, scenario: Scenario): FhirResource {
  const says = (where: 'reports' | 'orders') =>
    scenario.accessions === 'everywhere' || scenario.accessions === where;
  const noStudies = scenario.absent.includes('ImagingStudy');
  switch (resource.resourceType) {
    case 'ImagingStudy': {
      const study = scenario.accessions === 'everywhere' ? resource : withoutAccession(resource);
      return scenario.viewerOnly ? viewed(study) : study;
    }
    case 'DiagnosticReport': {
      const report = noStudies ? without(resource, 'imagingStudy', 'study') : resource;
      return says('reports') ? report : withoutAccession(report);
    }
    case 'ServiceRequest':
      return says('orders') ? resource : withoutAccession(resource);
    case 'DocumentReference':
      return withRelated(
        resource,
        (related) =>
          !(noStudies && isStudyReference(related)) &&
          (says('reports') || !isAccession(fieldsOf(related)?.['identifier'])),
      );
    default:
      return resource;
  }
}

/** The record as the EHR of the scenario has it, made anew at every question. */
export function withScenario(
  store: FhirStore,
  scenario: () => Scenario,
  added: { readonly viewer: FhirResource; readonly trap: readonly FhirResource[] },
): FhirStore {
  const extra = (type: string) => {
    const { viewerOnly, trap } = scenario();
    const all = [...(viewerOnly ? [added.viewer] : []), ...(trap ? added.trap : [])];
    return all.filter(({ resourceType }) => resourceType === type);
  };
  const isOrdinary = () => {
    const { absent, accessions, viewerOnly } = scenario();
    return absent.length === 0 && accessions === 'everywhere' && !viewerOnly;
  };
  const view = (resource: FhirResource) => (isOrdinary() ? resource : adapted(resource, scenario()));
  return {
    ...store,
    read(type, id) {
      if (scenario().absent.includes(type)) return undefined;
      const found = extra(type).find((one) => one.id === id) ?? store.read(type, id);
      return found && view(found);
    },
    all: (type) => (scenario().absent.includes(type) ? [] : [...store.all(type).map(view), ...extra(type)]),
  };
}
