import { Hono, type Context } from 'hono';
import type { ArchiveHabits, ArchivedInstance, Authorize, PatientOfStudy } from '../parts.ts';
import { withAddresses } from './bulkData.ts';
import { capabilityPath, guard, onlyOwnStudies, pathInArchive } from './door.ts';
import { isAnswered, search, type Level } from './qido.ts';
import { bulkDataResponse, framesResponse, instancesResponse, plain } from './retrieve.ts';
import { renderedResponse } from './rendered/rendered.ts';
import { createShelf } from './shelf.ts';
import { storeResponse } from './store/store.ts';

interface DicomWebOptions {
  readonly instances: () => readonly ArchivedInstance[];
  /** Public address of the archive, no trailing slash. */
  readonly base: string;
  readonly authorize: Authorize;
  readonly patientOfStudy: PatientOfStudy;
  /** Absent: it opens to the token's patient, and finds whatever is asked for. */
  readonly habits?: () => ArchiveHabits;
  /** Instances may be stored, in memory. */
  readonly stores?: boolean;
}

const dicomJson = 'application/dicom+json';
const oneInstance = '/studies/:study/series/:series/instances/:instance';

/** A DICOMweb archive, read only but for what it is told to store. */
export function createDicomWeb(options: DicomWebOptions): Hono {
  const { base, authorize, patientOfStudy } = options;
  const added = new Map<string, ArchivedInstance>();
  const instances = () => [...options.instances(), ...added.values()];
  const open = createShelf();
  const app = new Hono({ getPath: pathInArchive });
  app.use(guard(authorize));
  const opensToAll = () => options.habits?.().opensTo === 'everybody';
  const ownOnly = onlyOwnStudies(patientOfStudy);
  app.use('/studies/:study/*', (ask, next) => (opensToAll() ? next() : ownOnly(ask, next)));

  const own = (ask: Context) => {
    if (options.habits?.().holds === 'nothing') return [];
    if (opensToAll()) return instances();
    return instances().filter(({ studyUid }) => patientOfStudy(studyUid) === ask.get('patientId'));
  };
  /** Addresses in an answer are opened by what opened the answer. */
  const baseOf = (ask: Context) => base + capabilityPath(ask.req.raw);
  /** Instances of the study, series or instance in the path. */
  const under = (ask: Context) => {
    const { study, series, instance } = ask.req.param() as Record<string, string | undefined>;
    return own(ask).filter(
      (each) =>
        (study === undefined || each.studyUid === study) &&
        (series === undefined || each.seriesUid === series) &&
        (instance === undefined || each.instanceUid === instance),
    );
  };
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': dicomJson } });
  const query = (level: Level) => (ask: Context) => {
    const { searchParams } = new URL(ask.req.url);
    const habits = options.habits?.();
    if (habits && ask.req.param('study') === undefined && !isAnswered(searchParams, habits)) return json([]);
    return json(search(under(ask), level, searchParams, baseOf(ask), habits));
  };
  const metadata = (ask: Context) => {
    const found = under(ask);
    if (found.length === 0) return plain(404, 'No such object.');
    return json(
      found.map(({ studyUid, seriesUid, instanceUid, dataset }) =>
        withAddresses(
          dataset,
          `${baseOf(ask)}/studies/${studyUid}/series/${seriesUid}/instances/${instanceUid}`,
        ),
      ),
    );
  };
  const retrieve = (ask: Context) => {
    const found = under(ask);
    return found.length === 0
      ? plain(404, 'No such object.')
      : instancesResponse(found, ask.req.header('Accept'));
  };

  app.get('/studies', query('study'));
  app.get('/series', query('series'));
  app.get('/studies/:study/series', query('series'));
  app.get('/studies/:study/instances', query('instance'));
  app.get('/studies/:study/series/:series/instances', query('instance'));
  app.get('/studies/:study/metadata', metadata);
  app.get('/studies/:study/series/:series/metadata', metadata);
  app.get(`${oneInstance}/metadata`, metadata);
  app.get('/studies/:study', retrieve);
  app.get('/studies/:study/series/:series', retrieve);
  app.get(oneInstance, retrieve);
  app.get(`${oneInstance}/frames/:list`, async (ask) => {
    const [instance] = under(ask);
    if (instance === undefined) return plain(404, 'No such instance.');
    return framesResponse(await open(instance), ask.req.param('list'), ask.req.header('Accept'));
  });
  // Of several frames there is one picture (an animation is not made): that of the first.
  const rendered = async (ask: Context) => {
    const [instance] = under(ask);
    const frame = ask.req.param('frame') ?? '1';
    if (instance === undefined || !/^\d+$/.test(frame)) return plain(404, 'No such frame.');
    return renderedResponse(instance, await open(instance), Number(frame), ask.req.header('Accept'));
  };
  app.get(`${oneInstance}/rendered`, rendered);
  app.get(`${oneInstance}/frames/:frame/rendered`, rendered);
  app.get(`${oneInstance}/bulkdata/:path{.+}`, async (ask) => {
    const [instance] = under(ask);
    if (instance === undefined) return plain(404, 'No such instance.');
    const accept = ask.req.header('Accept');
    return bulkDataResponse(await open(instance), instance.frames, ask.req.param('path'), accept);
  });
  const store = (ask: Context) => {
    if (options.stores !== true) return plain(405, 'This archive stores nothing.');
    const held = instances();
    return storeResponse(
      ask.req.raw,
      {
        known: (uid) => added.has(uid) || held.some(({ instanceUid }) => instanceUid === uid),
        isOpen: (study) => patientOfStudy(study) === ask.get('patientId'),
        add: (instance) => added.set(instance.instanceUid, instance),
        addressOf: ({ studyUid, seriesUid, instanceUid }) =>
          `${baseOf(ask)}/studies/${studyUid}/series/${seriesUid}/instances/${instanceUid}`,
      },
      ask.req.param('study'),
    );
  };
  app.post('/studies', store);
  app.post('/studies/:study', store);
  app.notFound((ask) => ask.text('This archive has no such resource.', 404));
  // What an archive can't make of a file is the archive's fault to the client, with the reason.
  app.onError((error, ask) => ask.text(error.message, 500));
  return app;
}
