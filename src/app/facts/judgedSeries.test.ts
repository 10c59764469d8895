import { describe, expect, it } from 'vitest';
import { aPatient, aSeries, aStudy, anInstance } from '@/testing/builders';
import { fakeServices } from '@/testing/fakeServices';
import { judgeMetadata } from './judgedSeries';

const study = aStudy();
const judge = { patient: aPatient(), ...fakeServices().services };

describe('a series of which the record counts more images than the archive has', () => {
  const three = Array.from({ length: 3 }, (_, i) => anInstance(study, aSeries(), { number: i + 1 }));

  it.each([
    { stated: 3, dropped: 0, missing: 0 },
    { stated: undefined, dropped: 0, missing: 0 },
    { stated: 2, dropped: 0, missing: 0 },
    { stated: 200, dropped: 0, missing: 197 },
    { stated: 4, dropped: 1, missing: 1 },
    { stated: 6, dropped: 1, missing: 3 },
  ])('$stated stated, 3 found, $dropped unreadable: $missing missing', ({ stated, dropped, missing }) => {
    const series = stated === undefined ? {} : { instanceCount: stated };
    const judged = judgeMetadata(judge, study, series, { instances: three, dropped });
    expect(judged).toMatchObject({ verdict: 'picture', missing });
  });

  it('an image that the archive tells twice counts once', () => {
    const instances = [...three, ...three];
    const judged = judgeMetadata(judge, study, { instanceCount: 4 }, { instances, dropped: 0 });
    expect(judged).toMatchObject({ missing: 1 });
  });
});
