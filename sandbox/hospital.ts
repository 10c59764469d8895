import { createDicomWeb } from './archive/dicomWeb.ts';
import { openFolder } from './archive/folder.ts';
import { createDicomWebProxy, readUpstream } from './archive/proxy.ts';
import { patientOf } from './fhir/element.ts';
import { loadResources } from './fhir/load.ts';
import { fieldsOf, listOf, textOf } from './json.ts';
import { UsageError, type SandboxOptions } from './options.ts';
import type { DicomWebServer } from './archiveServer.ts';
import type {
  ArchiveAddress,
  ArchivedInstance,
  Authorize,
  DemoPatient,
  DicomJson,
  FhirResource,
  PatientOfStudy,
  Skipped,
} from './parts.ts';
import { deriveRecords } from './patients/derive.ts';
import { mostArchives, type Places } from './places.ts';
import { severalArchives, type Scenario, type ScenarioName } from './scenarios/scenario.ts';

interface HospitalArchive {
  readonly address: ArchiveAddress;
  /** False: nothing listens until somebody switches it on. */
  readonly startsUp: boolean;
  readonly open: (of: ArchiveDoor) => DicomWebServer;
}

/** Who may come in, and what is special about the hospital at the moment. */
export interface ArchiveDoor {
  readonly authorize: Authorize;
  readonly scenario: () => Scenario;
}

/** Everything the hospital holds: what its archives serve and what its EHR knows. */
export interface Hospital {
  readonly archives: readonly HospitalArchive[];
  readonly resources: readonly FhirResource[];
  /** First = the standard one. */
  readonly patients: readonly DemoPatient[];
  readonly skipped: readonly Skipped[];
  /** In the EHR while a scenario sets a trap. */
  readonly trap: readonly FhirResource[];
}

function builtIn(
  address: ArchiveAddress,
  instances: readonly ArchivedInstance[],
  patientOfStudy: PatientOfStudy,
  more: { startsUp?: boolean; trap?: readonly ArchivedInstance[] } = {},
): HospitalArchive {
  const { startsUp = true, trap = [] } = more;
  const withTrap = [...instances, ...trap];
  const open = ({ authorize, scenario }: ArchiveDoor) =>
    createDicomWeb({
      instances: () => (scenario().trap ? withTrap : instances),
      base: address.base,
      stores: true,
      authorize,
      patientOfStudy,
      habits: () => scenario().archives,
    });
  return { address: { ...address, stores: true }, startsUp, open };
}

async function demo(places: Places, scenarios: readonly ScenarioName[]): Promise<Hospital> {
  // Only here: the phantoms take a moment to load, and imported archives don't need them.
  const { demoHospital } = await import('./patients/demo.ts');
  const main = places.archive(0, 'Main PACS');
  const second = places.archive(1, 'Regional archive');
  const outpatient = places.archive(2, 'Outpatient archive', 'outpatient/dicom-web');
  const several = scenarios.includes(severalArchives);
  const { records, patients, trap, ...instances } = await demoHospital({
    main,
    second,
    ...(several ? { outpatient } : {}),
  });
  const { patientOfStudy } = records;
  return {
    archives: [
      builtIn(main, instances.main, patientOfStudy, { trap: trap.instances }),
      builtIn(second, instances.second, patientOfStudy, { startsUp: false }),
      ...(several ? [builtIn(outpatient, instances.outpatient, patientOfStudy)] : []),
    ],
    resources: records.resources,
    patients,
    skipped: [],
    trap: trap.resources,
  };
}

async function readServer(url: string): Promise<DicomJson[]> {
  try {
    return await readUpstream(url);
  } catch (error) {
    throw new UsageError(`--dicomweb ${url}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The archives that `--dicom` and `--dicomweb` name, and the records an integration engine would make of them. */
async function imported(options: SandboxOptions, places: Places): Promise<Hospital> {
  const folders = options.dicomDirs.length > 0 ? await openFolder([...options.dicomDirs]) : undefined;
  const upstreams = await Promise.all(
    options.dicomWebUrls.map(async (url) => ({ url, datasets: await readServer(url) })),
  );
  const first = folders ? 1 : 0;
  const addressOf = (index: number) =>
    places.archive(index, index === 0 ? 'Main PACS' : `Archive ${index + 1}`);
  const records = deriveRecords([
    ...(folders
      ? [{ archive: addressOf(0), datasets: folders.instances.map(({ dataset }) => dataset) }]
      : []),
    ...upstreams.map(({ datasets }, i) => ({ archive: addressOf(first + i), datasets })),
  ]);
  const { patientOfStudy } = records;
  const proxies = upstreams.map(({ url }, i): HospitalArchive => {
    const address = addressOf(first + i);
    return {
      address,
      startsUp: true,
      open: ({ authorize }) =>
        createDicomWebProxy({ upstream: url, base: address.base, authorize, patientOfStudy }),
    };
  });
  return {
    archives: [...(folders ? [builtIn(addressOf(0), folders.instances, patientOfStudy)] : []), ...proxies],
    resources: records.resources,
    patients: patientsWithMostStudiesFirst(records.resources),
    skipped: folders?.skipped ?? [],
    trap: [],
  };
}

function nameOf(patient: FhirResource): string {
  const name = fieldsOf(listOf(patient['name'])[0]);
  const given = listOf(name?.['given']).join(' ');
  return textOf(name?.['text']) ?? (`${given} ${textOf(name?.['family']) ?? ''}`.trim() || patient.id);
}

function toDemoPatient(patient: FhirResource): DemoPatient {
  const identifier = fieldsOf(listOf(patient['identifier'])[0]);
  return { id: patient.id, name: nameOf(patient), mrn: textOf(identifier?.['value']) ?? '' };
}

function patientsWithMostStudiesFirst(resources: readonly FhirResource[]): DemoPatient[] {
  const studies = (id: string) =>
    resources.filter((one) => one.resourceType === 'ImagingStudy' && patientOf(one) === id).length;
  return resources
    .filter(({ resourceType }) => resourceType === 'Patient')
    .map((patient) => ({ patient: toDemoPatient(patient), studies: studies(patient.id) }))
    .sort((a, b) => b.studies - a.studies)
    .map(({ patient }) => patient);
}

export async function gatherHospital(options: SandboxOptions, places: Places): Promise<Hospital> {
  const archives = options.dicomWebUrls.length + (options.dicomDirs.length > 0 ? 1 : 0);
  if (archives > mostArchives)
    throw new UsageError(`There is room for ${mostArchives} archives, not ${archives}.`);
  const hospital =
    archives > 0 ? await imported(options, places) : await demo(places, options.scenarios ?? []);
  if (options.fhirPath === undefined) return hospital;
  const added = await loadResources(options.fhirPath);
  const known = new Set(hospital.patients.map(({ id }) => id));
  const newcomers = added.resources.filter(
    ({ resourceType, id }) => resourceType === 'Patient' && !known.has(id),
  );
  return {
    ...hospital,
    resources: [...hospital.resources, ...added.resources],
    patients: [...hospital.patients, ...newcomers.map(toDemoPatient)],
    skipped: [...hospital.skipped, ...added.skipped],
  };
}
