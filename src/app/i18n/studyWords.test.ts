import { describe, expect, it } from 'vitest';
import type { Study } from '@/domain/model/study';
import { aStudy } from '@/testing/builders';
import { studyTitle } from './studyWords';

describe('the title of a study', () => {
  const untold = { modalities: ['CR'], bodySites: [{ text: 'Chest' }], procedures: [] };
  it.each<[string, Partial<Study>, string]>([
    ['takes the description', { ...untold, description: 'CT^Thorax_mit  KM' }, 'CT Thorax mit KM'],
    [
      'else the procedure',
      { ...untold, procedures: [{ text: 'Chest X-ray 2 views' }] },
      'Chest X-ray 2 views',
    ],
    ['else modality and body part in words', untold, 'X-ray chest'],
    ['else says that it is imaging', { modalities: [], bodySites: [], procedures: [] }, 'Imaging'],
  ])('%s', (_, fields, title) => {
    expect(studyTitle({ ...aStudy({ description: '' }), ...fields })).toBe(title);
  });
});
