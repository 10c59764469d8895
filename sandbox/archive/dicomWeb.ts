import { Hono, type Context } from 'hono';
import type { ArchivedInstance, Authorize, PatientOfStudy } from '../parts.ts';
import { withAddresses } from './bulkData.ts';
import { guard, onlyOwnStudies, pathInArchive } from './door.ts';
import { search, type Level } from './qido.ts';
import { bulkDataResponse, framesResponse, instancesResponse, plain } from './retrieve.ts';
import { createShelf } from './shelf.ts';

interface DicomWebOptions {
  readonly instances: () => readonly ArchivedInstance[];
  /** Public address of the archive, no trailing slash. */
  readonly base: string;
  readonly authorize: Authorize;
  readonly patientOfStudy: PatientOfStudy;
}

const dicomJson = 'application/dicom+json';
const oneInstance = '/studies/:study/series/:series/instances/:instance';

/** A DICOMweb archive, read only. */
export function createDicomWeb(options: DicomWebOptions): Hono {
  const { instances, base, authorize, patientOfStudy } = options;
  const open = createShelf();
  const app = new Hono({ getPath: pathInArchive });
  app.use(guard(authorize));
  app.use('/studies/:study/*', onlyOwnStudies(patientOfStudy));

  const own = (ask: Context) =>
    instances().filter(({ studyUid }) => patientOfStudy(studyUid) === ask.get('patientId'));
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
  const query = (level: Level) => (ask: Context) =>
    json(search(under(ask), level, new URL(ask.req.url).searchParams, base));
  const metadata = (ask: Context) => {
    const found = under(ask);
    if (found.length === 0) return plain(404, 'No such object.');
    return json(
      found.map(({ studyUid, seriesUid, instanceUid, dataset }) =>
        withAddresses(dataset, `${base}/studies/${studyUid}/series/${seriesUid}/instances/${instanceUid}`),
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
  app.get(`${oneInstance}/bulkdata/:path{.+}`, async (ask) => {
    const [instance] = under(ask);
    if (instance === undefined) return plain(404, 'No such instance.');
    const accept = ask.req.header('Accept');
    return bulkDataResponse(await open(instance), instance.frames, ask.req.param('path'), accept);
  });
  app.notFound((ask) => ask.text('This archive has no such resource.', 404));
  // What an archive can't make of a file is the archive's fault to the client, with the reason.
  app.onError((error, ask) => ask.text(error.message, 500));
  return app;
}
