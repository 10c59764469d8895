import { describe, expect, it } from 'vitest';
import { parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import { aSource, seriesUid, studyUid } from '@/testing/builders';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import { parseInstance } from './instance';

const at = { source: aSource(), study: studyUid(1), series: seriesUid(1) };
const v = (vr: string, ...Value: unknown[]) => ({ vr, Value });
const sq = (...items: unknown[]) => ({ vr: 'SQ', Value: items });

const base: Record<string, unknown> = {
  '00080016': v('UI', '1.2.840.10008.5.1.4.1.1.2'),
  '00080018': v('UI', '1.2.3.1'),
  '0020000D': v('UI', at.study),
  '0020000E': v('UI', at.series),
  '00100010': v('PN', { Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }),
  '00100020': v('LO', 'P1 '),
  '00280002': v('US', 1),
  '00280004': v('CS', 'MONOCHROME2'),
  '00280010': v('US', 4),
  '00280011': v('US', 8),
  '00280100': v('US', 16),
  '00280101': v('US', 12),
};
const parse = (patch: Record<string, unknown> = {}) => parseInstance({ ...base, ...patch }, at);
const image = (patch: Record<string, unknown> = {}) => parse(patch)?.image;

describe('An instance of series metadata', () => {
  it('has its header, and numbers whether they come as numbers or as text', () => {
    const instance = parse({ '00200013': v('IS', '7'), '00280030': v('DS', '0.5', 0.25) });
    expect(instance).toMatchObject({
      uid: '1.2.3.1',
      number: 7,
      image: { rows: 4, columns: 8, bitsStored: 12 },
    });
    expect(instance?.patient).toEqual({ id: 'P1', name: 'Yamada^Tarou=山田^太郎' });
    expect(instance?.image?.spacingMm).toEqual([0.5, 0.25]);
  });

  it.each([
    ['null element', { '00200013': null }],
    ['element without vr', { '00200013': { Value: [1] } }],
    ['Value that is no list', { '00200013': { vr: 'IS', Value: 1 } }],
    ['object in a number', { '00200013': v('IS', { a: 1 }) }],
    ['null item of a sequence', { '00081140': sq(null) }],
    ['number as a person name group', { '00100010': v('PN', { Alphabetic: 7 }) }],
    ['no SOPInstanceUID', { '00080018': { vr: 'UI' } }],
    ['another series', { '0020000E': v('UI', '9.9') }],
    ['another study', { '0020000D': v('UI', '1.9') }],
    ['a key that is no tag', JSON.parse('{"__proto__":{"vr":"LO"}}') as Record<string, unknown>],
    ['a sequence too deep', { '00081140': nested(40) }],
  ])('is dropped for %s', (_what, patch) => {
    expect(parse(patch)).toBeNull();
  });

  it('may be deep within reason, and silent on its study', () => {
    expect(parse({ '00081140': nested(20) })).not.toBeNull();
    const silent = Object.fromEntries(Object.entries(base).filter(([tag]) => tag !== '0020000D'));
    expect(parseInstance(silent, at)?.study).toBe(at.study);
  });

  it.each([
    ['no rows', { '00280010': v('US', 0) }, 'no-pixels'],
    ['rows that are no number', { '00280010': v('US', 'NaN') }, 'no-pixels'],
    ['a flood of pixels', { '00280010': v('US', 65535), '00280011': v('US', 65535) }, 'too-large'],
    [
      'a flood of bytes',
      {
        '00280010': v('US', 8192),
        '00280011': v('US', 8192),
        '00280100': v('US', 32),
        '00280002': v('US', 3),
      },
      'too-large',
    ],
    ['a flood of frames', { '00280008': v('IS', 2147483647) }, 'too-large'],
    ['odd bits', { '00280100': v('US', 64) }, 'failed'],
    ['odd samples', { '00280002': v('US', 255) }, 'failed'],
  ])('with %s says why it is not drawn', (_what, patch, code) => {
    expect(parse(patch)).toMatchObject({ image: null, fault: { code } });
  });

  it.each([
    ['a report', { '00080016': v('UI', '1.2.840.10008.5.1.4.1.1.88.11') }],
    ['a video', { '00083002': v('UI', '1.2.840.10008.1.2.4.102') }],
    ['floating point pixels', { '7FE00008': { vr: 'OF' } }],
  ])('that is %s has no image and no fault', (_what, patch) => {
    const instance = parse(patch);
    expect(instance?.image).toBeNull();
    expect(instance).not.toHaveProperty('fault');
  });

  it('is lossy by its word or by its syntax', () => {
    const syntax = (end: string) => ({ '00083002': v('UI', `1.2.840.10008.1.2.4.${end}`) });
    expect(image({ '00282110': v('CS', '01'), '00282112': v('DS', 8) })).toMatchObject({
      lossy: true,
      lossyRatio: 8,
    });
    expect(image(syntax('50'))?.lossy).toBe(true);
    expect(image(syntax('91'))?.lossy).toBe(true);
    expect(image({ ...syntax('91'), '00282110': v('CS', '00') })?.lossy).toBe(false);
    expect(image(syntax('90'))?.lossy).toBe(false);
  });

  it('tells calibrated spacing from that of the detector', () => {
    const pixel = { '00280030': v('DS', 0.5, 0.5) };
    const imager = { '00181164': v('DS', 0.5, 0.5) };
    expect(image(pixel)?.spacingKind).toBe('patient');
    expect(image(imager)).toMatchObject({ spacingKind: 'detector', spacingMm: [0.5, 0.5] });
    expect(image({ ...pixel, ...imager })?.spacingKind).toBe('detector');
    for (const bad of [
      v('DS', null, null),
      v('DS', 0, 0),
      v('DS', -1, 1),
      v('DS', 'NaN'),
      v('DS', 1e-30, 1),
    ]) {
      expect(image({ '00280030': bad })).not.toHaveProperty('spacingMm');
    }
  });

  it('has a window only where it is whole', () => {
    expect(image({ '00281050': v('DS', 40, 50), '00281051': v('DS', 400, 350) })?.window).toEqual({
      center: 40,
      width: 400,
    });
    expect(image({ '00281050': v('DS', 40), '00281051': v('DS', -5) })).not.toHaveProperty('window');
  });

  it('has the time of a frame only as a clip', () => {
    expect(image({ '00280008': v('IS', 5), '00181063': v('DS', 40) })?.frameTimeMs).toBe(40);
    expect(image({ '00280008': v('IS', 5), '00180040': v('IS', 25) })?.frameTimeMs).toBe(40);
    expect(image({ '00181063': v('DS', 40) })).not.toHaveProperty('frameTimeMs');
  });
});

describe('The geometry of frames', () => {
  const position = (z: number) => ({ '00200032': v('DS', 0, 0, z) });
  const axial = { '00200037': v('DS', 1, 0, 0, 0, 1, 0) };

  it('is one plane for one frame', () => {
    expect(image({ ...position(5), ...axial })?.planes).toEqual([
      { position: [0, 0, 5], row: [1, 0, 0], column: [0, 1, 0] },
    ]);
  });

  it.each([
    ['two coordinates', { '00200032': v('DS', 0, 0), ...axial }],
    ['a place beyond reason', { '00200032': v('DS', 1e300, 0, 0), ...axial }],
    ['directions that are not perpendicular', { ...position(0), '00200037': v('DS', 1, 0, 0, 1, 0, 0) }],
    ['directions of no length', { ...position(0), '00200037': v('DS', 0, 0, 0, 0, 0, 0) }],
    ['letters', { '00200032': v('DS', 'a', 'b', 'c'), ...axial }],
  ])('is absent with %s', (_what, patch) => {
    expect(image(patch)).not.toHaveProperty('planes');
  });

  it('comes from shared and per-frame groups of an enhanced object', () => {
    const frame = (z: number) => ({ '00209113': sq(position(z)) });
    const shared = { '00209116': sq(axial), '00289110': sq({ '00280030': v('DS', 0.7, 0.7) }) };
    const enhanced = { '00280008': v('IS', 2), '52009229': sq(shared), '52009230': sq(frame(1), frame(2)) };
    expect(image(enhanced)?.planes?.map(({ position: [, , z] }) => z)).toEqual([1, 2]);
    expect(image(enhanced)?.spacingMm).toEqual([0.7, 0.7]);
    expect(image({ ...enhanced, '00280008': v('IS', 3) })).not.toHaveProperty('planes');
  });

  it('comes from the offsets of a dose grid', () => {
    const dose = { ...position(10), ...axial, '00280008': v('IS', 3), '3004000C': v('DS', 0, 2, 4) };
    expect(image(dose)?.planes?.map(({ position: [, , z] }) => z)).toEqual([10, 12, 14]);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? sq() : sq({ '00081140': nested(depth - 1) });
}

describe.skipIf(!hasSharedData)('Hostile DICOM JSON', () => {
  it('is parsed or dropped, never thrown at', () => {
    const seed = readSharedJson('hostile/seeds/dicom-json-base.json') as Record<string, unknown>;
    const patches = readSharedJson('hostile/seeds/dicom-json-patch.json') as {
      patch: Record<string, unknown>;
    }[];
    const place = {
      source: aSource(),
      study: parseStudyUid('1.2.3') ?? at.study,
      series: parseSeriesUid('1.2.3.0') ?? at.series,
    };
    expect(parseInstance(seed, place)?.image).not.toBeNull();
    const drawn = patches.filter(({ patch }) => parseInstance({ ...seed, ...patch }, place)?.image);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(patches.length);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
