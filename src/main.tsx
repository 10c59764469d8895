import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Refusal } from './app/Refusal';
import type { Services } from './app/services';
import { createDicomWeb } from './connect/dicomweb/createDicomWeb';
import { createFrameLoader } from './connect/dicomweb/frameLoader';
import { readBulkData } from './connect/dicomweb/readBulkData';
import { readHistory } from './connect/fhir/readHistory';
import { readPatient } from './connect/fhir/readPatient';
import { createHttp } from './connect/http/createHttp';
import { networkFetch } from './connect/http/network';
import { loadSite } from './connect/site/loadSite';
import { completeSession } from './connect/smart/complete';
import type { Session } from './connect/smart/session';
import type { Site } from './connect/site/site';
import { toFault } from './lib/fault';
import type { Engine } from './viewer/engine/port';

/** Half of what the browser says the machine has, within 256 MB and 1 GB; 512 MB where it does not say. */
function cacheBytes(): number {
  const memoryGb = (navigator as { deviceMemory?: number }).deviceMemory;
  const share = memoryGb === undefined ? 512 : memoryGb <= 4 ? 256 : 1024;
  return share * 2 ** 20;
}

function buildServices(site: Site, session: Session): Services {
  const http = createHttp({ site, session });
  const dicomWeb = createDicomWeb(http);
  const frames = createFrameLoader(dicomWeb);
  let engine: Promise<Engine> | null = null;
  return {
    site,
    session,
    readPatient: (signal) => readPatient(http, session.issuer.iss, session.patient, signal),
    readHistory: (onProgress, signal) => readHistory({ http, site, session }, onProgress, signal),
    dicomWeb,
    warmFrame: (address) => frames.warm(address),
    forget: () => {
      frames.clear();
      dicomWeb.forget();
    },
    loadEngine: () =>
      (engine ??= import('./viewer/engine/cornerstone/createEngine')
        .then(({ createEngine }) =>
          createEngine({
            loadFrame: (frame, options) => frames.load(frame, options),
            loadBulkData: (uri, { instance }, signal) => readBulkData(http, uri, instance, signal),
            cacheBytes: cacheBytes(),
          }),
        )
        .catch((thrown: unknown) => {
          // The next who asks tries again: the bundle may have failed on a bad network.
          engine = null;
          throw thrown;
        })),
    now: () => new Date(),
  };
}

async function start(root: Root): Promise<void> {
  try {
    const site = loadSite(networkFetch);
    const session = await completeSession(site);
    performance.mark('chartlight:session');
    const services = buildServices(await site, session);
    root.render(
      <StrictMode>
        <App services={services} />
      </StrictMode>,
    );
  } catch (thrown) {
    const fault = toFault(thrown, { kind: 'launch', code: 'ehr-unreachable' });
    root.render(<Refusal fault={fault} />);
  }
}

const element = document.getElementById('root');
if (element) void start(createRoot(element));
