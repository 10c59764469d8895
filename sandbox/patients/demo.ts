import type { ArchiveAddress, ArchivedInstance, DemoPatient, DerivedRecords, DicomJson } from '../parts.ts';
import { chestCt } from './chestCt.ts';
import { computedPatients } from './computedPatients.ts';
import { deriveRecords } from './derive.ts';
import { historyRecords } from './history/historyRecords.ts';
import { manyStudiesRecords } from './history/manyStudies.ts';
import { identityHeader, type Identity } from './identity.ts';
import { patientIdOf, toPatient } from './patientResource.ts';
import { radiograph } from './radiograph.ts';
import { chestAccessions, chestRecords } from './records/chestRecords.ts';
import { withRecords } from './records/withRecords.ts';
import { sampleStudy, type SampleStudy } from './sampleImages.ts';
import { semanticsRecords } from './semantics/semanticsRecords.ts';
import { spread } from './spread.ts';
import { trapFor, type Trap } from './trap.ts';

/** People who don't exist. */
const people = {
  chest: { mrn: 'SH-100201', name: 'Lindqvist^Ada', birthDate: '19580314', sex: 'F' },
  brain: { mrn: 'SH-100202', name: 'Okafor^Samuel', birthDate: '19711102', sex: 'M' },
  mixed: { mrn: 'SH-100203', name: 'Marchetti^Giulia', birthDate: '19490627', sex: 'F' },
  none: { mrn: 'SH-100204', name: 'Tanaka^Hiroshi', birthDate: '19900119', sex: 'M' },
  elsewhere: { mrn: 'SH-100205', name: 'Novak^Petra', birthDate: '19830905', sex: 'F' },
  misfiled: { mrn: 'SH-100206', name: 'Berg^Johan', birthDate: '19660423', sex: 'M' },
} as const satisfies Record<string, Identity>;

/** Whom the header of the misfiled study names. */
const somebodyElse: Identity = {
  mrn: 'SH-200417',
  name: 'Bergman^Jonas',
  birthDate: '19791208',
  sex: 'M',
};

type Sample = readonly [
  source: string,
  identity: Identity,
  date: string,
  description: string,
  seriesDescription: string,
  bodyPart: string,
];

const brainMr: Sample = ['volume', people.brain, '20261007', 'MR brain', 'FSE PD axial oblique', 'BRAIN'];
const samples: readonly Sample[] = [
  brainMr,
  ['jpeg_baseline_8bit.dcm', people.mixed, '20261012', 'Coronary angiography', 'Cine, 96 frames', 'HEART'],
  ['jpeg_lossless_sel1.dcm', people.mixed, '20260903', 'CT chest planning', 'JPEG lossless', 'CHEST'],
  ['rle.dcm', people.mixed, '20260622', 'CT', 'RLE', ''],
  ['jpeg_2000.dcm', people.mixed, '20260315', 'CT follow-up', 'JPEG 2000', ''],
  ['jpeg_ls.dcm', people.mixed, '20251118', 'MR shoulder', 'JPEG-LS', 'SHOULDER'],
  ['explicit_big.dcm', people.mixed, '20250509', 'MR brain', 'Explicit big endian', 'BRAIN'],
  ['deflated.dcm', people.mixed, '20241004', 'Secondary capture', 'Deflated', ''],
];
const elsewhere: Sample = ['implicit_little.dcm', people.elsewhere, '20260911', 'MR head', 'FLAIR', 'HEAD'];
const misfiled: Sample = ['explicit_little.dcm', somebodyElse, '20261005', 'MR', '16 frames', ''];

function toSampleStudy(sample: Sample): SampleStudy {
  const [source, identity, date, description, seriesDescription, bodyPart] = sample;
  const accession = `SH${date.slice(2)}-${identity.mrn.slice(-3)}`;
  return { source, identity, date, time: '101500', description, seriesDescription, bodyPart, accession };
}

