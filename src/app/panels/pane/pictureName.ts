import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import { describeSeries } from '@/domain/traits/describeSeries';
import type { SeriesTraits } from '@/domain/traits/traits';
import { longDateWords } from '../../i18n/dates';
import { modalityWords, studyTitle } from '../../i18n/studyWords';
import type { Text } from '../../i18n/useText';

interface Named {
  readonly study: Study;
  readonly series: Series;
  /** In display order. */
  readonly frames: readonly StackFrame[];
}

/** What stays the same through a stack, e.g. "CT chest, 3 mm lung". Nothing of it says who the patient is. */
export function stackName({ study, series, frames }: Named, text: Text): string {
  const instances = [...new Set(frames.map(({ instance }) => instance))];
  const traits = describeSeries(series, instances);
  const site = bodySite(series.bodySite?.text ?? study.bodySites[0]?.text);
  const what = site && traits.modality ? `${modalityWords(traits.modality)} ${site}` : studyTitle(study);
  return [what, traitWords(traits, text)].filter(Boolean).join(', ');
}

interface Place {
  /** 0-based. */
  readonly index: number;
  readonly count: number;
  /** In the words of the pane's header: current, prior, later study, other study. */
  readonly role: string;
  readonly study: Study;
  /** It is computed from the series, and no image of it. */
  readonly section: boolean;
}

/** The accessible name of a picture, e.g. "CT chest, 3 mm lung, image 45 of 120, prior, 12 March 2024". */
export function pictureName(
  stack: string,
  { index, count, role, study, section }: Place,
  text: Text,
): string {
  const place = count > 0 ? text(section ? 'reformat.plane' : 'pane.slice', { index: index + 1, count }) : '';
  return [stack, place, role.toLowerCase(), longDateWords(study.started)].filter(Boolean).join(', ');
}

function traitWords(traits: SeriesTraits, text: Text): string {
  const { thicknessMm, orientation, weighting, fatSuppressed, kernel, phase, contrast } = traits;
  // Nearly every CT is axial: said where it is not.
  const turned = orientation && !(orientation === 'axial' && traits.modality === 'CT');
  return [
    thicknessMm !== undefined && text('picture.mm', { mm: Math.round(thicknessMm * 100) / 100 }),
    turned && text(`picture.orientation.${orientation}`),
    weighting,
    fatSuppressed && text('picture.fatSuppressed'),
    kernel && text(`picture.kernel.${kernel}`),
    phase ? text(`picture.phase.${phase}`) : contrast && text(`picture.contrast.${contrast}`),
    traits.side && text(`picture.side.${traits.side}`),
    traits.view,
    traits.projection && text(`picture.projection.${traits.projection}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Thoracic structure (body structure)" as it is said within a sentence: without SNOMED's tag, small. */
function bodySite(site: string | undefined): string {
  const plain = site?.replace(/\s*\([^)]*\)\s*$/, '').trim() ?? '';
  return /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
