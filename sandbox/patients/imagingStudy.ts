import type { DicomJson, FhirResource } from '../parts.ts';
import { numberValue, textValue } from '../archive/attributes.ts';
import { toDateTime } from './moment.ts';

/** One instance of a study and the Endpoints (ids) of the archives that hold it. */
export interface HeldInstance {
  readonly dataset: DicomJson;
  readonly endpoints: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

const dcm = 'http://dicom.nema.org/resources/ontology/DCM';
const snomed = 'http://snomed.info/sct';
const schemes: Readonly<Record<string, string>> = {
  DCM: dcm,
  SCT: snomed,
  LN: 'http://loinc.org',
  RADLEX: 'http://radlex.org',
};
const lateralities: Readonly<Record<string, Fields>> = {
  L: { system: snomed, code: '7771000', display: 'Left' },
  R: { system: snomed, code: '24028007', display: 'Right' },
  B: { system: snomed, code: '51440002', display: 'Right and left' },
};

/** Only the fields that have something to say: FHIR knows no empty ones. */
function present(fields: Fields): Fields {
  const said = ([, value]: [string, unknown]) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(said));
}

function firstText(held: readonly HeldInstance[], ...tags: string[]): string {
  for (const tag of tags) {
    for (const { dataset } of held) {
      const value = textValue(dataset, tag);
      if (value !== '') return value;
    }
  }
  return '';
}

function references(ids: Iterable<string>): Fields[] {
  return [...ids].map((id) => ({ reference: `Endpoint/${id}` }));
}

function started(held: readonly HeldInstance[], dateTag: string, timeTag: string): string | undefined {
  const dated = held.find(({ dataset }) => toDateTime(textValue(dataset, dateTag), '', '') !== undefined);
  if (dated === undefined) return undefined;
  const of = (tag: string) => textValue(dated.dataset, tag);
  return toDateTime(of(dateTag), of(timeTag), of('00080201'));
}

function groupBySeries(held: readonly HeldInstance[]): HeldInstance[][] {
  const groups = new Map<string, HeldInstance[]>();
  for (const instance of held) {
    const uid = textValue(instance.dataset, '0020000E');
    const group = groups.get(uid);
    if (group === undefined) groups.set(uid, [instance]);
    else group.push(instance);
  }
  const numberOf = (group: HeldInstance[]) => Number(firstText(group, '00200011') || Number.MAX_SAFE_INTEGER);
  return [...groups.values()].sort((a, b) => numberOf(a) - numberOf(b));
}

function toInstances(held: readonly HeldInstance[]): Fields[] {
  const numberOf = ({ dataset }: HeldInstance) => numberValue(dataset, '00200013');
  return [...held]
    .sort((a, b) => (numberOf(a) ?? Infinity) - (numberOf(b) ?? Infinity) || 0)
    .map((instance) => {
      const number = numberOf(instance);
      const sopClass = textValue(instance.dataset, '00080016');
      return present({
        uid: textValue(instance.dataset, '00080018'),
        sopClass: { system: 'urn:ietf:rfc:3986', code: `urn:oid:${sopClass}` },
        number: number !== undefined && number >= 0 ? Math.trunc(number) : undefined,
        title: textValue(instance.dataset, '00420010'),
      });
    });
}

function toSeries(held: readonly HeldInstance[], ownEndpoints: boolean): Fields {
  const bodySite = firstText(held, '00180015');
  const number = Number(firstText(held, '00200011') || NaN);
  return present({
    uid: firstText(held, '0020000E'),
    number: number >= 0 ? Math.trunc(number) : undefined,
    modality: { system: dcm, code: firstText(held, '00080060') || 'OT' },
    description: firstText(held, '0008103E'),
    numberOfInstances: held.length,
    endpoint: ownEndpoints ? references(new Set(held.flatMap(({ endpoints }) => [...endpoints]))) : [],
    bodySite: bodySite === '' ? undefined : { display: bodySite },
    laterality: lateralities[firstText(held, '00200060', '00200062')],
    started: started(held, '00080021', '00080031'),
    instance: toInstances(held),
  });
}

function procedureCode(held: readonly HeldInstance[]): Fields[] {
  const text = firstText(held, '00321060', '00081030');
  const [item] = held[0]?.dataset['00081032']?.Value ?? [];
  const code = typeof item === 'object' && item !== null ? (item as DicomJson) : {};
  const system = schemes[textValue(code, '00080102')];
  const coding = present({ system, code: textValue(code, '00080100'), display: textValue(code, '00080104') });
  const concept = present({ coding: coding['code'] === undefined ? [] : [coding], text });
  return Object.keys(concept).length === 0 ? [] : [concept];
}

/** ImagingStudy (R4) of the instances of one study. */
export function toImagingStudy(held: readonly HeldInstance[], patientId: string): FhirResource {
  const uid = firstText(held, '0020000D');
  const accession = firstText(held, '00080050');
  const acsn = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'ACSN' }] };
  const series = groupBySeries(held);
  const endpoints = new Set(held.flatMap((instance) => [...instance.endpoints]));
  // Two archives may hold different series: then each series says where it is.
  const spread = endpoints.size > 1;
  const modalities = new Set(series.map((group) => firstText(group, '00080060') || 'OT'));
  return {
    resourceType: 'ImagingStudy',
    id: uid,
    ...present({
      identifier: [
        { system: 'urn:dicom:uid', value: `urn:oid:${uid}` },
        ...(accession === '' ? [] : [{ type: acsn, value: accession }]),
      ],
      status: 'available',
      modality: [...modalities].map((code) => ({ system: dcm, code })),
      subject: { reference: `Patient/${patientId}` },
      started: started(held, '00080020', '00080030'),
      endpoint: spread ? [] : references(endpoints),
      numberOfSeries: series.length,
      numberOfInstances: held.length,
      procedureCode: procedureCode(held),
      description: firstText(held, '00081030'),
      series: series.map((group) => toSeries(group, spread)),
    }),
  };
}
