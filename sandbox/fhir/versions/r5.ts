import { fieldsOf, listOf } from '../../json.ts';
import {
  as,
  codingReference,
  conceptReference,
  each,
  gone,
  plainReference,
  shaped,
  toConcept,
  type Change,
  type Fields,
  type Table,
} from './change.ts';
import { isAccession } from './identifiers.ts';

/** R5 has the accession number at the order: `basedOn.identifier`. */
const accessionToOrder: Change = (value) => {
  const all = listOf(value);
  const others = all.filter((one) => !isAccession(one));
  const orders = all.filter(isAccession).map((identifier) => ({ type: 'ServiceRequest', identifier }));
  return {
    ...(others.length === 0 ? {} : { identifier: others }),
    ...(orders.length === 0 ? {} : { basedOn: orders }),
  };
};

const reasons: Table = {
  reasonCode: as('reason', each(conceptReference)),
  reasonReference: as('reason', each(plainReference)),
};

const series: Table = {
  modality: as('modality', toConcept),
  bodySite: as('bodySite', codingReference),
  laterality: as('laterality', toConcept),
};

/** R5 knows no `related`: an order is `basedOn`, and what it may not be based on has no place. */
const documentContext: Change = (value) => {
  const { encounter, related, event, ...rest } = fieldsOf(value) ?? {};
  if (Array.isArray(value)) return { context: value };
  const orders = listOf(related).flatMap((one) => {
    const { reference, identifier } = fieldsOf(one) ?? {};
    if (typeof reference === 'string') return reference.startsWith('ServiceRequest/') ? [one] : [];
    return isAccession(identifier) ? [{ type: 'ServiceRequest', identifier }] : [];
  });
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'sourcePatientInfo')),
    ...(encounter === undefined ? {} : { context: encounter }),
    ...(event === undefined ? {} : { event: each(conceptReference)(event) }),
    ...(orders.length === 0 ? {} : { basedOn: orders }),
  };
};

/** An integer64 is text in JSON (R5 2.1.28.0.1). */
const attachment = shaped({ size: as('size', String) });

/** How R5 (5.0.0) differs from R4. */
export const r5: Readonly<Record<string, Table>> = {
  ImagingStudy: {
    ...reasons,
    identifier: accessionToOrder,
    modality: as('modality', each(toConcept)),
    procedureCode: as('procedure', each(conceptReference)),
    procedureReference: as('partOf', (value) => (Array.isArray(value) ? value : [value])),
    interpreter: gone,
    series: as('series', each(shaped(series))),
  },
  Endpoint: {
    connectionType: as('connectionType', (value) => (Array.isArray(value) ? value : [toConcept(value)])),
    payloadType: as('payload', (type) => [{ type }]),
    payloadMimeType: as('payload', (mimeType) => [{ mimeType }]),
  },
  DiagnosticReport: { imagingStudy: as('study'), presentedForm: as('presentedForm', each(attachment)) },
  ServiceRequest: {
    ...reasons,
    code: as('code', conceptReference),
    supportingInfo: as('supportingInfo', each(plainReference)),
    locationCode: as('location', each(conceptReference)),
    locationReference: as('location', each(plainReference)),
  },
  DocumentReference: {
    context: documentContext,
    content: as('content', each(shaped({ attachment: as('attachment', attachment) }))),
    masterIdentifier: as('identifier', (value) => [value]),
    authenticator: gone,
  },
  Encounter: {
    class: as('class', (value) => (Array.isArray(value) ? value : [toConcept(value)])),
    period: as('actualPeriod'),
  },
};

/** What a table of single fields can't say. */
export const r5Finish: Readonly<Record<string, (resource: Fields) => Fields>> = {
  /** Payload types and media types stand together. */
  Endpoint: (endpoint) => {
    const [types, mimeTypes, ...more] = listOf(endpoint['payload']).map(fieldsOf);
    const isSplit =
      more.length === 0 && types?.['type'] !== undefined && mimeTypes?.['mimeType'] !== undefined;
    return isSplit ? { ...endpoint, payload: [{ ...types, ...mimeTypes }] } : endpoint;
  },
  /** One order with its accession number, rather than the order and the number. */
  ImagingStudy: (study) => {
    const [number, order, ...more] = listOf(study['basedOn']).map(fieldsOf);
    const isSplit =
      more.length === 0 && number?.['identifier'] !== undefined && order?.['reference'] !== undefined;
    return isSplit ? { ...study, basedOn: [{ ...number, ...order }] } : study;
  },
};
