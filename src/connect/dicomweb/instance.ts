import { parseInstanceUid, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { SeriesUid, StudyUid } from '@/domain/model/ids';
import type { DicomDataset, HeaderPatient, Instance } from '@/domain/model/instance';
import type { ImageSource } from '@/domain/model/study';
import { integer, personName, text } from '@/domain/model/dataset';
import { parseDataset } from './dataset';
import { optional, parseImageHeader } from './imageHeader';

/** One instance of series metadata; null where it is broken or belongs to another series than the one asked for. */
export function parseInstance(
  raw: unknown,
  at: { source: ImageSource; study: StudyUid; series: SeriesUid },
): Instance | null {
  const dataset = parseDataset(raw);
  const uid = dataset && parseInstanceUid(text(dataset, '00080018'));
  if (!dataset || !uid) return null;
  const study = dataset['0020000D'] ? parseStudyUid(text(dataset, '0020000D')) : at.study;
  const series = dataset['0020000E'] ? parseSeriesUid(text(dataset, '0020000E')) : at.series;
  if (study !== at.study || series !== at.series) return null;

  const sopClass = text(dataset, '00080016') ?? '';
  return {
    study,
    series,
    uid,
    sopClass,
    source: at.source,
    ...optional('number', integer(dataset, '00200013')),
    ...optional('modality', text(dataset, '00080060')),
    ...optional('seriesNumber', integer(dataset, '00200011')),
    ...optional('seriesDescription', text(dataset, '0008103E')),
    patient: parseHeaderPatient(dataset),
    ...parseImageHeader(dataset, sopClass),
    dataset,
  };
}

export function parseHeaderPatient(dataset: DicomDataset): HeaderPatient {
  return {
    ...optional('id', text(dataset, '00100020')),
    ...optional('issuer', text(dataset, '00100021')),
    ...optional('name', personName(dataset, '00100010')),
    ...optional('birthDate', text(dataset, '00100030')),
    ...optional('sex', text(dataset, '00100040')),
  };
}
