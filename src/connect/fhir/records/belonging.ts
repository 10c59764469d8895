import { parseStudyUid } from '@/domain/model/ids';
import type { StudyUid } from '@/domain/model/ids';
import type { Identifier } from '@/domain/model/patient';
import type { Belonging } from '@/domain/model/report';
import { toCodes, toIdentifiers } from '../coding';
import { isObject, toList, toText } from '../json';
import type { JsonObject } from '../json';
import { parseReference } from '../reference';

interface Statements {
  /** References to the study itself: `imagingStudy`, R5 `study`, `context.related`. */
  readonly studies?: unknown;
  /** References to orders: `basedOn`. */
  readonly orders?: unknown;
  readonly identifiers?: unknown;
}

/** What a resource says of the study that it is about, in every form of reference (R4 section 2.3.0). */
export function parseBelonging(said: Statements, resource: JsonObject, iss: string): Belonging {
  const studyIds = new Set<string>();
  const studyUids = new Set<StudyUid>();
  const orders = new Set<string>();
  const accessions = [...toAccessions(said.identifiers)];
  for (const mention of [...toList(said.studies), ...toList(said.orders)].filter(isObject)) {
    for (const uid of toStudyUids(mention['identifier'])) studyUids.add(uid);
    accessions.push(...toAccessions(mention['identifier']));
    // STU3 wraps what is related: `context.related[].ref`.
    const at = parseReference(mention['reference'] ?? reachInto(mention['ref']), iss);
    if (at?.kind === 'resource' && at.type === 'ImagingStudy') studyIds.add(at.id);
    if (at?.kind === 'resource' && isOrder(at.type)) orders.add(at.id);
    if (at?.kind !== 'contained') continue;
    const inside = toList(resource['contained'])
      .filter(isObject)
      .find(({ id }) => id === at.id);
    if (inside?.['resourceType'] === 'ImagingStudy') {
      for (const uid of toStudyUids(inside['identifier'], inside['uid'])) studyUids.add(uid);
      accessions.push(...toAccessions(inside['identifier']), ...toIdentifiers(inside['accession']));
    }
    if (isOrder(toText(inside?.['resourceType']))) accessions.push(...toAccessions(inside?.['identifier']));
  }
  return { studyIds: [...studyIds], studyUids: [...studyUids], orders: [...orders], accessions };
}

const isOrder = (type: string | undefined) => type === 'ServiceRequest' || type === 'ProcedureRequest';
const reachInto = (ref: unknown) => (isObject(ref) ? ref['reference'] : undefined);

/** Only what says that it is one: v2-0203 ACSN or DCM 121022. FILL and PLAC are order numbers. */
export function toAccessions(raw: unknown): readonly Identifier[] {
  return toList(raw)
    .filter((item) => isObject(item) && toCodes(item['type']).some(isAccessionType))
    .flatMap((item) => toIdentifiers(item));
}

const isAccessionType = (code: string) => code === 'ACSN' || code === '121022';

function toStudyUids(identifiers: unknown, plain?: unknown): readonly StudyUid[] {
  const named = toIdentifiers(identifiers).filter(({ system }) => system === 'urn:dicom:uid');
  return [plain, ...named.map(({ value }) => value)].flatMap((uid) => parseStudyUid(uid) ?? []);
}
