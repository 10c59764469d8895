import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { startArchive } from '@/testing/localArchive';
import { closeLocalServers, startEhr, type Answer } from '@/testing/localEhr';
import { junk, mutate } from '@/testing/mutate';
import { isExactValue, searchStudies, toDateTime } from './searchStudies';
import type { StudyMatch } from './searchStudies';

afterEach(closeLocalServers);

const element = (vr: string, value: unknown) => ({ vr, Value: [value] });
const row = (uid: string, id = 'MRN-1') => ({
  '0020000D': element('UI', uid),
  '00100020': element('LO', id),
  '00100010': element('PN', { Alphabetic: 'Lindqvist^Ada' }),
  '00080020': element('DA', '20240102'),
  '00080061': { vr: 'CS', Value: ['CT', 'SR'] },
  '00201206': element('IS', '4'),
});
const match: StudyMatch = { by: 'record-number', id: 'MRN-1', issuer: 'HOSPITAL' };

async function asking(answer: Answer, query?: string) {
  const archive = await startArchive([], { answer });
  const e = await startEhr({}, { archives: [{ name: 'Main', base: archive.base, auth: 'none' }] });
  const source = { archive: 'Main', root: archive.base, ...(query !== undefined && { query }) };
  const signal = new AbortController().signal;
  return { archive, ask: (what = match) => searchStudies(e.http, source, what, signal) };
}

const json =
  (rows: unknown): Answer =>
  (response, { path }) =>
    response
      .writeHead(200, { 'content-type': 'application/dicom+json' })
      .end(JSON.stringify(path.includes('offset=0') ? rows : []));

describe('A search in an archive', () => {
  it('gives studies as the archive tells them, whose they are, and keeps the query of the address', async () => {
    const { ask, archive } = await asking(json([row('1.2.3')]), 'key=1');
    const { found, ...rest } = await ask();
    expect(rest).toEqual({ dropped: 0, strangers: 0, more: false });
    expect(found).toMatchObject([
      {
        study: {
          uid: '1.2.3',
          subject: null,
          started: '2024-01-02',
          modalities: ['CT', 'SR'],
          seriesCount: 4,
          sources: [{ archive: 'Main' }],
        },
        patient: { id: 'MRN-1', name: 'Lindqvist^Ada' },
      },
    ]);
    expect(archive.asked().every((path) => path.endsWith('&key=1'))).toBe(true);
  });

  it('goes on where the archive has a limit of its own, and ends where it begins anew', async () => {
    const rows = Array.from({ length: 7 }, (_, n) => row(`1.2.${n}`));
    const paged = await asking((response, { path }) => {
      const offset = Number(new URL(path, 'http://x').searchParams.get('offset'));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(rows.slice(offset, offset + 3)));
    });
    expect((await paged.ask()).found).toHaveLength(7);
    const circling = await asking(rows);
    expect((await circling.ask()).found).toHaveLength(7);
    expect(circling.archive.asked()).toHaveLength(2);
  });

  it('says that there may be more where a full page comes again', async () => {
    const full = Array.from({ length: 200 }, (_, n) => row(`1.2.${n}`));
    expect(await (await asking(full)).ask()).toMatchObject({ more: true });
    const exactly = await asking(json(full));
    expect(await exactly.ask()).toMatchObject({ more: false });
  });

  it.each([
    ['204', (response) => response.writeHead(204).end()],
    ['an empty list', json([])],
  ] satisfies [string, Answer][])('finds nothing in %s', async (_what, answer) => {
    expect(await (await asking(answer)).ask()).toEqual({ found: [], dropped: 0, strangers: 0, more: false });
  });

  it('keeps nothing of a patient that was not asked for', async () => {
    const { ask } = await asking(json([row('1.2.3'), row('1.2.4', 'MRN-2'), row('1.2.5', '')]));
    const answer = await ask();
    expect(answer).toMatchObject({ found: [{ study: { uid: '1.2.3' } }], strangers: 2 });
  });

  it('loses broken rows only, whatever is broken', async () => {
    const state: { rows: unknown[] } = { rows: [] };
    const { ask } = await asking((response, request) => {
      const answer = json(state.rows);
      if (typeof answer === 'function') answer(response, request);
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(60), junk, async (at, replacement) => {
        state.rows = [mutate(row('1.2.3'), at, replacement), row('1.2.4')];
        const { found, dropped, strangers } = await ask();
        expect(found.some(({ study }) => String(study.uid) === '1.2.4')).toBe(true);
        expect(found.length + dropped + strangers).toBeGreaterThanOrEqual(2);
        expect(found.every(({ patient }) => patient.id === 'MRN-1')).toBe(true);
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  }, 60_000);

  it.each(['', ' ', '*', 'MRN*', 'MR?-1', 'MRN\\1', '"MRN-1"', 'MRN\n1', 'MRN\ud800', 'x'.repeat(65)])(
    'is not made for %j',
    async (id) => {
      const { ask, archive } = await asking(json([row('1.2.3')]));
      expect(isExactValue(id)).toBe(false);
      for (const refused of [
        { by: 'record-number', id },
        { ...match, issuer: id },
        { by: 'accession', accession: id },
      ] as const) {
        await expect(ask(refused)).rejects.toMatchObject({ fault: { kind: 'archive', code: 'unasked' } });
      }
      expect(archive.asked()).toEqual([]);
    },
  );
});

describe('The time of a study', () => {
  it.each([
    ['20240102', '101112.5', '+0100', '2024-01-02T10:11:12+01:00'],
    ['2024.01.02', '1011', '', '2024-01-02T10:11:00'],
    ['20240102', '', '', '2024-01-02'],
    ['20240102', '99', '', '2024-01-02'],
    ['20240102', '999999', '', '2024-01-02'],
    ['20241302', '10', '', undefined],
    ['', '101112', '', undefined],
  ])('%j %j %j is %j', (date, time, zone, result) => expect(toDateTime(date, time, zone)).toBe(result));
});
