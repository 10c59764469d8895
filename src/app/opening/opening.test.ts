import { describe, expect, it } from 'vitest';
import { studyInContext } from '@/domain/model/context';
import type { Series } from '@/domain/model/study';
import { aSeries, aStudy } from '@/testing/builders';
import { hasImages, openingSeries, openingStudy } from './opening';

const newest = aStudy({ fhirId: 'b' });
const older = aStudy({ fhirId: 'a' });
const studies = [newest, older];

describe('the study that opens by itself', () => {
  it.each([
    ['a relative reference', { reference: 'ImagingStudy/a' }],
    ['an absolute reference', { reference: 'https://ehr.example/fhir/ImagingStudy/a' }],
    ['a versioned reference', { reference: 'ImagingStudy/a/_history/3' }],
    ['an identifier', { identifier: { system: 'urn:dicom:uid', value: `urn:oid:${older.uid}` } }],
  ])('is the one that the chart named by %s', (_, item) =>
    expect(openingStudy(studies, [{ reference: 'ServiceRequest/1' }, item])).toBe(older),
  );

  it.each([
    ['another resource of the same id', { reference: 'DiagnosticReport/a' }],
    ['an identifier of another system', { identifier: { system: 'urn:accession', value: older.uid } }],
    ['an unknown study', { reference: 'ImagingStudy/zzz' }],
  ])('is not guessed from %s', (_, item) => expect(studyInContext(studies, [item])).toBeNull());

  it('is else the newest whose images can be reached', () => {
    const unreachable = aStudy({ sources: [], series: [] });
    const report = aStudy({ series: [aSeries({ modality: 'SR' })] });
    expect(openingStudy([unreachable, report, older], [])).toBe(older);
    expect(openingStudy([unreachable], [])).toBeNull();
  });

  it('counts a study that lists no series as one that may hold images', () => {
    expect(hasImages(aStudy({ series: [] }))).toBe(true);
  });
});

describe('the series that a study opens with', () => {
  const opened = (series: readonly Series[]) => openingSeries(aStudy({ series }));
  const axial = aSeries({ number: 4, description: 'Axial 3 mm', modality: 'CT' });
  it.each<[string, Series[]]>([
    ['a scout', [aSeries({ number: 1, description: 'Topogram', modality: 'CT' }), axial]],
    ['a report', [aSeries({ number: 1, modality: 'SR' }), axial]],
    ['a capture', [aSeries({ number: 2, modality: 'SC' }), axial]],
    ['an empty series', [aSeries({ number: 2, instanceCount: 0 }), axial]],
    ['a later series', [aSeries({ number: 5, modality: 'CT' }), axial]],
    ['an unnumbered series', [aSeries({ modality: 'CT' }), axial]],
  ])('is not %s when there is a better one', (_, series) => expect(opened(series)).toBe(axial));

  it('is a scout, or what there is, when there is nothing else', () => {
    const only = aSeries({ description: 'Scout' });
    expect(opened([aSeries({ modality: 'SR' }), only])).toBe(only);
    const report = aSeries({ modality: 'SR' });
    expect(opened([report])).toBe(report);
    expect(opened([])).toBeNull();
  });
});
