/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from 'dicom-parser';
import dicomParser from 'dicom-parser';
import { parseInstance } from '@/connect/dicomweb/instance';
import { parseSeriesUid, parseStudyUid, type SeriesUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import type { Series } from '@/domain/model/study';
import { aSource } from './builders';

const text = new Set('AE AS CS DA DT LO LT PN SH ST TM UC UI UR UT DS IS'.split(' '));
/** Implicit VR: what the judgement of images reads. */
const known: Readonly<Record<string, string>> = Object.fromEntries([
  ...'00080016 00080018 0020000D 0020000E 00200052'.split(' ').map((tag) => [tag, 'UI']),
  ...'00080008 00080060 00180015 00180020 00180022 00185101 00200060 00200062 00280004'
    .split(' ')
    .map((tag) => [tag, 'CS']),
  ...'0008103E 00180010 00181210 00201040'.split(' ').map((tag) => [tag, 'LO']),
  ...'00180050 00180080 00180081 00180082 00200032 00200037 00280030 00281050 00281051'
    .split(' ')
    .map((tag) => [tag, 'DS']),
  ...'00200011 00200013 00280008'.split(' ').map((tag) => [tag, 'IS']),
  ...'00280002 00280010 00280011 00280100 00280101 00280103'.split(' ').map((tag) => [tag, 'US']),
]);

function toJson(dataset: DataSet): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(dataset.elements)) {
    const tag = key.slice(1).toUpperCase();
    const vr = element.items ? 'SQ' : (element.vr ?? known[tag] ?? 'UN');
    if (tag === '7FE00010') json[tag] = { vr: 'OW', BulkDataURI: 'pixels' };
    else if (element.items) {
      const items = element.items.flatMap((item) => (item.dataSet ? [toJson(item.dataSet)] : []));
      json[tag] = { vr, Value: items };
    } else if (text.has(vr)) {
      const values = (dataset.string(key) ?? '').split('\\').map((value) => value.trim());
      json[tag] = { vr, Value: vr === 'PN' ? [] : values };
    } else if (vr === 'US') json[tag] = { vr, Value: [dataset.uint16(key) ?? 0] };
    else if (vr === 'FD' && element.length >= 8) json[tag] = { vr, Value: [dataset.double(key) ?? 0] };
  }
  return json;
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.name !== 'manifest.json') yield path;
  }
}

export interface RealSeries {
  readonly series: Series;
  readonly instances: readonly Instance[];
  /** The folder's path from the root of the data. */
  readonly folder: string;
}

/** Headers of every file under a folder that dicom-parser can read, by series; how many it could not. */
export function readRealSeries(folder: string): { series: readonly RealSeries[]; unread: number } {
  const found = new Map<string, { series: Series; instances: Instance[]; folder: string }>();
  let unread = 0;
  for (const path of filesUnder(folder)) {
    const instance = readOne(path);
    if (!instance) {
      unread += 1;
      continue;
    }
    const { modality, seriesDescription: description, series: uid, study } = instance;
    const key = `${study} ${uid}`;
    const held = found.get(key);
    if (held) held.instances.push(instance);
    else {
      const series = toSeries(uid, modality, description);
      found.set(key, { series, instances: [instance], folder: path.slice(folder.length + 1) });
    }
  }
  return { series: [...found.values()], unread };
}

function toSeries(uid: SeriesUid, modality: string | undefined, description: string | undefined): Series {
  const named = {
    ...(modality !== undefined && { modality }),
    ...(description !== undefined && { description }),
  };
  return { uid, ...named, instances: [], sources: [aSource()] };
}

function readOne(path: string): Instance | null {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const dataset = dicomParser.parseDicom(bytes, { untilTag: 'x7fe00010' });
    const study = parseStudyUid(dataset.string('x0020000d'));
    const series = parseSeriesUid(dataset.string('x0020000e'));
    return study && series ? parseInstance(toJson(dataset), { source: aSource(), study, series }) : null;
  } catch {
    return null;
  }
}
