import { reportStatuses } from '@/domain/model/report';
import type { Report, ReportStatus } from '@/domain/model/report';
import { toCodedTexts } from '../coding';
import { isObject, optional, toList, toObject, toText } from '../json';
import type { JsonObject } from '../json';
import { parseReference } from '../reference';
import { parseBelonging } from './belonging';
import { parseAttachments, parseNarrative } from './content';
import { toNames } from './names';
import { parseObservation } from './observation';

const maxConclusionLength = 100_000;

/** DiagnosticReport of STU3, R4 or R5; null without an id. */
export function parseDiagnosticReport(resource: JsonObject, iss: string): Report | null {
  const id = parseId(resource['id']);
  if (!id) return null;
  const forms = parseAttachments(resource['presentedForm']);
  const interpreters = toNames(resource['resultsInterpreter'], resource);
  const results = toList(resource['result']).filter(isObject);
  const referred = results.map(({ reference }) => parseReference(reference, iss));
  const contained = toList(resource['contained']).filter(isObject);
  return {
    key: `DiagnosticReport/${id}`,
    id,
    kind: 'report',
    status: parseStatus(resource['status']),
    title: toCodedTexts(resource['code'])[0]?.text ?? '',
    ...optional('date', parseWhen(resource)),
    ...optional('issued', toText(resource['issued'])),
    authors: interpreters.length > 0 ? interpreters : toNames(resource['performer'], resource),
    ...optional('conclusion', parseConclusion(resource['conclusion'])),
    diagnoses: toCodedTexts(resource['conclusionCode'] ?? resource['codedDiagnosis']),
    contents: forms.length > 0 ? forms : parseNarrative(resource),
    results: referred.flatMap((at) => {
      const inside = at?.kind === 'contained' ? contained.find((each) => each['id'] === at.id) : undefined;
      return inside ? parseObservation(inside) : [];
    }),
    resultIds: referred.flatMap((at) =>
      at?.kind === 'resource' && at.type === 'Observation' ? [at.id] : [],
    ),
    belongs: parseBelonging(
      {
        studies: [...toList(resource['imagingStudy']), ...toList(resource['study'])],
        orders: resource['basedOn'],
        identifiers: resource['identifier'],
      },
      resource,
      iss,
    ),
  };
}

/** FHIR `id`: R4 section 2.24.0.1. */
export function parseId(raw: unknown): string | null {
  return typeof raw === 'string' && /^[A-Za-z0-9\-.]{1,64}$/.test(raw) ? raw : null;
}

/** A status that nobody knows is no licence to call a report final. */
export function parseStatus(raw: unknown): ReportStatus {
  return reportStatuses.find((status) => status === raw) ?? 'unknown';
}

function parseWhen(resource: JsonObject): string | undefined {
  const period = toObject(resource['effectivePeriod']);
  return toText(resource['effectiveDateTime']) ?? toText(period?.['start']) ?? toText(period?.['end']);
}

function parseConclusion(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw.trim().slice(0, maxConclusionLength) || undefined : undefined;
}
