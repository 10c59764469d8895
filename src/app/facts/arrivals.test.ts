import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { anInstance, aSeries, aStudy } from '@/testing/builders';
import { arrivedOf } from './arrivals';

const first = aSeries({ instanceCount: 3 });
const second = aSeries({ instanceCount: 5 });
const study = aStudy({ series: [first, second] });
const answered = (count: number, dropped = 0) => {
  const client = new QueryClient();
  const instances = Array.from({ length: count }, () => anInstance(study, first));
  client.setQueryData(['archive', 'series', study.uid, first.uid], { instances, dropped });
  return client;
};

describe('a study that is not all there', () => {
  it('is known by a series of which the archive has fewer images', () =>
    expect(arrivedOf(answered(1), study)).toEqual({ images: 6, of: 8 }));
  it('is none where all are there, also those that cannot be read', () =>
    expect(arrivedOf(answered(2, 1), study)).toBeUndefined());
  it('is not guessed before an archive was asked', () =>
    expect(arrivedOf(new QueryClient(), study)).toBeUndefined());
});
