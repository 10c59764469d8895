import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer, signIn } from '../../ehr/testClient.ts';
import { startSandbox, type Sandbox } from '../../start.ts';
import { manyStudiesCount, manyStudiesIdentity } from './manyStudies.ts';

interface Bundle {
  total: number;
  link: { relation: string; url: string }[];
  entry: { resource: { id: string; started: string } }[];
}
const options = { port: 0, dicomDirs: [], dicomWebUrls: [], appDir: 'dist', dev: false } as const;

let sandbox: Sandbox;
let token: string;
let patient: string;
beforeAll(async () => {
  sandbox = await startSandbox({ ...options, publicUrls: { pacs: [] }, fhirQuirks: { pageSize: 50 } });
  patient = sandbox.ready.patients.find(({ mrn }) => mrn === manyStudiesIdentity.mrn)?.id ?? '';
  token = (await signIn(sandbox.ready, { patient })).access_token;
});
afterAll(() => sandbox.close());

it('2,000 studies come in 40 pages, newest first, each once', async () => {
  const query = `ImagingStudy?patient=${patient}&_sort=-started&_count=200`;
  let url: string | undefined = `${sandbox.ready.iss}/${query}`;
  const seen: { id: string; started: string }[] = [];
  let pages = 0;
  while (url !== undefined && pages < 100) {
    const page: Bundle = (await (await fetch(url, bearer(token))).json()) as Bundle;
    expect(page.total).toBe(manyStudiesCount);
    seen.push(...page.entry.map(({ resource }) => resource));
    url = page.link.find(({ relation }) => relation === 'next')?.url;
    pages++;
  }
  expect([pages, seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([40, 2000, 2000]);
  const started = seen.map((study) => study.started);
  expect(started).toEqual([...started].sort().reverse());
});

it('the archive has the newest of them', async () => {
  const answer = await fetch(`${sandbox.ready.dicomweb[0]}/studies`, bearer(token));
  expect(await answer.json()).toHaveLength(40);
});
