import { expect, it } from 'vitest';
import { aSeries, aStudy, instanceUid } from '@/testing/builders';
import { fakeServices } from '@/testing/fakeServices';
import type { History } from '@/domain/model/history';
import { openAhead } from './openAhead';

const opening = aSeries({ modality: 'CR', number: 1, instances: [{ uid: instanceUid() }] });
const other = aSeries({ modality: 'CR', number: 9 });
const study = aStudy({ series: [opening, other] });
const turn = () => new Promise((resolve) => setTimeout(resolve));
const signal = new AbortController().signal;

it('metadata and frame of the opening series are on their way before anybody asks for the history', () => {
  const fake = fakeServices({ studies: [study] });
  openAhead(fake.services);
  fake.page({});
  expect(fake.asked).toEqual([opening.uid]);
  expect(fake.warmed.map(({ instance }) => instance)).toEqual([opening.instances[0]?.uid]);
});

it('the screen gets what came before it, and asks nothing twice', async () => {
  const fake = fakeServices({ studies: [study] });
  const doors = openAhead(fake.services);
  fake.page({});
  const pages: History[] = [];
  const reading = doors.readHistory((history) => pages.push(history), signal);
  await turn();
  expect(pages.map(({ studies }) => studies)).toEqual([[study]]);
  fake.complete();
  expect((await reading).complete).toBe(true);

  const [source] = opening.sources;
  if (!source) throw new Error('no source');
  await doors.dicomWeb.seriesMetadata(source, study.uid, opening.uid, signal);
  expect(fake.asked).toEqual([opening.uid]);
  await doors.dicomWeb.seriesMetadata(source, study.uid, other.uid, signal);
  await doors.dicomWeb.seriesMetadata(source, study.uid, opening.uid, signal);
  expect(fake.asked).toEqual([opening.uid, other.uid, opening.uid]);
});

it('nothing is opened ahead while no study has images that can be reached', () => {
  const fake = fakeServices({ studies: [aStudy({ series: [], sources: [] })] });
  openAhead(fake.services);
  fake.page({});
  expect(fake.asked).toEqual([]);
  expect(fake.warmed).toEqual([]);
});
