import { describe, expect, it } from 'vitest';
import { numberValue, textValue } from '../../archive/attributes.ts';
import { storedFrames } from '../../archive/frames.ts';
import { readFile } from '../../archive/readFile.ts';
import type { ArchivedInstance } from '../../parts.ts';
import { radiographPair } from '../radiograph.ts';
import { run } from './angiogram.ts';
import { heads } from './brainPair.ts';
import { lesion, tissueAt, tissues } from './brainTissue.ts';
import { picturePairs, picturePatients } from './picturePatients.ts';
import { clip } from './ultrasoundClip.ts';

const [brain = [], heart = [], breast = []] = picturePatients.map(({ instances }) => instances());
const [brainPair = [], angiograms = [], echoes = []] = picturePairs.map(({ instances }) => instances());

async function frameOf(instance: ArchivedInstance | undefined, number = 1): Promise<Buffer> {
  if (instance === undefined) throw new Error('no such instance');
  const frame = storedFrames(readFile(await instance.read()), instance.frames)?.frame(number);
  if (frame === undefined) throw new Error('no such frame');
  return frame;
}

const numbers = ({ dataset }: ArchivedInstance, tag: string) => (dataset[tag]?.Value ?? []).map(Number);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0);

it.each([
  ...[...brain.slice(0, 2), ...brain.slice(-2), ...brainPair.slice(-1), ...heart, ...breast],
  ...[...angiograms, ...radiographPair()],
])('every picture has as many bytes as its header says, and more than one value', async (instance) => {
  const { dataset } = instance;
  const of = (tag: string) => numberValue(dataset, tag) ?? 0;
  const bytes = of('00280010') * of('00280011') * of('00280002') * (of('00280100') / 8);
  const frame = await frameOf(instance);
  expect(frame).toHaveLength(bytes);
  expect(new Set(frame).size).toBeGreaterThan(16);
  expect(textValue(dataset, '00204000')).toContain('SYNTHETIC');
});

describe('the brain MR', () => {
  const seriesUids = [...new Set(brain.map(({ seriesUid }) => seriesUid))];
  const seriesOf = (uid: string) => brain.filter(({ seriesUid }) => seriesUid === uid);

  it('shows three orientations and two weightings in one frame of reference', () => {
    const said = seriesUids.map((uid) => textValue(seriesOf(uid)[0]?.dataset ?? {}, '0008103E'));
    expect(said).toEqual(['T1 sagittal', 'T2 axial', 'T1 axial', 'T2 coronal']);
    expect(new Set(brain.map(({ dataset }) => textValue(dataset, '00200052'))).size).toBe(1);
  });

  it.each(seriesUids)(
    'its slices follow each other along the cross product of the axes: series %#',
    (uid) => {
      const slices = seriesOf(uid);
      const [first, second] = [slices[0], slices[1]].map((slice) => slice && numbers(slice, '00200032'));
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = slices[0] ? numbers(slices[0], '00200037') : [];
      const normal = [b * f - c * e, c * d - a * f, a * e - b * d];
      const step = (second ?? []).map((mm, axis) => mm - (first?.[axis] ?? 0));
      expect(dot(step, normal)).toBeCloseTo(numberValue(slices[0]?.dataset ?? {}, '00180088') ?? NaN, 3);
    },
  );

  it.each(seriesUids)('the lesion is where it is, in every orientation: series %#', async (uid) => {
    const slices = seriesOf(uid);
    const at = lesion.centerMm;
    const place = (slice: ArchivedInstance) => {
      const [orientation, origin] = [numbers(slice, '00200037'), numbers(slice, '00200032')];
      const [row, column] = [orientation.slice(0, 3), orientation.slice(3)];
      const from = at.map((mm, axis) => mm - (origin[axis] ?? 0));
      const [right, down] = [dot(from, row), dot(from, column)];
      const off = Math.hypot(...from) ** 2 - right ** 2 - down ** 2;
      return { right, down, off };
    };
    const [nearest] = [...slices].sort((a, b) => place(a).off - place(b).off);
    if (nearest === undefined) throw new Error('no slice');
    const [spacing = NaN] = numbers(nearest, '00280030');
    const frame = await frameOf(nearest);
    const { right, down } = place(nearest);
    const value = (dx: number) =>
      frame.readUInt16LE((Math.round(down / spacing) * 256 + Math.round((right + dx) / spacing)) * 2);
    // Longer T1 and T2 than the white matter around it: dark on the one, bright on the other.
    const isT2 = textValue(nearest.dataset, '0008103E').startsWith('T2');
    expect(value(0) > value(11) + 60).toBe(isT2);
    expect(value(0) < value(11) - 60).toBe(!isT2);
  });

  it('the head has air around it, fluid in its middle, and a lesion on the left only', () => {
    const [x, y, z] = lesion.centerMm;
    expect(tissueAt([0, 0, 120])).toBe(tissues.air);
    expect(tissueAt([0, 0, 4])).toBe(tissues.fluid);
    expect(tissueAt([x, y, z])).toBe(tissues.lesion);
    expect(tissueAt([-x, y, z])).toBe(tissues.white);
  });
});

