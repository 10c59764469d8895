import { identityHeader, type Header, type Identity } from '../identity.ts';
import { uidOf } from '../uid.ts';

/** One examination of one patient. */
export interface Taken {
  /** Tells its UIDs from those of every other examination. */
  readonly key: string;
  readonly identity: Identity;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly accession: string;
  readonly description: string;
}

export interface PictureSeries {
  readonly modality: string;
  readonly sopClass: string;
  readonly number: number;
  readonly description: string;
  /** '' where the tag is not filled. */
  readonly bodyPart: string;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly photometric: 'MONOCHROME1' | 'MONOCHROME2' | 'RGB';
  readonly bitsStored: 8 | 12;
}

function studyElements({ key, identity, date, time, accession, description }: Taken): Header {
  return {
    ...identityHeader(identity),
    '00080005': ['CS', 'ISO_IR 192'],
    '00080020': ['DA', date],
    '00080021': ['DA', date],
    '00080030': ['TM', time],
    '00080031': ['TM', time],
    '00080050': ['SH', accession],
    '00080070': ['LO', 'Chartlight sandbox'],
    '00080080': ['LO', 'Sandbox Hospital'],
    '00080090': ['PN', ''],
    '00081030': ['LO', description],
    '0020000D': ['UI', uidOf(`${key} study`)],
    '00200010': ['SH', accession],
    '00204000': ['LT', 'SYNTHETIC: computed from formulas, no real patient'],
  };
}

/** All elements but those of one instance: SOPInstanceUID, InstanceNumber and what its kind asks for. */
export function pictureHeader(taken: Taken, series: PictureSeries, shape: Shape): Header {
  const isColour = shape.photometric === 'RGB';
  return {
    ...studyElements(taken),
    '00080008': ['CS', 'DERIVED\\SECONDARY'],
    '00080016': ['UI', series.sopClass],
    '00080060': ['CS', series.modality],
    '0008103E': ['LO', series.description],
    '00180015': ['CS', series.bodyPart],
    '0020000E': ['UI', uidOf(`${taken.key} series ${series.number}`)],
    '00200011': ['IS', String(series.number)],
    '00280002': ['US', [isColour ? 3 : 1]],
    '00280004': ['CS', shape.photometric],
    ...(isColour ? { '00280006': ['US', [0]] as const } : {}),
    '00280010': ['US', [shape.rows]],
    '00280011': ['US', [shape.columns]],
    '00280100': ['US', [shape.bitsStored === 8 ? 8 : 16]],
    '00280101': ['US', [shape.bitsStored]],
    '00280102': ['US', [shape.bitsStored - 1]],
    '00280103': ['US', [0]],
    '00280301': ['CS', 'YES'],
  };
}

/** Linear grey values: a window, and stored values that mean themselves. */
export function greyElements(center: number, width: number): Header {
  return {
    '00281050': ['DS', String(center)],
    '00281051': ['DS', String(width)],
    '00281052': ['DS', '0'],
    '00281053': ['DS', '1'],
    '00281054': ['LO', 'US'],
  };
}
