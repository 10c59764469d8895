import type { Identifier } from '@/domain/model/patient';
import { toIdentifiers } from './coding';
import { isObject, toList } from './json';
import type { JsonObject } from './json';

/** v2-0203 ACSN or DCM 121022. Placer and filler numbers are none, and neither is what stands first. */
const isAccession = ({ type }: Identifier) => type === 'ACSN' || type === '121022';

/**
 * Accession numbers that a resource carries: STU3 `accession`, its own identifiers, those of the orders that it is
 * based on (R5 puts them there). Strongest first.
 */
export function parseAccessions(resource: JsonObject): readonly Identifier[] {
  const orders = toList(resource['basedOn']).flatMap((reference) =>
    isObject(reference) ? toIdentifiers(reference['identifier']) : [],
  );
  return [
    ...toIdentifiers(resource['accession']),
    ...[...toIdentifiers(resource['identifier']), ...orders].filter(isAccession),
  ];
}
