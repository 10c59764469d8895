import { openAhead } from './app/opening/openAhead';
import { createDicomWeb } from './connect/dicomweb/createDicomWeb';
import { createFrameLoader } from './connect/dicomweb/frameLoader';
import { readBulkData } from './connect/dicomweb/readBulkData';
import { readRendered } from './connect/dicomweb/readRendered';
import { storeInstance } from './connect/dicomweb/storeInstance';
import { createPatientReader } from './connect/fhir/patientReader';
import { readDocument } from './connect/fhir/documents/readDocument';
import { readHistory } from './connect/fhir/readHistory';
import { readRecords } from './connect/fhir/records/readRecords';
import { readResults } from './connect/fhir/records/readResults';
import { createHttp } from './connect/http/createHttp';
import { networkFetch } from './connect/http/network';
import { loadSite } from './connect/site/loadSite';
import type { Site } from './connect/site/site';
import { completeSession } from './connect/smart/complete';
import type { Session } from './connect/smart/session';
import { toFault } from './lib/fault';
import type { Doors } from './screen';
import type { DecodePool } from './viewer/decode/decodePool';
import { createWorkerPool } from './viewer/decode/workerPool';
import { memoryBudget } from './viewer/engine/memoryBudget';

function openDoors(site: Site, session: Session, pool: DecodePool): Doors {
  const http = createHttp({ site, session });
  const record = { http, iss: session.issuer.iss, patient: session.patient };
  const dicomWeb = createDicomWeb(http);
  const readPatient = createPatientReader(http, session.issuer.iss, session.patient);
  const frames = createFrameLoader(dicomWeb);
  return openAhead({
    site,
    session,
    readPatient,
    readHistory: (onProgress, signal) =>
      readHistory({ http, site, session, readPatient }, onProgress, signal),
    readRecords: (onProgress, signal) => readRecords(record, onProgress, signal),
    readDocument: (content, signal) => readDocument(record, content, signal),
    readResults: (ids, signal) => readResults(record, ids, signal),
    dicomWeb,
    warmFrame: (address) => frames.warm(address),
    storeInstance: (source, object, signal) => storeInstance(http, source, object, signal),
    forget: () => {
      frames.clear();
      dicomWeb.forget();
    },
    now: () => new Date(),
    pool,
    frames: {
      loadFrame: (frame, options) => frames.load(frame, options),
      loadRendered: (frame, options) => readRendered(http, frame, options),
      loadBulkData: (uri, { instance }, signal) => readBulkData(http, uri, instance, signal),
      cacheBytes: memoryBudget((navigator as { deviceMemory?: number }).deviceMemory),
    },
  });
}

/**
 * Data first: this module asks for token, history and first frame; the screen, ten times its size, is evaluated
 * while those are on their way (index.html has it fetched meanwhile).
 */
async function start(element: Element): Promise<void> {
  const pool = createWorkerPool();
  pool.start();
  const site = loadSite(networkFetch);
  const session = completeSession(site);
  session.catch(() => undefined);
  // Not before the code is on its way to the token endpoint: evaluating the screen would hold it up.
  await site.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
  const screen = import('./screen');
  screen.catch(() => undefined);
  try {
    const held = await session;
    performance.mark('chartlight:session');
    const doors = openDoors(await site, held, pool);
    (await screen).showApp(element, doors);
  } catch (thrown) {
    const fault = toFault(thrown, { kind: 'launch', code: 'ehr-unreachable' });
    (await screen).showRefusal(element, fault);
  }
}

const element = document.getElementById('root');
if (element) {
  start(element).catch(() => {
    // Without the screen's files there are no words but these.
    element.textContent =
      'Imaging could not be loaded. Check the network, then reopen imaging from the chart.';
    element.setAttribute('role', 'alert');
    document.documentElement.dataset['app'] = 'blocked';
  });
}