/** The header as the hospital's records have it, where the archive's own names somebody else. */
function filedUnder(identity: Identity, dataset: DicomJson): DicomJson {
  const fields = Object.entries(identityHeader(identity)).map(([tag, [vr, value]]) => [
    tag,
    { vr, Value: [vr === 'PN' ? { Alphabetic: value } : value] },
  ]);
  return { ...dataset, ...Object.fromEntries(fields) };
}

const notes: Readonly<Record<keyof typeof people, string>> = {
  chest: 'Chest CT with a prior: the nodule has grown',
  brain: 'MR brain',
  mixed: 'Many kinds of images',
  none: 'No imaging',
  elsewhere: 'MR head in the regional archive, which is down',
  misfiled: 'The images name somebody else',
};

function toDemoPatient(identity: Identity, note: string): DemoPatient {
  const [alphabetic = ''] = identity.name.split('=');
  const [family = '', given = ''] = alphabetic.split('^');
  const name = `${given} ${family}`;
  return { id: patientIdOf(filedUnder(identity, {})), name, mrn: identity.mrn, note };
}

export interface DemoHospital {
  readonly main: readonly ArchivedInstance[];
  readonly second: readonly ArchivedInstance[];
  /** Empty unless there is such an archive. */
  readonly outpatient: readonly ArchivedInstance[];
  readonly trap: Trap;
  readonly records: DerivedRecords;
  readonly patients: DemoPatient[];
}

/** The hospital's own patients: computed, or real sample images under invented names. Nothing is fetched. */
export async function demoHospital(archives: {
  main: ArchiveAddress;
  second: ArchiveAddress;
  /** Then the first patient's images are spread over two archives. */
  outpatient?: ArchiveAddress;
}): Promise<DemoHospital> {
  const chest = [
    ...chestCt('current', {
      identity: people.chest,
      date: '20261014',
      time: '092100',
      accession: chestAccessions.current,
    }),
    ...chestCt('prior', {
      identity: people.chest,
      date: '20241009',
      time: '143000',
      accession: chestAccessions.prior,
    }),
    ...radiograph({
      key: 'radiograph',
      noduleRadiusMm: 7,
      identity: people.chest,
      date: '20260318',
      time: '081200',
      accession: chestAccessions.radiograph,
    }),
  ];
  const computed = [...chest, ...computedPatients.flatMap(({ instances }) => instances())];
  const open = async (list: readonly Sample[]) =>
    (await Promise.all(list.map((sample) => sampleStudy(toSampleStudy(sample))))).flat();
  const [sampled, second, wrong] = await Promise.all([open(samples), open([elsewhere]), open([misfiled])]);
  const { main, outpatient } = archives.outpatient ? spread(computed) : { main: computed, outpatient: [] };
  const records = deriveRecords([
    {
      archive: archives.main,
      datasets: [
        ...[...main, ...sampled].map(({ dataset }) => dataset),
        ...wrong.map(({ dataset }) => filedUnder(people.misfiled, dataset)),
      ],
    },
    ...(archives.outpatient
      ? [{ archive: archives.outpatient, datasets: outpatient.map(({ dataset }) => dataset) }]
      : []),
    { archive: archives.second, datasets: second.map(({ dataset }) => dataset) },
  ]);
  const noImaging = toPatient(filedUnder(people.none, {}));
  const patients = [
    ...(Object.keys(people) as (keyof typeof people)[]).map((key) => toDemoPatient(people[key], notes[key])),
    ...computedPatients.map(({ identity, note }) => toDemoPatient(identity, note)),
  ];
  const [victim] = patients;
  if (victim === undefined) throw new Error('The demo has no patients.');
  return {
    main: [...main, ...sampled, ...wrong],
    second,
    outpatient,
    trap: trapFor(victim, people.chest, toSampleStudy(brainMr).accession),
    records: {
      ...records,
      resources: withRecords(
        [...records.resources, noImaging],
        [chestRecords, historyRecords, semanticsRecords, manyStudiesRecords],
      ),
    },
    patients,
  };
}
