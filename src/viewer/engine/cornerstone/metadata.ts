import { metaData } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { frameKey } from '../stack/frameKey';
import { drawnSpacing, planeOf, spacingOf } from '../stack/geometry';

export interface FrameRegistry {
  add(frame: StackFrame): void;
  clear(): void;
  close(): void;
}

/**
 * What Cornerstone asks of an image's header, answered from our checked model. The library's own provider would
 * read the raw DICOM JSON again and throws on malformed elements.
 */
export function createFrameRegistry(): FrameRegistry {
  const frames = new Map<string, StackFrame>();
  const provide = (type: string, key: unknown): unknown => {
    const frame = typeof key === 'string' ? frames.get(key) : undefined;
    return frame ? moduleOf(type, frame) : undefined;
  };
  metaData.addProvider(provide, 10_000);
  return {
    add: (frame) => void frames.set(frameKey(frame), frame),
    clear: () => frames.clear(),
    close() {
      frames.clear();
      metaData.removeProvider(provide);
    },
  };
}

function moduleOf(type: string, frame: StackFrame): unknown {
  const { image, modality, sopClass, uid, series, study } = frame.instance;
  const colour = (image?.samplesPerPixel ?? 1) > 1 || image?.photometric === 'PALETTE COLOR';
  switch (type) {
    case 'imagePixelModule':
      return {
        samplesPerPixel: colour ? 3 : 1,
        // As painted: colour is RGB by then, and MONOCHROME1 is inverted by the view.
        photometricInterpretation: colour ? 'RGB' : 'MONOCHROME2',
        rows: image?.rows,
        columns: image?.columns,
        bitsAllocated: colour ? 8 : 16,
        bitsStored: colour ? 8 : 16,
        highBit: colour ? 7 : 15,
        pixelRepresentation: image?.pixelRepresentation,
      };
    case 'imagePlaneModule':
      return imagePlane(frame);
    case 'generalSeriesModule':
      return { modality: modality ?? '', seriesInstanceUID: series, studyInstanceUID: study };
    case 'sopCommonModule':
      return { sopInstanceUID: uid, sopClassUID: sopClass };
    case 'voiLutModule':
    case 'modalityLutModule':
    case 'calibrationModule':
      return {};
    default:
      return undefined;
  }
}

function imagePlane(frame: StackFrame) {
  const { image } = frame.instance;
  const plane = planeOf(frame);
  const spacing = spacingOf(frame);
  const drawn = drawnSpacing(frame);
  const row = [...(plane?.row ?? [1, 0, 0])];
  const column = [...(plane?.column ?? [0, 1, 0])];
  return {
    rows: image?.rows,
    columns: image?.columns,
    frameOfReferenceUID: image?.frameOfReference,
    imagePositionPatient: [...(plane?.position ?? [0, 0, 0])],
    imageOrientationPatient: [...row, ...column],
    rowCosines: row,
    columnCosines: column,
    rowPixelSpacing: drawn[0],
    columnPixelSpacing: drawn[1],
    pixelSpacing: [...drawn],
    usingDefaultValues: !plane || !spacing,
  };
}
