import { isLocalizer, text } from '../model/dataset';
import type { DicomDataset } from '../model/instance';
import { rescaleOf } from '../model/rescale';
import type { StackFrame } from '../model/stack';

/** What a figure is counted in. */
export interface Unit {
  /** As marks and files name it: letters only. */
  readonly mark: string;
  /** As it stands behind a number; empty for values without a unit. */
  readonly sign: string;
  /** UCUM, with the meaning that PS3.16 gives it (CID 7460, 7461, 83, 84). */
  readonly code: string;
  readonly meaning: string;
}

const unit = (mark: string, sign: string, code: string, meaning: string): Unit => ({
  mark,
  sign,
  code,
  meaning,
});

export const units = {
  mm: unit('mm', 'mm', 'mm', 'millimeter'),
  mm2: unit('mm2', 'mm²', 'mm2', 'square millimeter'),
  px: unit('px', 'px', '{pixels}', 'Pixels'),
  px2: unit('px2', 'px²', '{SquarePixels}', 'Square Pixels'),
  deg: unit('deg', '°', 'deg', 'degree'),
  hu: unit('HU', 'HU', "[hnsf'U]", 'Hounsfield unit'),
  value: unit('value', '', '1', 'no units'),
} as const;

/** Units (0054,1001) of PET, PS3.3 C.8.9.1.1.3. Those that are not here are shown without a unit. */
const petUnits: Readonly<Record<string, Unit>> = {
  BQML: unit('Bq/ml', 'Bq/ml', 'Bq/ml', 'Becquerels/milliliter'),
  CNTS: unit('counts', 'counts', '{counts}', 'Counts'),
  CPS: unit('counts/s', 'counts/s', '{counts}/s', 'Counts per second'),
  PCNT: unit('percent', '%', '%', 'Percent'),
  MLMING: unit('ml/min/g', 'ml/min/g', 'ml/min/g', 'Milliliters/minute/gram'),
  MLMINML: unit('ml/min/ml', 'ml/min/ml', 'ml/min/ml', 'Milliliters/minute/milliliter'),
};

/** SUV Type (0054,1006), PS3.3 C.8.9.1.1.3; body weight where it is not said. */
const suvUnits: Readonly<Record<string, Unit>> = {
  BW: unit('SUVbw', 'SUVbw', 'g/ml{SUVbw}', 'Standardized Uptake Value body weight'),
  LBM: unit('SUVlbm', 'SUVlbm', 'g/ml{SUVlbm}', 'Standardized Uptake Value lean body mass'),
  BSA: unit('SUVbsa', 'SUVbsa', 'cm2/ml{SUVbsa}', 'Standardized Uptake Value body surface area'),
  IBW: unit('SUVibw', 'SUVibw', 'g/ml{SUVibw}', 'Standardized Uptake Value ideal body weight'),
};

const gray = unit('Gy', 'Gy', 'Gy', 'Gray');

/** The unit of a frame's values after the modality transformation. */
export function valueUnit({ instance, frame, reformat }: StackFrame): Unit {
  // A section holds the values of the slices that it is computed from; its own header says nothing of their scale.
  const source = reformat?.volume.frames[0];
  if (source) return valueUnit(source);
  const { dataset, modality } = instance;
  const rescale = rescaleOf({ instance, frame });
  if (rescale === 'void') return units.value;
  if (modality === 'PT' || modality === 'NM') {
    const stated = text(dataset, '00541001') ?? '';
    if (stated === 'GML' || stated === 'CM2ML')
      return suvUnits[text(dataset, '00541006') ?? (stated === 'GML' ? 'BW' : 'BSA')] ?? units.value;
    return petUnits[stated] ?? units.value;
  }
  if (text(dataset, '30040002') === 'GY') return gray;
  const rescaleType = rescale?.type;
  if (rescaleType === 'HU') return units.hu;
  return modality === 'CT' && (rescaleType === '' || rescaleType === 'US') && isHounsfield(dataset)
    ? units.hu
    : units.value;
}

/** PS3.3 C.8.2.1.1.4: without a type it is HU, but for localizers and multi-energy images. */
function isHounsfield(dataset: DicomDataset): boolean {
  return !isLocalizer(dataset) && text(dataset, '00189361') !== 'YES';
}
