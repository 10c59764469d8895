import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dicomParser, { type DataSet } from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import type { Figure } from '../figures';
import type { MeasureKind, Point } from '../kinds';
import { toMeasure, type Measure } from '../measure';
import { statisticFigures } from '../figures';
import { units } from '../units';
import { toDecimal } from './items';
import { toReport, toUid } from './report';

const study = aStudy();
const instance = anInstance(study, aSeries(), {
  sopClass: '1.2.840.10008.5.1.4.1.1.2',
  modality: 'CT',
  image: anImage({ rows: 512, columns: 512, spacingMm: [0.5, 0.5] }),
  patient: { id: '4711', issuer: 'H', name: 'Müller^Jörg=山田', birthDate: '19560302', sex: 'M' },
});
const frame = { instance, frame: 1 };

function measured(
  id: number,
  kind: MeasureKind,
  points: readonly Point[],
  words = '',
  more: readonly Figure[] = [],
) {
  const measure = toMeasure(frame, { id, kind, points, words });
  return { ...measure, figures: [...measure.figures, ...more] };
}
const pixels = statisticFigures(
  { mean: 41.25, sd: 3.5, min: -12, max: 77 } as Parameters<typeof statisticFigures>[0],
  units.hu,
);
const all: readonly Measure[] = [
  measured(
    1,
    'length',
    [
      [10, 20],
      [40, 60],
    ],
    'Nodule, links: Größe',
  ),
  measured(2, 'bidirectional', [
    [10, 10],
    [30, 10],
    [20, 5],
    [20, 15],
  ]),
  measured(3, 'angle', [
    [10, 0],
    [0, 0],
    [0, 10],
  ]),
  measured(4, 'cobb', [
    [0, 0],
    [10, 0],
    [0, 10],
    [10, 20],
  ]),
  measured(
    5,
    'ellipse',
    [
      [10, 10],
      [30, 50],
    ],
    '',
    pixels,
  ),
  measured(
    6,
    'rectangle',
    [
      [10, 10],
      [30, 50],
    ],
    '',
    pixels,
  ),
  measured(
    7,
    'freehand',
    [
      [10, 10],
      [30, 10],
      [30, 30],
    ],
    '',
    pixels,
  ),
  measured(8, 'probe', [[5, 6]], '', [{ name: 'value', value: -1000, unit: units.hu }]),
  measured(
    9,
    'arrow',
    [
      [5, 6],
      [50, 60],
    ],
    'Look here',
  ),
  measured(10, 'text', [[5, 6]], 'Only words'),
];
const facts = () => {
  let made = 0;
  return { instance, madeAt: new Date(2026, 2, 4, 5, 6, 7), newUid: () => `2.25.${(made += 1)}` };
};

/** The report by a reader of another author. */
const read = (bytes: Uint8Array): DataSet => dicomParser.parseDicom(bytes);
const itemsOf = (dataset: DataSet | undefined, key = 'x0040a730') =>
  (dataset?.elements[key]?.items ?? []).flatMap(({ dataSet }) => (dataSet ? [dataSet] : []));
const meaning = (dataset: DataSet | undefined, key = 'x0040a043') =>
  itemsOf(dataset, key)[0]?.string('x00080104');
const named = (items: readonly DataSet[], name: string) => items.filter((item) => meaning(item) === name);
const groupsOf = (dataset: DataSet) => itemsOf(named(itemsOf(dataset), 'Imaging Measurements')[0]);
const floats = (dataset: DataSet | undefined) => {
  const length = (dataset?.elements['x00700022']?.length ?? 0) / 4;
  return Array.from({ length }, (_, at) => dataset?.float('x00700022', at));
};
const numbers = (group: DataSet | undefined) =>
  itemsOf(group)
    .filter((item) => item.string('x0040a040') === 'NUM')
    .map((item) => {
      const value = itemsOf(item, 'x0040a300')[0];
      const derivation = named(itemsOf(item), 'Derivation')[0];
      return [
        meaning(item),
        ...(derivation ? [meaning(derivation, 'x0040a168')] : []),
        Number(value?.string('x0040a30a')),
        itemsOf(value, 'x004008ea')[0]?.string('x00080100'),
      ];
    });