it('the ultrasound clip runs: coloured frames of which no two are the same', async () => {
  const [instance] = heart;
  expect(instance?.frames).toBe(clip.frames);
  expect(textValue(instance?.dataset ?? {}, '00280009')).toBe('00181063');
  expect(numberValue(instance?.dataset ?? {}, '00181063')).toBe(clip.frameTimeMs);
  const frames = storedFrames(readFile((await instance?.read()) ?? Buffer.alloc(0)), clip.frames);
  const seen = new Set<string>();
  for (let number = 1; number <= clip.frames; number += 1) {
    seen.add(frames?.frame(number)?.toString('latin1') ?? '');
  }
  expect(seen.size).toBe(clip.frames);
  const middle = (128 * clip.columns + clip.columns / 2) * 3;
  const [towards, away] = [frames?.frame(1), frames?.frame(13)].map((frame) => [
    frame?.[middle] ?? 0,
    frame?.[middle + 2] ?? 0,
  ]);
  expect(towards?.[0]).toBeGreaterThan(2 * (towards?.[1] ?? 0));
  expect(away?.[1]).toBeGreaterThan(2 * (away?.[0] ?? 0));
});

describe('the mammogram', () => {
  const of = (date: string) => breast.filter(({ dataset }) => textValue(dataset, '00080020') === date);

  it.each(['20261021', '20241016'])('of %s has four views, each with its side and projection', (date) => {
    const views = of(date).map(
      ({ dataset }) => textValue(dataset, '00200062') + textValue(dataset, '00185101'),
    );
    expect(views).toEqual(['RCC', 'LCC', 'RMLO', 'LMLO']);
  });

  it('shows the chest wall of each side where the other side has its air', async () => {
    const [right, left] = await Promise.all([frameOf(of('20261021')[0]), frameOf(of('20261021')[1])]);
    const at = (frame: Buffer, column: number) => frame.readUInt16LE((450 * 640 + column) * 2);
    expect([at(left, 5) > 300, at(left, 634) > 300]).toEqual([true, false]);
    expect([at(right, 5) > 300, at(right, 634) > 300]).toEqual([false, true]);
  });

  it('is stored the other way round in the prior, where the mass is smaller', async () => {
    const [current, prior] = [of('20261021')[1], of('20241016')[1]];
    expect(textValue(current?.dataset ?? {}, '00280004')).toBe('MONOCHROME2');
    expect(textValue(prior?.dataset ?? {}, '00280004')).toBe('MONOCHROME1');
    const [now, then] = await Promise.all([frameOf(current), frameOf(prior)]);
    const offset = (330 * 640 + 230 + 20) * 2;
    expect(now.readUInt16LE(offset)).toBeGreaterThan(4095 - then.readUInt16LE(offset) + 800);
  });
});

it('the radiograph and its prior are two studies of the same two views', () => {
  const pair = radiographPair();
  const said = pair.map(
    ({ dataset }) => `${textValue(dataset, '00080020')} ${textValue(dataset, '00185101')}`,
  );
  expect(said).toEqual(['20261027 PA', '20261027 LL', '20251121 PA', '20251121 LL']);
  expect(new Set(pair.map(({ studyUid }) => studyUid)).size).toBe(2);
  expect(new Set(pair.map(({ instanceUid }) => instanceUid)).size).toBe(4);
});

describe('the pair of brain MR', () => {
  const of = (date: string) => brainPair.filter(({ dataset }) => textValue(dataset, '00080020') === date);
  const [current, prior] = [of('20261020'), of('20250930')];
  const said = (study: readonly ArchivedInstance[]) => [
    ...new Set(
      study.map(({ dataset }) => `${textValue(dataset, '00200011')} ${textValue(dataset, '0008103E')}`),
    ),
  ];

  it('has the same two weightings in both, under other numbers and in another frame of reference', () => {
    expect(said(current)).toEqual(['3 T1 axial', '4 T2 axial']);
    expect(said(prior)).toEqual(['2 T2 axial', '5 T1 axial']);
    const frames = brainPair.map(({ dataset }) => textValue(dataset, '00200052'));
    expect(new Set(frames).size).toBe(2);
  });

  it.each([
    ['current', current],
    ['prior', prior],
  ] as const)('shows the lesion of the %s one where its head lies', async (which, study) => {
    const { middleMm, lesionRadiusMm } = heads[which];
    const [x = 0, y = 0, z = 0] = lesion.centerMm.map((mm, axis) => mm + (middleMm[axis] ?? 0));
    const t2 = study.filter(({ dataset }) => textValue(dataset, '0008103E') === 'T2 axial');
    const off = (slice: ArchivedInstance) => Math.abs((numbers(slice, '00200032')[2] ?? NaN) - z);
    const [nearest] = t2.toSorted((a, b) => off(a) - off(b));
    if (!nearest) throw new Error('no slice');
    const [left = 0, top = 0] = numbers(nearest, '00200032');
    const [spacing = 1] = numbers(nearest, '00280030');
    const frame = await frameOf(nearest);
    const value = (dx: number) =>
      frame.readUInt16LE((Math.round((y - top) / spacing) * 256 + Math.round((x + dx - left) / spacing)) * 2);
    expect(value(0)).toBeGreaterThan(value(lesionRadiusMm + 4) + 60);
  });
});

it('the contrast of the angiogram comes and goes, and the narrowing is tighter than in the prior', async () => {
  const [current, , prior] = angiograms;
  const darkest = async (instance: ArchivedInstance | undefined, number: number) =>
    (await frameOf(instance, number)).filter((grey) => grey < 70).length;
  const counts = await Promise.all([1, 20, run.frames].map((number) => darkest(current, number)));
  const [before = 0, filled = 0, after = 0] = counts;
  expect(filled).toBeGreaterThan(before + 300);
  expect(after).toBeLessThan(filled / 2);
  expect(await darkest(prior, 20)).toBeGreaterThan(filled);
});

it('the echo of the pair is a clip in both studies', () => {
  expect(echoes.map(({ frames }) => frames)).toEqual([clip.frames, clip.frames]);
  expect(new Set(echoes.map(({ studyUid }) => studyUid)).size).toBe(2);
});
