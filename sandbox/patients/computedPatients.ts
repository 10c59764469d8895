import type { ArchivedInstance } from '../parts.ts';
import { namedPatients } from './charsets/namedPatients.ts';
import { historyIdentity, longHistory } from './history/longHistory.ts';
import { manyStudies, manyStudiesIdentity } from './history/manyStudies.ts';
import type { Identity } from './identity.ts';
import { benchmarkCt, benchmarkIdentity, longCt, longIdentity } from './largeCt.ts';
import { picturePairs, picturePatients } from './pictures/picturePatients.ts';
import { manyNames, manyNamesIdentity } from './semantics/manyNames.ts';
import { radiographIdentity, radiographPair } from './radiograph.ts';

export interface ComputedPatient {
  readonly identity: Identity;
  /** One line for the chart's patient list. */
  readonly note: string;
  readonly instances: () => ArchivedInstance[];
}

/** Patients all of whose images are formulas; new ones go to the end, for their order is relied on. */
export const computedPatients: readonly ComputedPatient[] = [
  {
    identity: benchmarkIdentity,
    note: 'Chest CT of 300 slices, for the benchmark',
    instances: benchmarkCt,
  },
  { identity: longIdentity, note: 'Chest CT of 2,000 slices', instances: longCt },
  {
    identity: radiographIdentity,
    note: 'Chest radiograph in two views, and its prior',
    instances: radiographPair,
  },
  ...picturePatients,
  { identity: historyIdentity, note: '400 studies over 30 years, with reports', instances: longHistory },
  ...namedPatients,
  {
    identity: manyNamesIdentity,
    note: '60 studies under many names, codes and four languages',
    instances: manyNames,
  },
  {
    identity: manyStudiesIdentity,
    note: '2,000 studies, images of the newest 40',
    instances: manyStudies,
  },
  ...picturePairs,
];
