import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { endpoint, fullSearch, imagingStudy, mainEndpoint, twoArchives } from '@/testing/fhirRecords';
import { closeLocalServers, searchset, startEhr } from '@/testing/localEhr';
import { junk, mutate } from '@/testing/mutate';
import { hasSharedData, readShared, readSharedJson } from '@/testing/sharedData';

afterEach(closeLocalServers);

const secret = 'STUDY OF SOMEBODY ELSE';
const stranger = imagingStudy(9, { subject: { reference: 'Patient/p2' }, description: secret });
const contained = endpoint('e', { address: 'https://second.example' });
const own = [
  imagingStudy(1, {
    series: [{ uid: '1.2.3.1.1', number: 1, modality: { code: 'CT' }, instance: [{ uid: '1.2.3.1.1.1' }] }],
  }),
  imagingStudy(2, { endpoint: [{ reference: '#e' }], contained: [contained] }),
  imagingStudy(3, {
    modality: [{ coding: [{ code: 'MR' }] }],
    procedure: [{ concept: { text: 'MR head' } }],
  }),
];
const ownUids = ['1.2.3.3', '1.2.3.2', '1.2.3.1'];

/** A server whose next answer to the search can be set; `raw` is sent byte by byte as it is. */
async function hostileServer() {
  const state: { raw: Uint8Array } = { raw: new Uint8Array() };
  const e = await startEhr(
    {
      [fullSearch]: (response) => {
        response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(state.raw);
      },
      'Endpoint/main': mainEndpoint,
    },
    { archives: [...twoArchives] },
  );
  return {
    ...e,
    async answer(body: unknown) {
      state.raw = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
      const history = await e.read();
      expect(history.complete).toBe(true);
      expect(history.studies.every(({ subject }) => subject === null || subject === 'p1')).toBe(true);
      expect(JSON.stringify(history)).not.toContain(secret);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      return history;
    },
  };
}

const runs = { numRuns: 400, seed: 20_261_124 };

