import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aSnapshot, aStudy } from '@/testing/builders';
import { messages } from '../../i18n/messages';
import type { Text } from '../../i18n/useText';
import { overlayTexts } from './overlayTexts';

const { formatMessage } = createIntl({ locale: 'en', messages });
const text: Text = (id, values) => formatMessage({ id }, values);
const study = aStudy({ started: '2024-03-12T08:00:00Z' });
const snapshot = aSnapshot({ index: 44, window: { center: 40, width: 400 }, mmPerPixel: 1, painter: 'gpu' });
const value = (vr: string, ...Value: unknown[]) => ({ vr, Value });

function over(fields: Parameters<typeof aSeries>[0], dataset = {}, isCurrent = false) {
  const series = aSeries({ number: 3, ...fields });
  const { modality } = series;
  const planes = [{ position: [0, 0, -312.5], row: [1, 0, 0], column: [0, 1, 0] }] as const;
  const image = anImage({ ...(modality === 'CT' && { planes }) });
  const frame = {
    instance: anInstance(study, series, { ...(modality && { modality }), image, dataset }),
    frame: 1,
  };
  const stack = Array.from({ length: 120 }, () => frame);
  return overlayTexts(
    {
      frame,
      study,
      series,
      role: isCurrent ? 'Current' : 'Prior',
      isCurrent,
      section: null,
      snapshot: { ...snapshot, stack },
    },
    text,
  );
}
const never = (texts: ReturnType<typeof over>) =>
  Object.values(texts).flatMap((lines) => lines.filter(({ rank }) => rank === 1).map(({ words }) => words));

describe('what stands over a picture', () => {
  it('is in every size which exam of which day it is of, which series and which image of how many', () => {
    const texts = over({ modality: 'CT', description: 'Lung' }, { '00180050': value('DS', 3) });
    expect(never(texts)).toEqual(['12 Mar 2024', '3 · Lung', '45 / 120']);
    expect(texts.topRight[0]?.badge).toEqual({ words: 'Prior', filled: false });
    expect(texts.bottomLeft.map(({ words }) => words)).toEqual([
      '3 mm thick',
      'F 312.5 mm',
      '45 / 120',
      'W 400 L 40',
    ]);
  });

  it('tells current from prior by a filled mark, not by colour alone', () =>
    expect(over({ modality: 'CT' }, {}, true).topRight[0]?.badge).toEqual({
      words: 'Current',
      filled: true,
    }));

  it('is the side and the view of a mammogram, as large as on a film, in every size', () => {
    const texts = over({ modality: 'MG' }, { '00200062': value('CS', 'R'), '00185101': value('CS', 'MLO') });
    expect(texts.topRight.at(-1)).toEqual({ words: 'R MLO', rank: 1, large: true });
  });

  it('is no side that only a name tells: it stands in the name', () => {
    const texts = over({ modality: 'DX', description: 'Hand left PA' });
    expect(texts.topRight.filter(({ large }) => large).map(({ words }) => words)).toEqual(['PA']);
  });
});
