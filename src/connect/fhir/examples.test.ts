import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { fullSearch } from '@/testing/fhirRecords';
import { closeLocalServers, searchset, startEhr } from '@/testing/localEhr';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import { parseEndpoint } from './endpoint';
import { parseExamination } from './examination';
import { isObject, toList } from './json';
import type { JsonObject } from './json';

afterEach(closeLocalServers);

const root = 'fhir-examples';

/** Every resource in a file: itself, the entries of a bundle, the context of a FHIRcast event. */
function resourcesIn(raw: unknown): readonly JsonObject[] {
  if (!isObject(raw)) return [];
  const inner = [...toList(raw['entry']), ...toList(isObject(raw['event']) ? raw['event']['context'] : [])];
  const contained = inner.flatMap((entry) =>
    isObject(entry) && isObject(entry['resource']) ? [entry['resource']] : [],
  );
  return inner.length > 0 ? contained : [raw];
}

/** What is found in one file when it is what the EHR answers about the patient that it is about. */
async function readFile(file: string) {
  const raw = readSharedJson(file);
  const resources = resourcesIn(raw);
  const subject = resources
    .map((resource) => resource['subject'] ?? resource['patient'])
    .find((one) => isObject(one) && typeof one['reference'] === 'string');
  const patient =
    /Patient\/([^/]+)$/.exec(isObject(subject) ? String(subject['reference']) : '')?.[1] ?? 'p1';
  const absolute = isObject(subject) && /^https/.test(String(subject['reference']));
  const body =
    isObject(raw) && raw['resourceType'] === 'Bundle' && raw['type'] === 'searchset'
      ? raw
      : searchset(resources);
  const e = await startEhr(
    {
      [fullSearch.replace('p1', patient)]: (response) =>
        // The example's own server is not at hand: its patient is the one of this server.
        response.end(
          JSON.stringify(body).replaceAll(absolute ? 'https://clinical.example.org/fhir' : '\0', e.iss),
        ),
    },
    { archives: [{ name: 'Example', base: 'https://imaging.example.org', auth: 'same-token' }], patient },
  );
  const history = await e.read();
  const endpoints = [
    ...resources,
    ...resources.flatMap(({ contained }) => toList(contained).filter(isObject)),
  ]
    .filter(({ resourceType }) => resourceType === 'Endpoint')
    .map((resource) => parseEndpoint(resource, Date.parse('2026-11-24'), false));
  const reports = resources.flatMap((resource) => parseExamination(resource, e.iss) ?? []);
  return { resources, history, endpoints, reports };
}

/** File, studies, series, endpoints by their use, reports and orders that lead to images. */
const expected = [
  ['fhircast/ImagingStudy-open-event.json', 1, 0, '', ''],
  ['hl7-source-r5/endpoint-example-wadors.json', 0, 0, 'wado-rs', ''],
  ['hl7-source-r5/imagingstudy-example.json', 1, 1, '', ''],
  ['r4-hl7/diagnosticreport-example-f201-brainct.json', 0, 0, '', 'DiagnosticReport/f201'],
  ['r4-hl7/diagnosticreport-example-ultrasound.json', 0, 0, '', 'DiagnosticReport/ultrasound'],
  ['r4-hl7/endpoint-example-iid.json', 0, 0, 'viewer', ''],
  ['r4-hl7/endpoint-example-wadors.json', 0, 0, 'wado-rs', ''],
  ['r4-hl7/imagingstudy-example-xr.json', 1, 1, '', ''],
  ['r4-hl7/imagingstudy-example.json', 1, 1, '', ''],
  ['smart-imaging-access/Bundle-imaging-capability-search-response.json', 1, 0, 'wado-rs', ''],
  ['smart-imaging-access/Bundle-imaging-search-response.json', 2, 2, 'wado-rs wado-rs', ''],
  ['smart-imaging-access/Endpoint-ihe-imr-study-path-in-address.json', 0, 0, 'wado-rs', ''],
  ['stu3-hl7/diagnosticreport-example-f201-brainct.json', 0, 0, '', 'DiagnosticReport/f201'],
  ['stu3-hl7/diagnosticreport-example-ultrasound.json', 0, 0, '', 'DiagnosticReport/ultrasound'],
  ['stu3-hl7/endpoint-example-iid.json', 0, 0, 'viewer', ''],
  ['stu3-hl7/endpoint-example-wadors.json', 0, 0, 'wado-rs', ''],
  [
    'stu3-hl7/endpoint-examples-general-template.json',
    0,
    0,
    'other other other other other other other other wado-rs other other other other viewer',
    '',
  ],
  ['stu3-hl7/imagingstudy-example-xr.json', 1, 1, '', ''],
  ['stu3-hl7/imagingstudy-example.json', 1, 1, '', ''],
];

describe.skipIf(!hasSharedData)('The examples of the standards', () => {
  const files = hasSharedData
    ? readdirSync(`../shared/data/${root}`, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => `${root}/${name}`)
    : [];

  it('are all read: studies, series, endpoints, reports and orders', async () => {
    const rows = [];
    for (const file of files) {
      const { resources, history, endpoints, reports } = await readFile(file);
      const stated = resources.filter(({ resourceType }) => resourceType === 'ImagingStudy').length;
      expect(new Set(history.studies.map(({ uid }) => uid)).size, file).toBe(history.studies.length);
      // The two studies of one bundle are one examination.
      expect(history.studies.length > 0, file).toBe(stated > 0);
      expect(
        history.gaps.some(({ fault }) => fault.code === 'invalid' && fault.detail === undefined),
        file,
      ).toBe(false);
      rows.push({
        file: file.slice(root.length + 1),
        studies: history.studies.length,
        series: history.studies.reduce((sum, { series }) => sum + series.length, 0),
        endpoints: endpoints.map(({ use }) => use).join(' '),
        reports: reports.map(({ reference }) => reference).join(' '),
      });
    }
    expect(rows.length).toBeGreaterThanOrEqual(28);
    const imaging = rows.filter(
      ({ studies, reports, endpoints }) => studies > 0 || reports || /wado-rs|viewer/.test(endpoints),
    );
    expect(
      imaging.map(({ file, studies, series, endpoints, reports }) => [
        file,
        studies,
        series,
        endpoints,
        reports,
      ]),
    ).toEqual(expected);
  });
});