describe('A record of which a part is broken', () => {
  it('loses that part only, and says so, whatever it is', async () => {
    const server = await hostileServer();
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(200), junk, async (which, at, replacement) => {
        const broken = own.map((each, index) => (index === which ? mutate(each, at, replacement) : each));
        const history = await server.answer(searchset([...broken, stranger, mainEndpoint]));
        const found = history.studies.map(({ uid }) => String(uid));
        const whole = own.flatMap((_, index) => (index === which ? [] : [`1.2.3.${index + 1}`]));
        expect(found).toEqual(expect.arrayContaining(whole));
        // The stranger's is a gap of its own.
        const lost = !found.includes(`1.2.3.${which + 1}`) && found.length < 3;
        expect(history.gaps.reduce((sum, { count = 0 }) => sum + count, 0)).toBeGreaterThan(lost ? 1 : 0);
      }),
      runs,
    );
  }, 60_000);

  it('is never believed about an Endpoint: no address outside of the site gets in', async () => {
    const server = await hostileServer();
    await fc.assert(
      fc.asyncProperty(fc.nat(40), junk, async (at, replacement) => {
        const broken = mutate(mainEndpoint, at, replacement);
        const history = await server.answer(searchset([...own, broken, stranger]));
        expect(history.studies.map(({ uid }) => uid)).toEqual(ownUids);
        for (const { archive, root } of history.studies.flatMap(({ sources }) => sources)) {
          expect(
            twoArchives.some(({ name, base }) => name === archive && `${root}/`.startsWith(`${base}/`)),
          ).toBe(true);
        }
      }),
      runs,
    );
    expect(server.seen.every(({ path }) => path.startsWith('/fhir/'))).toBe(true);
  }, 60_000);

  it('is no history where the whole answer is broken, and then there is a gap', async () => {
    const server = await hostileServer();
    await fc.assert(
      fc.asyncProperty(fc.nat(40), junk, async (at, replacement) => {
        const page = {
          ...searchset([]),
          entry: [{ fullUrl: 'urn:uuid:1', search: { mode: 'match' }, resource: own[0] }],
        };
        const broken = mutate(page, at, replacement);
        const history = await server.answer(broken);
        const entries = (broken as { entry?: unknown }).entry;
        const empty = entries === undefined || entries === null || JSON.stringify(entries) === '[]';
        const { length } = history.studies;
        expect(length === 1 || (length === 0 && (empty || history.gaps.length > 0))).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  it('may nest as deeply as it likes', async () => {
    const server = await hostileServer();
    const nested = `${'{"concept":'.repeat(50_000)}"x"${'}'.repeat(50_000)}`;
    const body = JSON.stringify(
      searchset([...own, imagingStudy(4, { modality: 'DEEP', procedureCode: 'DEEP' }), mainEndpoint]),
    );
    const history = await server.answer(new TextEncoder().encode(body.replaceAll('"DEEP"', nested)));
    expect(history.studies).toHaveLength(4);
  });
});

describe.skipIf(!hasSharedData)('Hostile files', () => {
  const files = (folder: string) =>
    hasSharedData
      ? readdirSync(`../shared/data/hostile/${folder}`).map((name) => `hostile/${folder}/${name}`)
      : [];
  const parsed = (file: string): unknown => {
    try {
      return readSharedJson(file);
    } catch {
      return undefined;
    }
  };

  it.each(['fhir-invalid', 'fhir-valid-control', 'json-malformed'])(
    'of %s as the whole answer are a gap, never a clean empty history',
    async (folder) => {
      const server = await hostileServer();
      expect(files(folder).length).toBeGreaterThan(20);
      for (const file of files(folder)) {
        const history = await server.answer(readShared(file));
        expect(history.studies, file).toEqual([]);
        expect(history.gaps.length, file).toBeGreaterThan(0);
      }
    },
  );

  it.each(['fhir-invalid', 'fhir-valid-control', 'json-malformed'])(
    'of %s beside good entries leave these as they are',
    async (folder) => {
      const server = await hostileServer();
      for (const file of files(folder)) {
        const history = await server.answer(
          searchset([own[0], parsed(file) ?? {}, own[1], own[2], mainEndpoint]),
        );
        expect(
          history.studies.map(({ uid }) => uid),
          file,
        ).toEqual(ownUids);
      }
    },
  );

  it('that are valid pass without a gap', async () => {
    const server = await hostileServer();
    const valid = files('fhir-valid-control').flatMap((file) => parsed(file) ?? []);
    expect(valid.length).toBeGreaterThan(20);
    for (const resource of valid) {
      expect((await server.answer(searchset([...own, resource, mainEndpoint]))).gaps).toEqual([]);
    }
  });

  it('of the seeds are counted where they are studies', async () => {
    const server = await hostileServer();
    const seeds = readSharedJson('hostile/seeds/fhir.json') as { name: string; resource: unknown }[];
    for (const { name, resource } of seeds) {
      const history = await server.answer(searchset([...own, resource, mainEndpoint]));
      expect(
        history.studies.map(({ uid }) => uid),
        name,
      ).toEqual(ownUids);
      const isStudy = JSON.stringify(resource)?.startsWith('{"resourceType":"ImagingStudy"');
      if (isStudy) expect(history.gaps.length, name).toBeGreaterThan(0);
    }
  });

  it('with addresses of others get no request and no source', async () => {
    const server = await hostileServer();
    const seeds = readSharedJson('hostile/seeds/endpoint-address.json') as { address: unknown }[];
    for (const { address } of seeds) {
      const history = await server.answer(searchset([imagingStudy(1), endpoint('main', { address })]));
      expect(history.studies).toMatchObject([{ uid: '1.2.3.1', sources: [] }]);
      expect(history.gaps.length, String(address)).toBe(1);
    }
    expect(server.seen.every(({ path }) => path.startsWith('/fhir/'))).toBe(true);
  });
});
