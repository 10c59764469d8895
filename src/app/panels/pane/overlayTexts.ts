import { slicePosition } from '@/domain/geometry/slicePosition';
import type { HeaderPatient } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import { describeSeries } from '@/domain/traits/describeSeries';
import { headerNumber, scopesOf } from '@/domain/traits/header';
import { isRadiograph } from '@/domain/traits/views';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import type { OverlayLine, OverlayProps } from '@/viewer/viewport/Overlay';
import { dateWords } from '../../i18n/dates';
import { sectionName } from '../../i18n/sectionName';
import { seriesTitle } from '../../i18n/studyWords';
import type { Text } from '../../i18n/useText';
import type { Choice } from '../../reformat/choices';
import { signed } from '../../workspace/presets';

export type OverlayTexts = Pick<OverlayProps, 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight'>;

interface Seen {
  readonly frame: StackFrame;
  readonly study: Study;
  readonly series: Series | null;
  /** In the words of the pane's header. */
  readonly role: string;
  /** It is the current study's. */
  readonly isCurrent: boolean;
  /** Computed from the series; null for its own slices. */
  readonly section: Choice | null;
  readonly snapshot: ViewportSnapshot;
}

/**
 * What stands in the corners of a picture, by importance: whose exam of which day it is, what it shows and which image
 * of how many hold in every size; then the window, what was lost, the place; then who the image's own header names.
 */
export function overlayTexts(seen: Seen, text: Text): OverlayTexts {
  const { frame, study, series, role, isCurrent, section, snapshot } = seen;
  const { index, stack, zoom } = snapshot;
  const { patient, image, modality } = frame.instance;
  const number = series?.number === undefined ? '' : `${series.number} · `;
  return {
    topLeft: lines([4, headerName(patient)], [5, headerIds(patient)]),
    topRight: [
      { words: dateWords(study.started), rank: 1, badge: { words: role, filled: isCurrent } },
      ...lines(
        [1, section ? sectionName(section, text) : ''],
        [1, `${number}${seriesTitle(series) || (modality ?? '')}`],
      ),
      ...lines([1, section ? '' : viewOf(frame, series)]).map((line) => ({ ...line, large: true })),
    ],
    bottomLeft: lines(
      [4, thicknessWords(frame, text)],
      [3, placeWords(frame, text)],
      [1, text('overlay.slice', { index: index + 1, count: stack?.length ?? 0 })],
      [2, windowWords(snapshot, text)],
    ),
    bottomRight: lines(
      [2, lossyMark(image, text)],
      [4, text('overlay.zoom', { percent: Math.round(zoom * 100) })],
    ),
  };
}

const lines = (...given: readonly (readonly [OverlayLine['rank'], string])[]): readonly OverlayLine[] =>
  given.flatMap(([rank, words]) => (words ? [{ words, rank }] : []));

/** "R MLO", as a marker on a film. A side that only a name tells stands there in the name. */
function viewOf({ instance }: StackFrame, series: Series | null): string {
  const { modality = '' } = instance;
  if (!series || !(modality === 'MG' || isRadiograph(modality))) return '';
  const { side, view, evidence } = describeSeries(series, [instance]);
  const told = evidence.some(({ trait, from }) => trait === 'side' && from !== 'name');
  return [told && side !== 'B' && side, view].filter(Boolean).join(' ');
}

/** "F 312.5 mm"; nothing for what is no section of a body. */
function placeWords(frame: StackFrame, text: Text): string {
  const position = slicePosition(frame);
  return position ? text('overlay.position', { ...position, mm: position.mm.toFixed(1) }) : '';
}

/** Of an image of a section; that of a computed one is in its name. */
function thicknessWords(frame: StackFrame, text: Text): string {
  const thicknessMm = headerNumber(scopesOf(frame.instance), '00180050') ?? 0;
  const isSection = !frame.reformat && slicePosition(frame) !== null && thicknessMm > 0;
  return isSection ? text('overlay.thickness', { mm: Math.round(thicknessMm * 100) / 100 }) : '';
}

/** PN alphabetic group: family^given^middle^prefix^suffix (PS3.5 section 6.2.1). */
function headerName({ name }: HeaderPatient): string {
  const [family = '', given = ''] = (name ?? '').split('=')[0]?.split('^') ?? [];
  return [family, given].filter(Boolean).join(', ');
}

function headerIds({ id, birthDate }: HeaderPatient): string {
  const born = birthDate?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return [id, born && dateWords(born)].filter(Boolean).join(' · ');
}

function lossyMark(image: StackFrame['instance']['image'], text: Text): string {
  if (!image?.lossy) return '';
  return image.lossyRatio
    ? text('overlay.lossyRatio', { ratio: Math.round(image.lossyRatio) })
    : text('overlay.lossy');
}

/** By which table or window the picture is seen. */
function windowWords({ window, lut, origin }: ViewportSnapshot, text: Text): string {
  if (lut) return text(lut.explanation ? 'overlay.lut' : 'overlay.ownLut', { name: lut.explanation });
  if (!window) return '';
  const id = origin === 'rendered' ? 'rendered.window' : 'overlay.window';
  return text(id, { width: signed(window.width), center: signed(window.center) });
}
