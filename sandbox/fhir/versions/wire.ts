import { fieldsOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';
import type { Parameters } from '../searchParameters.ts';
import { reshape, type Fields, type Table } from './change.ts';
import { parametersIn } from './parameters.ts';
import { r5, r5Finish } from './r5.ts';
import { stu3, stu3Systems } from './stu3.ts';

export const fhirVersions = ['STU3', 'R4', 'R4B', 'R5'] as const;
export type FhirVersion = (typeof fhirVersions)[number];

const numbers: Readonly<Record<FhirVersion, string>> = {
  STU3: '3.0.2',
  R4: '4.0.1',
  R4B: '4.3.0',
  R5: '5.0.0',
};
const tables: Readonly<Record<FhirVersion, Readonly<Record<string, Table>>>> = {
  STU3: stu3,
  R4: {},
  R4B: {},
  R5: r5,
};

/** What a server of one version says and understands. */
export interface Wire {
  readonly version: FhirVersion;
  /** CapabilityStatement.fhirVersion. */
  readonly number: string;
  typeOnWire(storeType: string): string;
  /** Undefined: the version has no such type. */
  typeInStore(wireType: string): string | undefined;
  /** Search parameters of a type by the name it has in the store. */
  parametersOf(storeType: string): Parameters;
  /** A value that a client sent, in the store's words. */
  fromWire(value: string): string;
  toWire(resource: FhirResource): FhirResource;
}

/** In STU3 an order of the department is a ProcedureRequest. */
const older = { ServiceRequest: 'ProcedureRequest' } as const;

function inOldWords(name: string, value: string): string {
  if (name === 'system') return stu3Systems[value] ?? value;
  const order = /^(.*\/)?ServiceRequest(\/[^/]+(?:\/_history\/.*)?)$/;
  return name === 'reference' ? value.replace(order, `$1${older.ServiceRequest}$2`) : value;
}

/** References have no `type` in STU3, systems have other names, and so has one type. */
function olderWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(olderWords);
  const fields = fieldsOf(value);
  if (!fields) return value;
  const isReference = 'reference' in fields || fieldsOf(fields['identifier']) !== undefined;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, one]) => !(isReference && name === 'type' && typeof one === 'string'))
      .map(([name, one]) => [name, typeof one === 'string' ? inOldWords(name, one) : olderWords(one)]),
  );
}

function convert(version: FhirVersion, resource: Fields): Fields {
  const type = String(resource['resourceType']);
  const table = tables[version][type];
  const contained = resource['contained'];
  const whole = Array.isArray(contained)
    ? { ...resource, contained: contained.map((one) => convert(version, fieldsOf(one) ?? {})) }
    : resource;
  const reshaped = table ? reshape(whole, table) : whole;
  if (version === 'R5') return r5Finish[type]?.(reshaped) ?? reshaped;
  return version === 'STU3' ? (fieldsOf(olderWords(reshaped)) ?? reshaped) : reshaped;
}

export function wireOf(version: FhirVersion): Wire {
  const isOld = version === 'STU3';
  return {
    version,
    number: numbers[version],
    typeOnWire: (type) => (isOld && type === 'ServiceRequest' ? older.ServiceRequest : type),
    typeInStore: (type) => {
      if (!isOld) return type === older.ServiceRequest ? undefined : type;
      if (type === older.ServiceRequest) return 'ServiceRequest';
      return type === 'ServiceRequest' ? undefined : type;
    },
    parametersOf: (type) => parametersIn(version, type),
    fromWire: (value) => (isOld ? value.replaceAll(`${older.ServiceRequest}/`, 'ServiceRequest/') : value),
    toWire: (resource) => ({
      ...convert(version, resource),
      resourceType:
        isOld && resource.resourceType === 'ServiceRequest' ? older.ServiceRequest : resource.resourceType,
      id: resource.id,
    }),
  };
}
