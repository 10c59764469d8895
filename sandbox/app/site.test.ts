import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { placesOf } from '../places.ts';
import { createScenario, type ScenarioName } from '../scenarios/scenario.ts';
import { mergeSite, readSite, sandboxSite } from './site.ts';

const places = placesOf(4100, { pacs: [] });
const site = sandboxSite(places, 'chartlight', [places.archive(0, 'Main PACS')]);

const inScenario = (name: ScenarioName) =>
  sandboxSite(places, 'chartlight', [], [], createScenario([name]).current()).issuers[0];

it('has the app go every step in a scenario, and names the imaging server where there is one', () => {
  const steps = ['imaging-access', 'imaging-study', 'accession', 'record-number', 'viewer-link', 'reports'];
  expect(site.issuers[0]).not.toHaveProperty('discovery');
  expect(inScenario('accession-trap')).toMatchObject({ discovery: steps });
  expect(inScenario('accession-trap')).not.toHaveProperty('imagingBase');
  expect(inScenario('imaging-access')).toMatchObject({ discovery: steps, imagingBase: places.imaging });
});

it('merges settings of a file over its own', () => {
  const merged = mergeSite(site, { session: { idleMinutes: 2 }, probe: null, archives: [] });
  expect(merged).toEqual({
    issuers: site.issuers,
    archives: [],
    frameAncestors: ['http://localhost:4101'],
    session: { idleMinutes: 2 },
  });
});

it('takes an issuer without iss for its own, others as they stand', () => {
  const other = { iss: 'https://other.example/fhir', clientId: 'x' };
  const merged = mergeSite(site, { issuers: [{ scope: 'launch openid' }, other] });
  expect(merged.issuers).toEqual([{ ...site.issuers[0], scope: 'launch openid' }, other]);
});

it.each(['{', '{"frameAncestors":["*"]}', '{"archives":null}'])(
  'refuses a file that no policy can be made of: %s',
  async (text) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    const file = join(folder, 'site.json');
    await writeFile(file, text);
    await expect(readSite(() => site, file)).rejects.toThrow(`--site ${file}: `);
    await rm(folder, { recursive: true });
  },
);
