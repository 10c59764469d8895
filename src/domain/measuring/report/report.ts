import { personName, text } from '../../model/dataset';
import type { Instance } from '../../model/instance';
import type { Measure, Place } from '../measure';
import { codes } from './codes';
import { element, sequence, type Dataset, type Element } from './element';
import { encodePart10 } from './encode';
import { toGroup } from './groups';
import { code, coded, container, containerBody, person, uidReference, words } from './items';

/** What the report needs beside the measurements. */
export interface ReportFacts {
  /** Any instance of the study: whose it is and which study is taken from its header. */
  readonly instance: Instance;
  /** The reader, as a person name (PS3.5 6.2.1), where the session says. */
  readonly reader?: string;
  readonly madeAt: Date;
  readonly newUid: () => string;
}

export interface Report {
  readonly study: string;
  readonly uid: string;
  /** Part 10 file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const comprehensive = '1.2.840.10008.5.1.4.1.1.88.33';
/** Names this product as the observer. */
const deviceUid = '2.25.297348016473582651809326541087463259817';

/** A UUID as an identifier (PS3.5 B.2). */
export const toUid = (uuid: string): string => `2.25.${BigInt(`0x${uuid.replaceAll('-', '')}`)}`;

/** Those of the measurements that are of the instance's study. */
export function toReport(measures: readonly Measure[], facts: ReportFacts): Report {
  const { instance, newUid } = facts;
  const own = measures.filter(({ place }) => place.study === instance.study);
  const uid = newUid();
  const dataset = [
    ...patientOf(instance),
    ...studyOf(instance),
    ...documentOf(uid, facts),
    sequence(
      0x0040a375,
      evidenceOf(
        own.map(({ place }) => place),
        instance.study,
      ),
    ),
    element(0x0040a040, 'CS', 'CONTAINER'),
    coded(0x0040a043, codes.report),
    ...containerBody(contentOf(own, facts), '1500'),
  ];
  return { study: instance.study, uid, bytes: encodePart10(dataset, comprehensive, uid) };
}

function contentOf(measures: readonly Measure[], { reader, newUid }: ReportFacts): readonly Dataset[] {
  const observer = reader
    ? [
        code('HAS OBS CONTEXT', codes.observerType, codes.person),
        person('HAS OBS CONTEXT', codes.personName, reader),
      ]
    : [];
  return [
    code('HAS CONCEPT MOD', codes.language, codes.english),
    ...observer,
    code('HAS OBS CONTEXT', codes.observerType, codes.device),
    uidReference('HAS OBS CONTEXT', codes.deviceUid, deviceUid),
    words('HAS OBS CONTEXT', codes.deviceName, 'Chartlight'),
    code('HAS CONCEPT MOD', codes.procedure, codes.imaging),
    container(
      codes.measurements,
      measures.map((measure) => toGroup(measure, newUid)),
    ),
  ];
}

function patientOf({ patient }: Instance): Dataset {
  return [
    element(0x00080005, 'CS', 'ISO_IR 192'),
    element(0x00100010, 'PN', patient.name ?? ''),
    element(0x00100020, 'LO', patient.id ?? ''),
    ...(patient.issuer ? [element(0x00100021, 'LO', patient.issuer)] : []),
    element(0x00100030, 'DA', patient.birthDate ?? ''),
    element(0x00100040, 'CS', patient.sex ?? ''),
  ];
}

/** As in the images: a report that says otherwise would be another study (PS3.3 C.7.2.1). */
function studyOf({ study, dataset }: Instance): Dataset {
  const copied = (tag: number, vr: Element['vr'], key: string) => element(tag, vr, text(dataset, key) ?? '');
  return [
    element(0x0020000d, 'UI', study),
    copied(0x00080020, 'DA', '00080020'),
    copied(0x00080030, 'TM', '00080030'),
    copied(0x00080050, 'SH', '00080050'),
    element(0x00080090, 'PN', personName(dataset, '00080090') ?? ''),
    copied(0x00200010, 'SH', '00200010'),
    ...(text(dataset, '00081030') ? [copied(0x00081030, 'LO', '00081030')] : []),
  ];
}

function documentOf(uid: string, { madeAt, newUid }: ReportFacts): Dataset {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${madeAt.getFullYear()}${two(madeAt.getMonth() + 1)}${two(madeAt.getDate())}`;
  const time = `${two(madeAt.getHours())}${two(madeAt.getMinutes())}${two(madeAt.getSeconds())}`;
  return [
    element(0x00080016, 'UI', comprehensive),
    element(0x00080018, 'UI', uid),
    element(0x00080012, 'DA', date),
    element(0x00080013, 'TM', time),
    element(0x00080023, 'DA', date),
    element(0x00080033, 'TM', time),
    element(0x00080060, 'CS', 'SR'),
    element(0x0008103e, 'LO', 'Measurements'),
    element(0x00080070, 'LO', 'Chartlight'),
    element(0x00081090, 'LO', 'Chartlight'),
    sequence(0x00081111),
    element(0x0020000e, 'UI', newUid()),
    // High, so that it follows the images where series are listed by number.
    element(0x00200011, 'IS', '9900'),
    element(0x00200013, 'IS', '1'),
    sequence(0x0040a372),
    // A list that the session may still add to; nobody has signed it.
    element(0x0040a491, 'CS', 'PARTIAL'),
    element(0x0040a493, 'CS', 'UNVERIFIED'),
  ];
}

/** Every image that was measured in, by series (PS3.3 C.17.2.1). */
function evidenceOf(places: readonly Place[], study: string): Dataset {
  const series = new Map<string, Map<string, string>>();
  for (const place of places) {
    const instances = series.get(place.series) ?? new Map<string, string>();
    series.set(place.series, instances.set(place.instance, place.sopClass));
  }
  return [
    element(0x0020000d, 'UI', study),
    sequence(
      0x00081115,
      ...[...series].map(([uid, instances]) => [
        element(0x0020000e, 'UI', uid),
        sequence(
          0x00081199,
          ...[...instances].map(([instance, sopClass]) => [
            element(0x00081150, 'UI', sopClass),
            element(0x00081155, 'UI', instance),
          ]),
        ),
      ]),
    ),
  ];
}
