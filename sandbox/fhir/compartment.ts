import { fieldsOf, listOf, textOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';
import { patientOf, referencedId } from './element.ts';
import type { FhirStore } from './store.ts';

/** Whose a resource is: a patient's, everybody's (staff, endpoints), or nobody's that we know of. */
export type Owner = { readonly patient: string } | 'everybody' | 'nobody';

const attachmentsOf = (resource: FhirResource): readonly unknown[] => [
  ...listOf(resource['presentedForm']),
  ...listOf(resource['content']).map((content) => fieldsOf(content)?.['attachment']),
];

/** A Binary has no subject: its security context says whose it is, or the document that names it. */
export function createCompartments(store: FhirStore): (resource: FhirResource) => Owner {
  const ownerOfBinary = new Map<string, string>();
  for (const document of [...store.all('DiagnosticReport'), ...store.all('DocumentReference')]) {
    const patient = patientOf(document);
    for (const attachment of attachmentsOf(document)) {
      const url = textOf(fieldsOf(attachment)?.['url']);
      const id = url === undefined ? undefined : referencedId('Binary', { reference: url });
      if (id !== undefined && patient !== undefined) ownerOfBinary.set(id, patient);
    }
  }
  return (resource) => {
    if (resource.resourceType !== 'Binary') {
      const patient = patientOf(resource);
      return patient === undefined ? 'everybody' : { patient };
    }
    const patient = referencedId('Patient', resource['securityContext']) ?? ownerOfBinary.get(resource.id);
    return patient === undefined ? 'nobody' : { patient };
  };
}
