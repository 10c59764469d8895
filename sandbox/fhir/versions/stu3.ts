import { fieldsOf, listOf } from '../../json.ts';
import { as, each, first, gone, renamed, shaped, type Change, type Convert, type Table } from './change.ts';
import { isAccession, isStudyUid } from './identifiers.ts';

const urn: Convert = (value) =>
  typeof value === 'string' && !value.startsWith('urn:') ? `urn:oid:${value}` : value;

/** Three places in STU3: `uid`, `accession`, and `identifier` for what else there is. */
const studyIdentifiers: Change = (value) => {
  const all = listOf(value);
  const [uid, accession] = [all.find(isStudyUid), all.find(isAccession)];
  const others = all.filter((one) => one !== uid && one !== accession);
  return {
    ...(uid === undefined ? {} : { uid: urn(fieldsOf(uid)?.['value']) }),
    ...(accession === undefined ? {} : { accession }),
    ...(others.length === 0 ? {} : { identifier: others }),
  };
};

const instance: Table = {
  uid: as('uid', urn),
  sopClass: as('sopClass', (value) => fieldsOf(value)?.['code'] ?? value),
};
const series: Table = {
  uid: as('uid', urn),
  specimen: gone,
  performer: as(
    'performer',
    each((one) => fieldsOf(one)?.['actor'] ?? one),
  ),
  instance: as('instance', each(shaped(instance))),
};
const performers = (value: unknown) => each((one) => ('actor' in Object(one) ? one : { actor: one }))(value);

const encounter = { encounter: as('context') } as const;
const orderStatus = renamed({ 'on-hold': 'suspended', revoked: 'cancelled' });

/** How STU3 (3.0.2) differs from R4. */
export const stu3: Readonly<Record<string, Table>> = {
  ImagingStudy: {
    ...encounter,
    identifier: studyIdentifiers,
    status: as('availability', () => 'ONLINE'),
    modality: as('modalityList'),
    subject: as('patient'),
    reasonCode: as('reason', first),
    reasonReference: gone,
    location: gone,
    note: gone,
    series: as('series', each(shaped(series))),
  },
  DiagnosticReport: {
    ...encounter,
    category: as('category', first),
    performer: as('performer', performers),
    resultsInterpreter: as('performer', performers),
    media: as('image'),
    conclusionCode: as('codedDiagnosis'),
  },
  ServiceRequest: {
    ...encounter,
    status: as('status', orderStatus),
    requester: as('requester', (value) => ('agent' in Object(value) ? value : { agent: value })),
    performer: as('performer', first),
    quantityQuantity: gone,
    locationCode: gone,
    locationReference: gone,
    insurance: gone,
    patientInstruction: gone,
  },
  DocumentReference: {
    category: as('class', first),
    date: as('indexed'),
    context: as(
      'context',
      shaped({
        encounter: as('encounter', first),
        related: as(
          'related',
          each((one) => {
            if ('ref' in Object(one)) return one;
            const { identifier, ...ref } = fieldsOf(one) ?? {};
            return {
              ...(identifier === undefined ? {} : { identifier }),
              ...('reference' in ref ? { ref } : {}),
            };
          }),
        ),
      }),
    ),
  },
  Observation: {
    ...encounter,
    interpretation: as('interpretation', first),
    note: as('comment', (value) => fieldsOf(first(value))?.['text']),
  },
  Binary: { data: as('content') },
  Encounter: { reasonCode: as('reason') },
};

/** Systems that R4 has moved. */
export const stu3Systems: Readonly<Record<string, string>> = {
  'http://terminology.hl7.org/CodeSystem/v2-0203': 'http://hl7.org/fhir/v2/0203',
  'http://terminology.hl7.org/CodeSystem/v2-0074': 'http://hl7.org/fhir/v2/0074',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode': 'http://hl7.org/fhir/v3/ActCode',
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation': 'http://hl7.org/fhir/v2/0078',
  'http://terminology.hl7.org/CodeSystem/observation-category': 'http://hl7.org/fhir/observation-category',
  'http://terminology.hl7.org/CodeSystem/endpoint-connection-type':
    'http://hl7.org/fhir/endpoint-connection-type',
  'http://terminology.hl7.org/CodeSystem/restful-security-service':
    'http://hl7.org/fhir/restful-security-service',
};