describe('A report', () => {
  const report = toReport(all, facts());
  const dataset = read(report.bytes);
  const groups = groupsOf(dataset);

  it('is a whole Comprehensive SR of the study, in UTF-8, and nobody has signed it', () => {
    expect(dataset.string('x00020010')).toBe('1.2.840.10008.1.2.1');
    for (const [key, value] of [
      ['x00020003', report.uid],
      ['x00080016', '1.2.840.10008.5.1.4.1.1.88.33'],
      ['x00080018', report.uid],
      ['x0020000d', study.uid],
      ['x00080060', 'SR'],
      ['x00100020', '4711'],
      ['x00100030', '19560302'],
      ['x00080023', '20260304'],
      ['x00080033', '050607'],
      ['x0040a491', 'PARTIAL'],
      ['x0040a493', 'UNVERIFIED'],
    ] as const)
      expect([key, dataset.string(key)]).toEqual([key, value]);
    const { dataOffset = 0, length = 0 } = dataset.elements['x00100010'] ?? {};
    expect(new TextDecoder().decode(report.bytes.subarray(dataOffset, dataOffset + length)).trim()).toBe(
      'Müller^Jörg=山田',
    );
  });

  it('names as evidence every image that was measured in, once', () => {
    const series = itemsOf(itemsOf(dataset, 'x0040a375')[0], 'x00081115');
    expect(series.map((one) => one.string('x0020000e'))).toEqual([instance.series]);
    expect(itemsOf(series[0], 'x00081199').map((one) => one.string('x00081155'))).toEqual([instance.uid]);
  });

  it('has a group for each, with the reader’s words and an identifier of its own', () => {
    expect(groups).toHaveLength(all.length);
    const tracking = groups.map((group) =>
      named(itemsOf(group), 'Tracking Unique Identifier')[0]?.string('x0040a124'),
    );
    expect(new Set(tracking).size).toBe(all.length);
    expect(named(itemsOf(groups[1]), 'Tracking Identifier')[0]?.string('x0040a160')).toBe('Two diameters 2');
    expect(groups.map((group) => itemsOf(group, 'x0040a504')[0]?.string('x0040db00'))).toEqual(
      '1501 1501 1501 1501 1410 1410 1410 1501 1501 1501'.split(' '),
    );
  });

  it.each([
    ['length', 0, [['Length', 25, 'mm']]],
    [
      'two diameters',
      1,
      [
        ['Long Axis', 10, 'mm'],
        ['Short Axis', 5, 'mm'],
      ],
    ],
    ['an angle', 2, [['Angle', 90, 'deg']]],
    ['a Cobb angle', 3, [['Cobb angle', 45, 'deg']]],
    [
      'a rectangle',
      5,
      [
        ['Area', 200, 'mm2'],
        ['Attenuation Coefficient', 'Mean', 41.25, "[hnsf'U]"],
        ['Attenuation Coefficient', 'Standard Deviation', 3.5, "[hnsf'U]"],
        ['Attenuation Coefficient', 'Minimum', -12, "[hnsf'U]"],
        ['Attenuation Coefficient', 'Maximum', 77, "[hnsf'U]"],
      ],
    ],
    ['a value', 7, [['Attenuation Coefficient', -1000, "[hnsf'U]"]]],
    ['an arrow, which has none', 8, []],
  ] as const)('says the figures of %s', (_, at, figures) => {
    expect(numbers(groups[at])).toEqual(figures);
  });

  it('draws from the corner of the first pixel, on the image that was measured in', () => {
    const line = itemsOf(named(itemsOf(groups[0]), 'Length')[0])[0];
    expect(line?.string('x00700023')).toBe('POLYLINE');
    expect(floats(line)).toEqual([10.5, 20.5, 40.5, 60.5]);
    const image = itemsOf(itemsOf(line)[0], 'x00081199')[0];
    expect(image?.string('x00081155')).toBe(instance.uid);
    expect(image?.string('x00081160')).toBeUndefined();
    const ellipse = named(itemsOf(groups[4]), 'Image Region')[0];
    expect(ellipse?.string('x00700023')).toBe('ELLIPSE');
    // The major axis first: here it is the upright one.
    expect(floats(ellipse)).toEqual([20.5, 10.5, 20.5, 50.5, 10.5, 30.5, 30.5, 30.5]);
    const closed = floats(named(itemsOf(groups[6]), 'Image Region')[0]);
    expect(closed.slice(-2)).toEqual(closed.slice(0, 2));
    const short = itemsOf(named(itemsOf(groups[1]), 'Short Axis')[0])[0];
    expect(floats(short)).toEqual([20.5, 5.5, 20.5, 15.5]);
  });

  it('names the frame of an image that has several', () => {
    const cine = { ...instance, sopClass: '1.2.840.10008.5.1.4.1.1.3.1' };
    const place = (at: number) =>
      toMeasure({ instance: cine, frame: at }, { id: 1, kind: 'probe', points: [[1, 1]] });
    const frames = [1, 7].map((at) => {
      const remark = { ...place(at), words: 'x' };
      const [group] = groupsOf(read(toReport([remark], facts()).bytes));
      const point = itemsOf(named(itemsOf(group), 'Comment')[0])[0];
      return itemsOf(itemsOf(point)[0], 'x00081199')[0]?.string('x00081160');
    });
    expect(frames).toEqual(['1', '7']);
  });

  it('says with a size what it is worth, where it may not be the patient’s', () => {
    const comments = (is: Measure['calibration']['is']) => {
      const [one] = all;
      const held = one ? [{ ...one, calibration: { ...one.calibration, is } }] : [];
      return named(itemsOf(groupsOf(read(toReport(held, facts()).bytes))[0]), 'Comment').map((item) =>
        item.string('x0040a160'),
      );
    };
    expect(comments('detector')).toEqual([expect.stringContaining('detector plane')]);
    expect(comments('patient')).toEqual([]);
  });

  it('leaves out what was measured in another study', () => {
    const elsewhere = { ...all[0], place: { ...all[0]?.place, study: '9.9' } } as Measure;
    expect(groupsOf(read(toReport([elsewhere, ...all.slice(0, 1)], facts()).bytes))).toHaveLength(1);
  });

  it.skipIf(spawnSync('which', ['dsrdump'], { stdio: 'ignore' }).status !== 0)(
    'is read by dcmtk without a warning, to the last item',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'chartlight-report-'));
      try {
        const file = join(folder, 'report.dcm');
        writeFileSync(file, report.bytes);
        const dumped = spawnSync('dsrdump', ['+Pc', '+Pl', file], { encoding: 'utf8' });
        // It checks no strings in UTF-8, and says so.
        const warnings = dumped.stderr
          .split('\n')
          .filter((line) => !/VR checker does not support/.test(line));
        expect(warnings.join('')).toBe('');
        expect(dumped.status).toBe(0);
        expect(dumped.stdout.match(/,"Measurement Group"/g)).toHaveLength(all.length);
        expect(execFileSync('dcmdump', ['--quiet', file], { encoding: 'utf8' })).toContain('Jörg');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

it('a UUID becomes an identifier of at most 64 digits and dots', () => {
  expect(toUid('f81d4fae-7dec-11d0-a765-00a0c91e6bf6')).toBe('2.25.329800735698586629295641978511506172918');
});

it.each([25, -0.1, 100 / 3, -1 / 3000, 1e-7 / 3, 123456789012345680])('%d fits a decimal string', (value) => {
  const written = toDecimal(value);
  expect(written.length).toBeLessThanOrEqual(16);
  expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
});
