import { describe, expect, it } from 'vitest';
import { aSeries, aStudy, anImage, anInstance } from '@/testing/builders';
import type { DicomDataset } from '../model/instance';
import type { Volume } from '../model/stack';
import { valueUnit } from './units';

const element = (vr: string, ...Value: unknown[]) => ({ vr, Value });
const rescaled = { '00281053': element('DS', 1), '00281052': element('DS', -1024) };
const of = (modality: string, dataset: DicomDataset) =>
  valueUnit({
    frame: 1,
    instance: anInstance(aStudy(), aSeries(), { modality, image: anImage(), dataset }),
  }).mark;

describe('The unit of a value', () => {
  it('is HU where the header says so, and for CT that says nothing else', () => {
    expect(of('CT', rescaled)).toBe('HU');
    expect(of('CT', { ...rescaled, '00281054': element('LO', 'US') })).toBe('HU');
    expect(of('XA', { ...rescaled, '00281054': element('LO', 'HU') })).toBe('HU');
    expect(of('CT', { '52009229': element('SQ', { '00289145': element('SQ', rescaled) }) })).toBe('HU');
  });

  it('is not HU on scouts, multi-energy images, other types, and where nothing was rescaled', () => {
    expect(of('CT', { ...rescaled, '00080008': element('CS', 'ORIGINAL', 'PRIMARY', 'LOCALIZER') })).toBe(
      'value',
    );
    expect(of('CT', { ...rescaled, '00189361': element('CS', 'YES') })).toBe('value');
    expect(of('CT', { ...rescaled, '00281054': element('LO', 'Z_EFF') })).toBe('value');
    expect(of('CT', {})).toBe('value');
    const stored = { '00281053': element('DS', 0), '00541001': element('CS', 'BQML') };
    expect(of('PT', stored)).toBe('value');
    expect(of('CT', { ...rescaled, '00281053': element('DS', 0), '00281054': element('LO', 'HU') })).toBe(
      'value',
    );
    expect(of('MR', rescaled)).toBe('value');
  });

  it('of a section is that of the slices that it is computed from', () => {
    const slices = [0, 1].map((n) => ({
      frame: 1,
      instance: anInstance(aStudy(), aSeries(), {
        modality: 'CT',
        dataset: rescaled,
        image: anImage({
          spacingMm: [1, 1],
          planes: [{ position: [0, 0, n], row: [1, 0, 0], column: [0, 1, 0] }],
        }),
      }),
    }));
    const [first] = slices;
    if (!first) throw new Error('no slices');
    const volume: Volume = {
      frames: slices,
      positions: [
        [0, 0, 0],
        [0, 0, 1],
      ],
      ...{ row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1] },
      ...{ rows: 4, columns: 4, spacingMm: [1, 1], stepMm: 1 },
    };
    const section = {
      ...first,
      instance: { ...first.instance, dataset: {} },
      reformat: { volume, slab: null },
    };
    expect(valueUnit(section).mark).toBe('HU');
  });

  it('is the one of the PET’s header, SUV by its kind', () => {
    expect(of('PT', { '00541001': element('CS', 'BQML') })).toBe('Bq/ml');
    expect(of('PT', { '00541001': element('CS', 'GML') })).toBe('SUVbw');
    expect(of('PT', { '00541001': element('CS', 'GML'), '00541006': element('CS', 'LBM') })).toBe('SUVlbm');
    expect(of('PT', { '00541001': element('CS', 'NONE') })).toBe('value');
    expect(of('RTDOSE', { '30040002': element('CS', 'GY') })).toBe('Gy');
  });
});
