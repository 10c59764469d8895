import { expect, it } from 'vitest';
import { aStudy, studyUid } from '@/testing/builders';
import { createHistoryBuilder } from './historyBuilder';

it('takes so many resources of one study from one kind of place, and says what it leaves', () => {
  const builder = createHistoryBuilder([]);
  const uid = studyUid();
  for (let n = 0; n < 70; n++) builder.add(aStudy({ uid }), [], 1);
  builder.add(aStudy({ uid, description: 'of the record' }), [], 0);
  const { studies, gaps } = builder.build(true);
  expect(studies).toMatchObject([{ uid, description: 'of the record' }]);
  expect(gaps).toMatchObject([{ kind: 'fhir', fault: { code: 'invalid' }, count: 6 }]);
});
