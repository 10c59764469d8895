import { integer, text } from '@/domain/model/dataset';
import { parseSeriesUid } from '@/domain/model/ids';
import type { SeriesUid, StudyUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import type { ImageSource, Series } from '@/domain/model/study';
import type { Http } from '../http/http';
import { parseDataset } from './dataset';
import type { SeriesMetadata } from './dicomWeb';
import { optional } from './imageHeader';
import { parseInstance } from './instance';
import { archiveFault, readRows } from './rows';

const jsonTimeoutMs = 60_000;

export async function readSeriesMetadata(
  http: Http,
  at: { source: ImageSource; study: StudyUid; series: SeriesUid },
  signal: AbortSignal | undefined,
): Promise<SeriesMetadata> {
  const rows = await readSomeRows(
    http,
    at.source,
    `studies/${at.study}/series/${at.series}/metadata`,
    signal,
  );
  const instances: Instance[] = [];
  for (const row of rows) {
    const instance = parseInstance(row, at);
    if (instance) instances.push(instance);
  }
  if (instances.length === 0) {
    throw archiveFault('not-dicom', at.source, `none of ${rows.length} instances is readable`);
  }
  return { instances, dropped: rows.length - instances.length };
}

/** QIDO-RS (PS3.18 section 10.6), for studies whose FHIR resource lists no series. */
export async function readStudySeries(
  http: Http,
  source: ImageSource,
  study: StudyUid,
  signal: AbortSignal | undefined,
): Promise<readonly Series[]> {
  const found = new Map<SeriesUid, Series>();
  for (const row of await readSomeRows(http, source, `studies/${study}/series`, signal)) {
    const dataset = parseDataset(row);
    const uid = dataset && parseSeriesUid(text(dataset, '0020000E'));
    if (!dataset || !uid) continue;
    const bodyPart = text(dataset, '00180015');
    found.set(uid, {
      uid,
      ...optional('number', integer(dataset, '00200011')),
      ...optional('modality', text(dataset, '00080060')),
      ...optional('description', text(dataset, '0008103E')),
      ...(bodyPart && { bodySite: { text: bodyPart } }),
      ...optional('laterality', text(dataset, '00200060')),
      ...optional('instanceCount', integer(dataset, '00201209')),
      instances: [],
      sources: [source],
    });
  }
  if (found.size === 0) throw archiveFault('not-dicom', source, 'no series is readable');
  return [...found.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
}

/** A non-empty DICOM JSON array. */
async function readSomeRows(
  http: Http,
  source: ImageSource,
  path: string,
  signal: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const rows = await readRows(http, source, path, { timeoutMs: jsonTimeoutMs, ...(signal && { signal }) });
  if (rows.length === 0) throw archiveFault('empty', source);
  return rows;
}
