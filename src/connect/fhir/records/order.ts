import type { Order } from '@/domain/model/order';
import { toCodedTexts, toCodes } from '../coding';
import { optional, toList, toObject, toText } from '../json';
import type { JsonObject } from '../json';
import { toAccessions } from './belonging';
import { parseId } from './diagnosticReport';
import { toNames } from './names';

/** ServiceRequest of R4 or R5, ProcedureRequest of STU3; null without an id. */
export function parseOrder(resource: JsonObject): Order | null {
  const id = parseId(resource['id']);
  if (!id) return null;
  const codes = toCodedTexts(resource['code']);
  const period = toObject(resource['occurrencePeriod']);
  return {
    id,
    status: toText(resource['status']) ?? 'unknown',
    title: codes[0]?.text ?? '',
    codes,
    bodySites: toCodedTexts(resource['bodySite']),
    // R5 puts codes and references into one CodeableReference.
    reasons: [...toCodedTexts(resource['reasonCode']), ...toCodedTexts(resource['reason'])].map(
      ({ text }) => text,
    ),
    ...optional('requester', toNames(resource['requester'], resource)[0]),
    ...optional('authored', toText(resource['authoredOn'])),
    ...optional('planned', toText(resource['occurrenceDateTime']) ?? toText(period?.['start'])),
    ...optional('priority', toText(resource['priority'])),
    ...(isInpatient(resource) && { inpatient: true }),
    belongs: {
      studyIds: [],
      studyUids: [],
      orders: [id],
      accessions: toAccessions([...toList(resource['identifier']), ...toList(resource['requisition'])]),
    },
  };
}

/** v3-ActCode of an inpatient encounter. An encounter that is only referred to is not fetched: nothing waits for it. */
const inpatientClasses = new Set(['IMP', 'ACUTE', 'NONAC']);

function isInpatient(order: JsonObject): boolean {
  return toList(order['contained']).some((raw) => {
    const contained = toObject(raw);
    return (
      contained?.['resourceType'] === 'Encounter' &&
      toCodes(contained['class']).some((code) => inpatientClasses.has(code))
    );
  });
}
