import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHospital, type Hospital } from './hospital.ts';

/** A hospital whose site has every step of the ladder gone. */
export async function startLadderHospital(
  args: readonly string[] = [],
  discovery: readonly string[] = [
    'imaging-access',
    'imaging-study',
    'accession',
    'record-number',
    'viewer-link',
    'reports',
  ],
): Promise<Hospital> {
  const folder = mkdtempSync(join(tmpdir(), 'chartlight-ladder-'));
  const site = join(folder, 'site.json');
  writeFileSync(site, JSON.stringify({ issuers: [{ discovery }] }));
  const hospital = await startHospital(['--site', site, ...args]);
  return {
    ...hospital,
    close: async () => {
      await hospital.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
