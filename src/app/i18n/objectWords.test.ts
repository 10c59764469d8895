import { describe, expect, it } from 'vitest';
import { objectWords } from './objectWords';

describe('what an object without pixels is called', () => {
  it.each([
    ['1.2.840.10008.5.1.4.1.1.88.33', 'SR', 'a structured report'],
    ['1.2.840.10008.5.1.4.1.1.88.59', 'KO', 'a key image note'],
    ['1.2.840.10008.5.1.4.1.1.104.1', 'DOC', 'a PDF document'],
    ['1.2.840.10008.5.1.4.1.1.481.3', 'RTSTRUCT', 'a radiotherapy structure set'],
    ['1.2.840.10008.5.1.4.1.1.9.1.1', 'ECG', 'a waveform, for example an ECG'],
    ['1.2.840.10008.5.1.4.1.1.77.1.1.1', 'ES', 'a video'],
    ['1.2.840.10008.5.1.4.1.1.30', 'MR', 'a parametric map'],
    ['1.2.840.10008.5.1.4.1.1.78.8', 'AR', 'an eye measurement'],
    ['1.3.12.2.1107.5.9.1', 'SEG', 'a segmentation'],
    ['1.3.12.2.1107.5.9.1', undefined, 'an object without images'],
  ])('calls %s (%s) %s', (sopClass, modality, words) => expect(objectWords(sopClass, modality)).toBe(words));

  it('calls a clip by how it is stored, whatever its class', () => {
    const clip = '1.2.840.10008.5.1.4.1.1.3.1';
    expect(objectWords(clip, 'US', '1.2.840.10008.1.2.4.102')).toBe('a video');
    expect(objectWords(clip, 'US', '1.2.840.10008.1.2.4.50')).toBe('an object without images');
    expect(objectWords(clip, 'MR', undefined, true)).toBe('an image of computed values (floating point)');
  });
});
