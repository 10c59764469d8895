import { toStackGeometry } from '../geometry/stackGeometry';
import { parseInstanceUid, type InstanceUid } from '../model/ids';
import type { ImageHeader, Instance } from '../model/instance';
import type { Slab, StackFrame, Volume } from '../model/stack';
import type { Orientation } from './orientation';
import { planStack } from './planStack';

export interface ReformatPlan {
  readonly orientation: Orientation;
  readonly slab: Slab | null;
  /** The one that the reader looked through before; else the header's. */
  readonly window?: ImageHeader['window'];
}

/**
 * What holds for any section through the series: unit of values (0028,1054; 0054,1001), landmark (0020,1040) and
 * curve of the window (0028,1056). All else speaks of the stored picture: LUTs are applied by then, and overlays,
 * shutters and padding lie elsewhere.
 */
const kept = ['00080060', '00281054', '00541001', '00201040', '00281056'];

/**
 * Frames of a stack of planes through a volume. They share an instance that no archive has: its UID is made of what
 * they are computed from and how, so that the same plane is the same frame whenever it is asked for.
 */
export function toReformatted(volume: Volume, { orientation, slab, window }: ReformatPlan): StackFrame[] {
  const middle = volume.frames[volume.frames.length >> 1];
  const image = middle?.instance.image;
  if (!middle || !image) return [];
  const { rows, columns, pixelMm, positions } = planStack(volume, orientation);
  const { row, column, runs } = orientation;
  const { frameOfReference } = toStackGeometry(volume.frames) ?? {};
  const { modality, seriesNumber, seriesDescription, ...source } = middle.instance;
  const key = [
    source.series,
    source.source.root,
    row,
    column,
    runs,
    pixelMm,
    rows,
    columns,
    slab?.mode,
    slab?.mm,
  ];
  // Each field by name: what another header says of the stored picture is not true of this one.
  const instance: Instance = {
    study: source.study,
    series: source.series,
    uid: uidOf([...key, volume.frames.length, positions[0]].join(' '), source.uid),
    sopClass: source.sopClass,
    source: source.source,
    patient: source.patient,
    ...(modality !== undefined && { modality }),
    ...(seriesNumber !== undefined && { seriesNumber }),
    ...(seriesDescription !== undefined && { seriesDescription }),
    dataset: Object.fromEntries(
      kept.flatMap((tag) => (source.dataset[tag] ? [[tag, source.dataset[tag]]] : [])),
    ),
    image: {
      rows,
      columns,
      samplesPerPixel: 1,
      bitsAllocated: image.bitsAllocated,
      bitsStored: image.bitsStored,
      pixelRepresentation: image.pixelRepresentation,
      photometric: image.photometric,
      lossy: image.lossy,
      ...(image.lossyRatio !== undefined && { lossyRatio: image.lossyRatio }),
      frames: positions.length,
      spacingMm: [pixelMm, pixelMm],
      spacingKind: 'patient',
      planes: positions.map((position) => ({ position, row, column })),
      ...(frameOfReference !== undefined && { frameOfReference }),
      ...((window ?? image.window) && { window: window ?? image.window }),
    },
  };
  const reformat = { volume, slab };
  return positions.map((_position, at) => ({ instance, frame: at + 1, reformat }));
}

/** PS3.5 B.2: 2.25 and 128 bits. FNV-1a of the text, so that it is the same tomorrow. */
function uidOf(text: string, fallback: InstanceUid): InstanceUid {
  const bits = 128n;
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(Number(bits), (hash ^ BigInt(text.charCodeAt(at))) * 0x1000000000000000000013bn);
  return parseInstanceUid(`2.25.${hash}`) ?? fallback;
}
