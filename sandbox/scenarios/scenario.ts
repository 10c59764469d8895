import { fieldsOf } from '../json.ts';
import type { ArchiveHabits } from '../parts.ts';

/** Where the EHR keeps accession numbers. */
type Accessions = 'everywhere' | 'reports' | 'orders' | 'nowhere';

export interface Scenario {
  /** Resource types that the EHR does not have. */
  readonly absent: readonly string[];
  readonly accessions: Accessions;
  /** A server of its own knows the studies (SMART Imaging Access); its Endpoints open with the token or without. */
  readonly imagingAccess?: 'token' | 'capability';
  /** Studies have no other Endpoint than a viewer's (IHE IID). */
  readonly viewerOnly: boolean;
  /** The first patient's record names somebody else's study, and the archives hold somebody else's images. */
  readonly trap: boolean;
  readonly archives: ArchiveHabits;
}

export const ordinary: Scenario = {
  absent: [],
  accessions: 'everywhere',
  viewerOnly: false,
  trap: false,
  archives: { opensTo: 'patient', finds: 'all', holds: 'all', honoursIssuer: true },
};

const noImaging = ['ImagingStudy', 'Endpoint'];
const known = {
  ...ordinary,
  accessions: 'nowhere',
  archives: { ...ordinary.archives, finds: 'uid' },
} as const;
/** As most archives are: whoever has a token of the hospital sees everybody. */
const open = { ...ordinary.archives, opensTo: 'everybody' } as const;
const byAccession = { ...ordinary, absent: noImaging, archives: { ...open, finds: 'accession' } } as const;
const byRecordNumber = { ...ordinary, absent: noImaging, accessions: 'nowhere', archives: open } as const;
const empty = { ...open, holds: 'nothing' } as const;

const scenarios = {
  'imaging-access': { ...known, absent: noImaging, imagingAccess: 'token' },
  'imaging-access-capability': { ...known, absent: noImaging, imagingAccess: 'capability' },
  'imaging-study': known,
  'accession-report': { ...byAccession, accessions: 'reports' },
  'accession-order': { ...byAccession, accessions: 'orders' },
  'record-number': byRecordNumber,
  'viewer-link': { ...ordinary, accessions: 'nowhere', viewerOnly: true, archives: empty },
  'reports-only': { ...ordinary, absent: noImaging, accessions: 'nowhere', archives: empty },
  'accession-trap': { ...byAccession, trap: true },
  'record-number-trap': { ...byRecordNumber, trap: true, archives: { ...open, honoursIssuer: false } },
} as const satisfies Record<string, Scenario>;

type LadderName = keyof typeof scenarios;

/** Which archive holds what is settled at the start. */
export const severalArchives = 'several-archives';
const ladderNames = Object.keys(scenarios) as LadderName[];
export const scenarioNames: readonly ScenarioName[] = [...ladderNames, severalArchives];
export type ScenarioName = LadderName | typeof severalArchives;

export class ScenarioError extends Error {}

export interface ActiveScenario {
  current(): Scenario;
  name(): LadderName | undefined;
  /** Takes `{ "name": … }`; without a name nothing is special any more. */
  choose(value: unknown): void;
}

export function createScenario(initial: readonly ScenarioName[]): ActiveScenario {
  const find = (wanted: unknown) => ladderNames.find((name) => name === wanted);
  let active = initial.flatMap((name) => find(name) ?? []).at(-1);
  return {
    current: () => (active === undefined ? ordinary : scenarios[active]),
    name: () => active,
    choose(value) {
      const { name } = fieldsOf(value) ?? { name: null };
      const found = find(name);
      if (name !== undefined && found === undefined)
        throw new ScenarioError(`Send {"name": one of ${ladderNames.join(', ')}}, or {} for none.`);
      active = found;
    },
  };
}
