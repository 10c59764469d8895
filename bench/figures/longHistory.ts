import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';

/** How many studies; the patients are made for this and have no images. */
export const historySizes = [20, 400, 2000] as const;

const idOf = (studies: number) => `bench-history-${studies}`;
const rowWithinMs = 60_000;

const dcm = 'http://dicom.nema.org/resources/ontology/DCM';
const kinds = [
  ['CT', 'CT chest with contrast'],
  ['MR', 'MR brain'],
  ['DX', 'Radiograph, chest, two views'],
  ['US', 'Ultrasound abdomen'],
] as const;

/** A patient and one study a week, newest last: FHIR R4. */
function recordOf(studies: number, endpoint: string): object[] {
  const id = idOf(studies);
  const newestMs = Date.UTC(2026, 10, 1);
  const weekMs = 7 * 86_400_000;
  const patient = {
    resourceType: 'Patient',
    id,
    identifier: [{ system: 'urn:oid:2.16.840.1.113883.19.5', value: id.toUpperCase() }],
    name: [{ family: 'Benchmark', given: [`History ${studies}`] }],
    birthDate: '1950-05-05',
    gender: 'female',
  };
  const list = Array.from({ length: studies }, (_, at) => {
    const uid = `2.25.9${String(studies).padStart(5, '0')}${String(at).padStart(6, '0')}`;
    const [modality, description] = kinds[at % kinds.length] ?? kinds[0];
    const code = { system: dcm, code: modality };
    return {
      resourceType: 'ImagingStudy',
      id: uid,
      identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid}` }],
      status: 'available',
      subject: { reference: `Patient/${id}` },
      started: new Date(newestMs - (studies - at) * weekMs).toISOString(),
      modality: [code],
      description,
      endpoint: [{ reference: `Endpoint/${endpoint}` }],
      numberOfSeries: 1,
      numberOfInstances: 1,
      series: [{ uid: `${uid}.1`, modality: code, numberOfInstances: 1, instance: [{ uid: `${uid}.1.1` }] }],
    };
  });
  return [patient, ...list];
}

export function historyRecords(archiveBase: string): object[] {
  const endpoint = {
    resourceType: 'Endpoint',
    id: 'bench-archive',
    status: 'active',
    connectionType: {
      system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
      code: 'dicom-wado-rs',
    },
    payloadType: [{ text: 'DICOM' }],
    address: archiveBase,
  };
  return [endpoint, ...historySizes.flatMap((studies) => recordOf(studies, endpoint.id))];
}

/** From the launch to the first row of the history on the screen, for patients of few and of many studies in turn. */
export async function measureHistories(
  bench: Bench,
  launchFor: (patient: string) => Promise<string>,
): Promise<void> {
  const { options, wants, line, add } = bench;
  const sizes = historySizes.filter((studies) => wants(`history-${studies}`));
  for (let round = 1; round <= options.rounds; round += 1)
    for (const net of options.nets)
      for (const studies of sizes) {
        const url = await launchFor(idOf(studies));
        const subject: Subject = { who: 'chartlight', url, rows: 512, columns: 512, slices: 0 };
        line.use(networks[net]);
        await withProfile(bench, (profile) =>
          visiting(
            bench,
            { subject, net, cache: 'cold' },
            { profile, wheelAtFirstImage: false },
            async (visit) => {
              const row = await visit.waitFor(
                'row of the history',
                ({ kind }) => kind === 'row',
                rowWithinMs,
              );
              const value = row.atMs - visit.startMs();
              add({ figure: `history-${studies}`, value, unit: 'ms', who: 'chartlight', net, cache: 'cold' });
            },
          ),
        );
      }
}
