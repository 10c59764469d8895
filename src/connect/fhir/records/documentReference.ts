import type { Report, ReportStatus } from '@/domain/model/report';
import { toCodedTexts } from '../coding';
import { isObject, optional, toList, toObject, toText } from '../json';
import type { JsonObject } from '../json';
import { parseBelonging } from './belonging';
import { parseAttachments } from './content';
import { parseId, parseStatus } from './diagnosticReport';
import { toNames } from './names';

/** DocumentReference of STU3, R4 or R5 as a report of kind `document`; null without an id. */
export function parseDocumentReference(resource: JsonObject, iss: string): Report | null {
  const id = parseId(resource['id']);
  if (!id) return null;
  const context = toList(resource['context']).filter(isObject);
  return {
    key: `DocumentReference/${id}`,
    id,
    kind: 'document',
    status: statusOf(resource),
    title:
      toText(resource['description']) ??
      toCodedTexts(resource['type'])[0]?.text ??
      toCodedTexts(resource['class'])[0]?.text ??
      '',
    ...optional('date', toText(toObject(context[0]?.['period'])?.['start'])),
    ...optional(
      'issued',
      toText(resource['date']) ?? toText(resource['created']) ?? toText(resource['indexed']),
    ),
    authors: toNames(resource['author'], resource),
    diagnoses: [],
    contents: parseAttachments(
      toList(resource['content']).map((content) => toObject(content)?.['attachment']),
    ),
    results: [],
    resultIds: [],
    belongs: parseBelonging(
      {
        // R5 has no `context.related`: `context` itself is the list of references.
        studies: [...context.flatMap((each) => toList(each['related'])), ...context],
        orders: resource['basedOn'],
        identifiers: resource['identifier'],
      },
      resource,
      iss,
    ),
  };
}

/** `status` is about the reference, `docStatus` about the document: what withdraws it wins. */
function statusOf(resource: JsonObject): ReportStatus {
  const status = resource['status'];
  if (status === 'entered-in-error' || status === 'superseded') return status;
  return parseStatus(resource['docStatus']);
}
