import type { FrameAddress } from '@/connect/dicomweb/dicomWeb';
import type { Gap, History } from '@/domain/model/history';
import type { ImageHeader, Instance } from '@/domain/model/instance';
import { parseInstanceUid, parsePatientId, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { Order } from '@/domain/model/order';
import type { Patient } from '@/domain/model/patient';
import type { Belonging, Report } from '@/domain/model/report';
import type { ImageSource, Series, Study } from '@/domain/model/study';
import type { ViewportSnapshot } from '@/viewer/engine/port';

/** Builders of plausible records: every call gives a new one with UIDs of its own. */
let count = 0;
const next = () => (count += 1);

function known<T>(parsed: T | null, raw: string): T {
  if (parsed === null) throw new Error(`A builder made an invalid id: ${raw}`);
  return parsed;
}
export const studyUid = (n: number = next()) => known(parseStudyUid(`1.2.826.1.${n}`), 'study');
export const seriesUid = (n: number = next()) => known(parseSeriesUid(`1.2.826.2.${n}`), 'series');
export const instanceUid = (n: number = next()) => known(parseInstanceUid(`1.2.826.3.${n}`), 'instance');
export const patientId = (raw = 'p1') => known(parsePatientId(raw), raw);

export const aSource = (archive = 'Main archive'): ImageSource => ({
  archive,
  root: `https://pacs.example/${archive.toLowerCase().replaceAll(' ', '-')}/dicom-web`,
});

export function aPatient(fields: Partial<Patient> = {}): Patient {
  return {
    id: patientId(),
    names: [{ text: 'Ada Lindqvist', family: 'Lindqvist', given: ['Ada'] }],
    birthDate: '1956-03-02',
    sex: 'female',
    identifiers: [{ system: 'urn:oid:1.2.36.146.1', value: 'MRN-1001', type: 'MR' }],
    ...fields,
  };
}

export function aSeries(fields: Partial<Series> = {}): Series {
  return {
    uid: seriesUid(),
    modality: 'CT',
    instanceCount: 3,
    instances: [{ uid: instanceUid(), number: 1 }],
    sources: [aSource()],
    ...fields,
  };
}

export function aStudy(fields: Partial<Study> = {}): Study {
  return {
    uid: studyUid(),
    fhirId: `study-${next()}`,
    subject: patientId(),
    started: '2026-11-20T09:12:00+01:00',
    description: 'CT chest with contrast',
    procedures: [],
    modalities: ['CT'],
    bodySites: [{ text: 'Chest' }],
    seriesCount: 1,
    instanceCount: 3,
    series: [aSeries({ number: 1, description: 'Axial' })],
    sources: [aSource()],
    ...fields,
  };
}

export const belonging = (said: Partial<Belonging> = {}): Belonging => ({
  studyIds: [],
  studyUids: [],
  orders: [],
  accessions: [],
  ...said,
});

export function aReport(fields: Partial<Report> = {}): Report {
  const id = fields.id ?? `report-${next()}`;
  return {
    key: `DiagnosticReport/${id}`,
    id,
    kind: 'report',
    status: 'final',
    title: 'CT chest with contrast',
    date: '2026-11-20T09:12:00+01:00',
    issued: '2026-11-20T12:00:00+01:00',
    authors: ['Yusuf Ibrahim, MD'],
    diagnoses: [],
    contents: [],
    results: [],
    resultIds: [],
    belongs: belonging(),
    ...fields,
  };
}

export function anOrder(fields: Partial<Order> = {}): Order {
  const id = fields.id ?? `order-${next()}`;
  return {
    id,
    status: 'completed',
    title: 'CT chest with contrast',
    codes: [{ text: 'CT chest with contrast' }],
    bodySites: [],
    reasons: ['Nodule, growth?'],
    requester: 'Elena Marsh, MD',
    authored: '2026-11-01T08:00:00Z',
    belongs: belonging({ orders: [id] }),
    ...fields,
  };
}

export const aHistory = (studies: readonly Study[] = [], gaps: readonly Gap[] = []): History => ({
  studies,
  gaps,
  sources: [],
  imageless: [],
  complete: true,
});

export function anImage(fields: Partial<ImageHeader> = {}): ImageHeader {
  return {
    rows: 64,
    columns: 64,
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 12,
    pixelRepresentation: 0,
    photometric: 'MONOCHROME2',
    frames: 1,
    window: { center: 40, width: 400 },
    lossy: false,
    ...fields,
  };
}

/** An instance of a series, with the header of `aPatient()`. */
export function anInstance(study: Study, series: Series, fields: Partial<Instance> = {}): Instance {
  return {
    study: study.uid,
    series: series.uid,
    uid: instanceUid(),
    sopClass: '1.2.840.10008.5.1.4.1.1.2',
    source: series.sources[0] ?? aSource(),
    modality: series.modality ?? 'CT',
    patient: { id: 'MRN-1001', name: 'Lindqvist^Ada', birthDate: '19560302', sex: 'F' },
    image: anImage(),
    dataset: {},
    ...fields,
  };
}

export const addressOf = ({ study, series, uid, source }: Instance, frame = 1): FrameAddress => ({
  study,
  series,
  instance: uid,
  source,
  frame,
});

/** What a viewport shows: nothing of it turned, moved or windowed. */
export const aSnapshot = (fields: Partial<ViewportSnapshot> = {}): ViewportSnapshot => ({
  stack: null,
  state: 'shown',
  fault: null,
  index: 0,
  window: null,
  lut: null,
  invert: false,
  zoom: 1,
  pan: [0, 0],
  scale: 1,
  rotation: 0,
  flipHorizontal: false,
  flipVertical: false,
  orientation: null,
  mmPerPixel: null,
  playing: false,
  loaded: 1,
  awaited: null,
  painter: 'cpu',
  origin: 'native',
  graphics: null,
  ...fields,
});
