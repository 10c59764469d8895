import { textValue } from '../archive/attributes.ts';
import type { ArchivedInstance } from '../parts.ts';
import { chestAccessions } from './records/chestRecords.ts';

const lungSeries = '3';

/**
 * The chest's studies over two archives: of the current one the lung series lies in the second, the prior is there
 * whole, the radiograph is in both.
 */
export function spread(instances: readonly ArchivedInstance[]): {
  main: readonly ArchivedInstance[];
  outpatient: readonly ArchivedInstance[];
} {
  const facts = (tag: string) => (instance: ArchivedInstance) => textValue(instance.dataset, tag);
  const [accession, series] = [facts('00080050'), facts('00200011')];
  const isMoved = (one: ArchivedInstance) =>
    accession(one) === chestAccessions.prior ||
    (accession(one) === chestAccessions.current && series(one) === lungSeries);
  return {
    main: instances.filter((one) => !isMoved(one)),
    outpatient: instances.filter((one) => isMoved(one) || accession(one) === chestAccessions.radiograph),
  };
}
