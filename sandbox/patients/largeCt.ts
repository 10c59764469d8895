import type { ArchivedInstance } from '../parts.ts';
import { softTissue, toSlices } from './chestSeries.ts';
import type { Identity } from './identity.ts';
import type { PhantomScan } from './phantom.ts';

/** Whose study the benchmark measures with: one series of 300 slices. */
export const benchmarkIdentity: Identity = {
  mrn: 'SH-100207',
  name: 'Benchmark^Ct 300',
  birthDate: '19620810',
  sex: 'F',
};
/** The same, of 2,000 slices. */
export const longIdentity: Identity = {
  mrn: 'SH-100208',
  name: 'Benchmark^Ct 2000',
  birthDate: '19550121',
  sex: 'M',
};

const field = { rows: 512, columns: 512, pixelSpacingMm: 0.7, bodyCenterMm: [0, 0, 0], topMm: 160 } as const;
export const benchmarkScan: PhantomScan = { ...field, slices: 300, sliceSpacingMm: 1 };
export const longScan: PhantomScan = { ...field, slices: 2000, sliceSpacingMm: 0.15 };

function largeCt(key: string, identity: Identity, scan: PhantomScan, date: string): ArchivedInstance[] {
  const description = `CT chest ${scan.slices} slices`;
  const accession = `SH${date.slice(2)}-${identity.mrn.slice(-3)}`;
  const study = { key, identity, date, time: '110000', accession, description };
  const series = {
    number: 1,
    description: `Chest axial ${scan.sliceSpacingMm} mm`,
    kernel: 'STANDARD',
    window: softTissue,
    scan,
    noise: 1,
  };
  return toSlices(study, series, 9);
}

export const benchmarkCt = (): ArchivedInstance[] =>
  largeCt('benchmark', benchmarkIdentity, benchmarkScan, '20261102');

export const longCt = (): ArchivedInstance[] => largeCt('long', longIdentity, longScan, '20261103');
