import { expect, it } from 'vitest';
import { fileRecords } from '@/domain/records/file';
import { startHospitalProcess } from '@/testing/hospitalProcess';
import { openSession } from '@/testing/hospitalSession';
import { discoverySteps } from '../site/site';
import type { DiscoveryStep } from '../site/site';
import { readFhirVersion } from './fhirVersion';
import type { FhirVersion } from './fhirVersion';

type Hospital = Awaited<ReturnType<typeof startHospitalProcess>>;

/** All that the app makes of one patient's record. */
async function readAll(hospital: Hospital, patient: string, discovery: readonly DiscoveryStep[]) {
  const session = await openSession(hospital, patient, { discovery });
  const [history, records] = await Promise.all([session.readHistory(), session.readRecords()]);
  const { of, unlinked } = fileRecords(records, history.studies);
  const files = [...of].map(([study, { reports, orders }]) => ({
    study,
    reports: reports.map(({ item, link }) => [item.key, item.status, link.by]),
    orders: orders.map(({ item, link }) => [item.id, item.status, link.by]),
  }));
  return { history, records, files: files.sort((a, b) => (a.study < b.study ? -1 : 1)), unlinked };
}

/** A document of R5 has no field for the study that it is about (R4 `context.related`): other words link it. */
const withoutBy = ({ history, files, unlinked }: Awaited<ReturnType<typeof readAll>>) => ({
  history,
  files: files.map(({ study, ...items }) => [study, items.reports.map(([key, status]) => [key, status])]),
  unlinked,
});

/** The ports are the only thing that differs between two runs of one hospital. */
function withoutPorts(value: unknown, app: string): unknown {
  const first = Number(new URL(app).port);
  const text = JSON.stringify(value);
  return JSON.parse(text.replace(/localhost:(\d+)/g, (_, port) => `localhost:N+${Number(port) - first}`));
}

/** Every patient of a hospital whose FHIR is `version` on the wire; the first by every step of the ladder as well. */
async function readHospital(version: FhirVersion) {
  const hospital = await startHospitalProcess(['--fhir-version', version]);
  try {
    // Where every step is gone, every archive is asked; this one is down until somebody mends it.
    await hospital.setArchive('Regional archive', true);
    const { app, iss, patients } = hospital.ready;
    const { http } = await openSession(hospital, patients[0]?.id ?? '');
    const spoken = await readFhirVersion(http, { iss }, new AbortController().signal);
    const everywhere = await readAll(hospital, patients[0]?.id ?? '', discoverySteps);
    const all = [];
    for (const { id } of patients) all.push(await readAll(hospital, id, ['imaging-study']));
    const [first, ...others] = all;
    return {
      spoken,
      everywhere,
      all,
      first: withoutPorts({ first, everywhere }, app),
      others: withoutPorts(others.map(withoutBy), app),
    };
  } finally {
    await hospital.close();
  }
}

const ct = { description: 'CT chest with contrast (synthetic)' };
const radiograph = { description: 'XR chest 2 views (synthetic)' };
const expected = [
  { day: '2026-10-14', accession: 'SH261014-201', modalities: ['CT'], images: [1, 128, 64], ...ct },
  { day: '2026-03-18', accession: 'SH260318-201', modalities: ['DX'], images: [1, 1], ...radiograph },
  { day: '2024-10-09', accession: 'SH241009-201', modalities: ['CT'], images: [150], ...ct },
];

/** What R4 says, which every version is held against. */
let ofR4: ReturnType<typeof readHospital> | undefined;

it.each(['STU3', 'R4', 'R4B', 'R5'] as const)(
  'the sandbox’s patients have one history, with %s on the wire as with R4',
  async (version) => {
    ofR4 ??= readHospital('R4');
    const { spoken, everywhere, all, ...told } = await (version === 'R4' ? ofR4 : readHospital(version));
    expect(spoken).toBe(version);

    const [first] = all;
    for (const each of [first, everywhere]) {
      expect(each?.history).toMatchObject({ gaps: [], imageless: [], complete: true });
      const studies = each?.history.studies.map(
        ({ started, accession, modalities, description, series }) => ({
          day: started?.slice(0, 10),
          accession: accession?.value,
          modalities,
          description,
          images: series.map(({ instanceCount }) => instanceCount),
        }),
      );
      expect(studies).toEqual(expected);
      const sources = each?.history.studies.flatMap((study) => study.sources.map(({ archive }) => archive));
      expect(sources).toEqual(['Main PACS', 'Main PACS', 'Main PACS']);
      expect(each?.records).toMatchObject({ gaps: [], complete: true });
      expect([each?.records.reports.length, each?.records.orders.length]).toEqual([4, 3]);
      expect(each?.files.map(({ reports }) => reports.length).sort()).toEqual([1, 1, 2]);
      expect(each?.unlinked).toEqual([]);
    }
    expect(all.flatMap(({ records }) => records.gaps)).toEqual([]);
    const documents = all.flatMap(({ records }) => records.reports.filter(({ kind }) => kind === 'document'));
    expect(documents.length).toBeGreaterThan(0);
    // In every other word and UID, and for the other patients.
    expect(told).toEqual({ first: (await ofR4).first, others: (await ofR4).others });
  },
  120_000,
);
