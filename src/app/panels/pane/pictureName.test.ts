import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type { Series, Study } from '@/domain/model/study';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { messages } from '../../i18n/messages';
import type { Text } from '../../i18n/useText';
import { pictureName, stackName } from './pictureName';

const { formatMessage } = createIntl({ locale: 'en', messages });
const text: Text = (id, values) => formatMessage({ id }, values);

function nameOf(study: Study, series: Series, dataset = {}): string {
  const instance = anInstance(study, series, { dataset, image: anImage() });
  return stackName({ study, series, frames: [{ instance, frame: 1 }] }, text);
}
const chest = aStudy({ started: '2024-03-12T08:00:00Z', bodySites: [{ text: 'Chest' }] });
const value = (vr: string, ...Value: unknown[]) => ({ vr, Value });

describe('the name of a stack', () => {
  it('is the method, the place, the thickness and the kernel', () => {
    const lung = aSeries({ description: 'Lung', modality: 'CT' });
    expect(nameOf(chest, lung, { '00180050': value('DS', 3) })).toBe('CT chest, 3 mm lung');
  });

  it.each([
    [
      { modality: 'MR', description: 'AX T2 FLAIR FS', bodySite: { text: 'Brain' } },
      'MRI brain, axial FLAIR fat-suppressed',
    ],
    [{ modality: 'DX', description: 'PA', bodySite: { text: 'Chest (body structure)' } }, 'X-ray chest, PA'],
    [{ modality: 'CT', description: 'Venous' }, 'CT chest, portal venous phase'],
  ])('is made of what a series is: %j', (fields, name) => expect(nameOf(chest, aSeries(fields))).toBe(name));

  it('is the title of the study where nothing says the place', () => {
    const study = aStudy({ description: 'TC TORACE', bodySites: [] });
    expect(nameOf(study, aSeries({ description: 'x' }))).toMatch(/^TC TORACE/);
  });

  it('holds nothing of the header that says who the patient is', () => {
    const name = nameOf(chest, aSeries({ description: 'Ax' }));
    expect(name).not.toMatch(/Lindqvist|Ada|MRN|1956/);
  });
});

describe('the name of a picture', () => {
  it('says which image, whether current or prior, and the day', () => {
    const place = { index: 44, count: 120, role: 'Prior', section: false, study: chest };
    expect(pictureName('CT chest, 3 mm lung', place, text)).toBe(
      'CT chest, 3 mm lung, image 45 of 120, prior, 12 March 2024',
    );
  });

  it('names no image while there is none', () => {
    const place = { index: 0, count: 0, role: 'Current', section: false, study: aStudy({ started: '2024' }) };
    expect(pictureName('CT chest', place, text)).toBe('CT chest, current, 2024');
  });
});
