import type { SeriesTraits } from '../traits/traits';
import type { LeftOut, Reason } from './plan';

/** A short name of what a pane shows: "R CC", "T2 axial", "axial lung 1 mm". */
export function labelOf(traits: SeriesTraits): string {
  const { side, view, weighting, orientation, kernel, contrast, phase, thicknessMm, projection, part } =
    traits;
  const given = phase ?? (contrast === undefined ? undefined : `${contrast} contrast`);
  const slice = thicknessMm === undefined ? undefined : `${thicknessMm} mm`;
  const fat = traits.fatSuppressed ? 'fat-suppressed' : undefined;
  const words = [side, view, weighting, fat, orientation, kernel, given, part, projection, slice];
  return words.filter((word) => word !== undefined).join(' ') || traits.modality;
}

const kinds = {
  image: 'an image',
  localizer: 'a localizer, made to plan the scan',
  technical: 'made for the scanner, not for reading',
  document: 'a captured document',
  overlay: 'belongs on another series',
  none: 'has no pictures',
} as const;

/** A reason in English; other languages go by its `code`. */
export function reasonWords(reason: Reason | LeftOut['reason']): string {
  switch (reason.code) {
    case 'protocol':
      return reason.said.length > 0
        ? `${reason.protocol}: ${reason.said.join(', ')}`
        : `${reason.protocol}: in the order of the study`;
    case 'counterpart': {
      const same = reason.same.length > 0 ? `matches: ${reason.same.join(', ')}` : 'same modality';
      const differs = reason.differs.map(
        ({ trait, current, prior }) => `${trait} (${current}, prior ${prior})`,
      );
      const shared = reason.shared ? ['also beside another series'] : [];
      return [same, ...(differs.length > 0 ? [`differs: ${differs.join(', ')}`] : []), ...shared].join('; ');
    }
    case 'no-counterpart':
      return 'the prior has no such series';
    case 'series-not-listed':
      return 'the series of the study are not known yet';
    case 'nothing-else':
      return `${kinds[reason.kind]}; the study holds nothing else`;
    case 'kind':
      return kinds[reason.kind];
    case 'empty':
      return 'holds no images';
    case 'unreachable':
      return 'no archive of this site has it';
  }
}
