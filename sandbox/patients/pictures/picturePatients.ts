import type { Identity } from '../identity.ts';
import { brainMr } from './brainMr.ts';
import { mammogram } from './mammogram.ts';
import type { Taken } from './pictureHeader.ts';
import { ultrasoundClip } from './ultrasoundClip.ts';

const brain: Identity = { mrn: 'SH-100210', name: 'Adeyemi^Tunde', birthDate: '19800412', sex: 'M' };
const heart: Identity = { mrn: 'SH-100211', name: 'Castellano^Bruno', birthDate: '19710923', sex: 'M' };
const breast: Identity = { mrn: 'SH-100212', name: 'Vandermeer^Sofie', birthDate: '19690730', sex: 'F' };

function taken(key: string, identity: Identity, date: string, description: string): Taken {
  const accession = `SH${date.slice(2)}-${identity.mrn.slice(-3)}`;
  const synthetic = `${description} (synthetic)`;
  return { key, identity, date, time: '103000', accession, description: synthetic };
}

const mammograms = () => [
  ...mammogram({
    ...taken('mammogram current', breast, '20261021', 'MG screening bilateral'),
    massRadiusMm: 6,
    inverse: false,
  }),
  ...mammogram({
    ...taken('mammogram prior', breast, '20241016', 'MG screening bilateral'),
    massRadiusMm: 2.5,
    inverse: true,
  }),
];

export const picturePatients = [
  {
    identity: brain,
    note: 'MR brain in three orientations',
    instances: () => brainMr(taken('brain MR', brain, '20261008', 'MR brain')),
  },
  {
    identity: heart,
    note: 'Colour ultrasound clip',
    instances: () => ultrasoundClip(taken('ultrasound clip', heart, '20261016', 'US heart, colour Doppler')),
  },
  { identity: breast, note: 'Mammogram of four views, and its prior', instances: mammograms },
];
