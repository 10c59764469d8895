import { describe, expect, it } from 'vitest';
import { aSeries, aStudy, anImage, anInstance } from '@/testing/builders';
import { planes } from '@/testing/stacks';
import type { DicomDataset, ImageHeader } from '../model/instance';
import type { StackFrame } from '../model/stack';
import { calibrationOf } from './calibration';

const frame = (image: Partial<ImageHeader>, dataset: DicomDataset = {}): StackFrame => ({
  frame: 1,
  instance: anInstance(aStudy(), aSeries(), { image: anImage(image), dataset }),
});
const of = (image: Partial<ImageHeader>, dataset: DicomDataset = {}) =>
  calibrationOf(frame(image, dataset), [[50, 50]]);
const plane = { ...planes.axial, position: [0, 0, 0] } as const;
const element = (vr: string, ...Value: unknown[]) => ({ vr, Value });
const region = (left: number, deltaCm: number, fields: DicomDataset = {}): DicomDataset => ({
  '00186012': element('US', 1),
  '00186018': element('UL', left),
  '0018601A': element('UL', 0),
  '0018601C': element('UL', left + 99),
  '0018601E': element('UL', 99),
  '00186024': element('US', 3),
  '00186026': element('US', 3),
  '0018602C': element('FD', deltaCm),
  '0018602E': element('FD', -deltaCm),
  ...fields,
});
const regions = (...all: DicomDataset[]) => ({ '00186011': element('SQ', ...all) });

describe('Millimetres', () => {
  it('are of the patient where the plane lies in it', () => {
    const found = of({ spacingMm: [2, 1], spacingKind: 'patient', planes: [plane] });
    expect(found).toEqual({ is: 'patient', unit: 'mm', spacing: [2, 1] });
  });

  it('are calibrated where the header says how, or where they differ from the detector’s', () => {
    const spacing = { spacingMm: [0.1, 0.1], spacingKind: 'patient' } as const;
    expect(of(spacing, { '00280A02': element('CS', 'FIDUCIAL') }).is).toBe('calibrated');
    expect(of(spacing, { '00181164': element('DS', 0.2, 0.2) }).is).toBe('calibrated');
  });

  it('are of the detector, or of nobody knows what, where that is all there is', () => {
    expect(of({ spacingMm: [0.2, 0.2], spacingKind: 'detector' }).is).toBe('detector');
    expect(of({ spacingMm: [0.2, 0.2], spacingKind: 'patient' }).is).toBe('stated');
  });

  it('are none without a spacing: pixels, of the shape that the header says', () => {
    expect(of({})).toEqual({ is: 'pixels', unit: 'px', spacing: [1, 1] });
    expect(of({}, { '00280034': element('IS', 4, 3) }).spacing[0]).toBeCloseTo(4 / 3, 9);
  });

  it('are the ultrasound region’s that holds all points', () => {
    const header = regions(region(0, 0.02), region(100, 0.05));
    expect(of({}, header)).toEqual({ is: 'region', unit: 'mm', spacing: [0.2, 0.2] });
    const across = calibrationOf(frame({}, header), [
      [50, 50],
      [150, 50],
    ]);
    expect(across.is).toBe('pixels');
  });

  it('are not those of a region of time or velocity, nor of two that disagree', () => {
    expect(of({}, regions(region(0, 0.02, { '00186024': element('US', 4) }))).is).toBe('pixels');
    expect(of({}, regions(region(0, 0.02, { '00186012': element('US', 2) }))).is).toBe('pixels');
    expect(of({}, regions(region(0, 0.02), region(10, 0.03))).is).toBe('pixels');
  });
});
