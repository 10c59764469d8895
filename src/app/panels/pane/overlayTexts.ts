import type { HeaderPatient } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import { dateWords } from '../../i18n/dates';
import { sectionName } from '../../i18n/sectionName';
import { seriesTitle } from '../../i18n/studyWords';
import type { Text } from '../../i18n/useText';
import type { Choice } from '../../reformat/choices';
import { signed } from '../../workspace/presets';

export interface OverlayTexts {
  readonly topLeft: readonly string[];
  readonly topRight: readonly string[];
  readonly bottomLeft: readonly string[];
  readonly bottomRight: readonly string[];
}

interface Seen {
  readonly frame: StackFrame;
  readonly study: Study;
  readonly series: Series | null;
  /** In the words of the pane's header. */
  readonly role: string;
  /** Computed from the series; null for its own slices. */
  readonly section: Choice | null;
  readonly snapshot: ViewportSnapshot;
}

/** What stands in the corners of a picture. The patient is the one of the image's own header. */
export function overlayTexts(
  { frame, study, series, role, section, snapshot }: Seen,
  text: Text,
): OverlayTexts {
  const { index, stack, window, zoom, origin } = snapshot;
  const { patient, image, modality } = frame.instance;
  const number = series?.number === undefined ? '' : `${series.number} · `;
  const count = stack?.length ?? 0;
  return {
    topLeft: [headerName(patient), headerIds(patient)].filter(Boolean),
    topRight: [
      section ? sectionName(section, text) : '',
      `${number}${seriesTitle(series) || (modality ?? '')}`,
      `${role} · ${dateWords(study.started)}`,
    ].filter(Boolean),
    bottomLeft: [
      text('overlay.slice', { index: index + 1, count }),
      window
        ? text(origin === 'rendered' ? 'rendered.window' : 'overlay.window', {
            width: signed(window.width),
            center: signed(window.center),
          })
        : '',
    ].filter(Boolean),
    bottomRight: [lossyMark(image, text), text('overlay.zoom', { percent: Math.round(zoom * 100) })].filter(
      Boolean,
    ),
  };
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
