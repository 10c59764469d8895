import type { Identity } from '../identity.ts';
import { angiogram } from './angiogram.ts';
import { brainMr } from './brainMr.ts';
import { brainOfPair } from './brainPair.ts';
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

const twice: Identity = { mrn: 'SH-100220', name: 'Halvorsen^Mette', birthDate: '19760519', sex: 'F' };
const coronary: Identity = { mrn: 'SH-100221', name: 'Duarte^Rui', birthDate: '19590228', sex: 'M' };
const echo: Identity = { mrn: 'SH-100222', name: 'Kowalska^Irena', birthDate: '19670811', sex: 'F' };

const brains = () => [
  ...brainOfPair(taken('brain pair current', twice, '20261020', 'MR brain'), 'current'),
  ...brainOfPair(taken('brain pair prior', twice, '20250930', 'MR brain'), 'prior'),
];

const angiograms = () => [
  ...angiogram({
    ...taken('angiogram current', coronary, '20261013', 'Coronary angiography'),
    open: 0.35,
  }),
  ...angiogram({
    ...taken('angiogram prior', coronary, '20240610', 'Coronary angiography'),
    open: 0.75,
  }),
];

const echoes = () => [
  ...ultrasoundClip(taken('echo current', echo, '20261019', 'US heart, colour Doppler')),
  ...ultrasoundClip(taken('echo prior', echo, '20251105', 'US heart, colour Doppler')),
];

/** Pairs of current and prior that the others lack; they come last of all patients. */
export const picturePairs = [
  {
    identity: twice,
    note: 'MR brain in two weightings, and its prior in another frame of reference',
    instances: brains,
  },
  { identity: coronary, note: 'Coronary angiogram of two runs, and its prior', instances: angiograms },
  { identity: echo, note: 'Colour ultrasound clip, and its prior', instances: echoes },
];
