import type { DicomDataset } from '../model/instance';
import { headerNumber, headerText, headerValues } from './header';
import type { Weighting } from './traits';

/** PS3.3 C.8.13.5.1.1.1: AcquisitionContrast of enhanced MR. */
const acquisitionContrast: Readonly<Record<string, Weighting>> = {
  T1: 'T1',
  T2: 'T2',
  T2_STAR: 'T2*',
  FLAIR: 'FLAIR',
  STIR: 'STIR',
  DIFFUSION: 'DWI',
  PROTON_DENSITY: 'PD',
  PERFUSION: 'perfusion',
  TOF: 'angiography',
  FLOW_ENCODED: 'angiography',
  TAGGING: 'bSSFP',
};

/** What a header says in so many words: that beats any name. */
export function statedWeighting(
  scopes: readonly DicomDataset[],
): { value: Weighting; text: string } | undefined {
  const types = headerValues(scopes, '00080008');
  const map = types.find((type) => type === 'ADC' || type.startsWith('ADC_'));
  if (map !== undefined) return { value: 'ADC', text: map };
  const contrast = headerText(scopes, '00089209');
  const known = contrast === undefined ? undefined : acquisitionContrast[contrast];
  if (contrast !== undefined && known) return { value: known, text: contrast };
  if (types.some((type) => type === 'DIFFUSION' || type.startsWith('TRACEW'))) {
    return { value: 'DWI', text: 'DIFFUSION' };
  }
  if (types.includes('PERFUSION') || types.includes('ASL')) return { value: 'perfusion', text: 'PERFUSION' };
  const b = headerNumber(scopes, '00189087');
  return b !== undefined && b > 0 ? { value: 'DWI', text: `b ${b}` } : undefined;
}

/**
 * From timing, where neither header nor name says it: the usual bounds of clinical imaging at 1.5 and 3 T.
 * TR, TE, TI in ms.
 */
export function timedWeighting(
  scopes: readonly DicomDataset[],
): { value: Weighting; text: string } | undefined {
  const sequences = headerValues(scopes, '00180020');
  const repetition = headerNumber(scopes, '00180080');
  const echo = headerNumber(scopes, '00180081');
  const inversion = headerNumber(scopes, '00180082') ?? 0;
  if (repetition === undefined || echo === undefined || sequences.includes('EP')) return undefined;
  const text = `TR ${Math.round(repetition)}, TE ${Math.round(echo)}`;
  const inverted = sequences.includes('IR');
  if (inverted && inversion >= 1500 && echo >= 60) return { value: 'FLAIR', text };
  if (inverted && inversion > 50 && inversion <= 320 && repetition >= 1500) return { value: 'STIR', text };
  if (sequences.includes('GR')) {
    if (echo >= 12) return { value: 'T2*', text };
    return echo <= 8 ? { value: 'T1', text } : undefined;
  }
  if (!sequences.includes('SE')) return undefined;
  if (repetition >= 1500)
    return echo >= 60 ? { value: 'T2', text } : echo <= 45 ? { value: 'PD', text } : undefined;
  return repetition <= 1000 && echo <= 30 ? { value: 'T1', text } : undefined;
}
