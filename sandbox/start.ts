import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createDevApp } from './app/devApp.ts';
import { readSite, sandboxSite, type SiteJson } from './app/site.ts';
import { createStaticApp } from './app/staticApp.ts';
import { createArchiveServer } from './archiveServer.ts';
import { clientId, createAuthorization } from './ehr/authorization.ts';
import { createEhr, launchUrl, viewerPath } from './ehr/ehr.ts';
import { createLaunches } from './ehr/launches.ts';
import { allows } from './ehr/scopes.ts';
import { smartConfiguration } from './ehr/smartConfiguration.ts';
import { staffAndVisits } from './ehr/staff.ts';
import { withFaults } from './faults/faultLayer.ts';
import { createFaults } from './faults/faults.ts';
import type { FaultRule } from './faults/rule.ts';
import { capabilityStatement } from './fhir/capability.ts';
import type { Quirks } from './fhir/quirks.ts';
import { createFhir, type FhirAccess } from './fhir/server.ts';
import { createStore } from './fhir/store.ts';
import { wireOf } from './fhir/versions/wire.ts';
import { gatherHospital, type Hospital } from './hospital.ts';
import { createCapabilityUrls } from './imaging/capabilityUrls.ts';
import { createImaging, isForImaging } from './imaging/imaging.ts';
import { freeBase, listen, type Listening } from './listen.ts';
import { createRequestLog } from './log.ts';
import type { SandboxOptions } from './options.ts';
import type { Skipped } from './parts.ts';
import { placesOf, type Places } from './places.ts';
import { viewerEndpoint, withScenario } from './scenarios/record.ts';
import { createScenario } from './scenarios/scenario.ts';

/** The READY line, docs/contract.md. */
export interface Ready {
  readonly chart: string;
  readonly app: string;
  readonly iss: string;
  /** Bases of the archives that answer. */
  readonly dicomweb: readonly string[];
  readonly log: string;
  readonly launchFor: string;
  readonly patients: readonly { id: string; name: string; mrn: string; launch: string }[];
  readonly skipped: readonly Skipped[];
}

export interface Sandbox {
  readonly ready: Ready;
  setArchiveUp(name: string, up: boolean): Promise<boolean>;
  setFaults(rules: readonly FaultRule[]): void;
  close(): Promise<void>;
}

export async function startSandbox(
  options: SandboxOptions,
  gather: (options: SandboxOptions, places: Places) => Promise<Hospital> = gatherHospital,
): Promise<Sandbox> {
  const places = placesOf(options.port === 0 ? await freeBase() : options.port, options.publicUrls);
  const hospital = await gather(options, places);
  const store = createStore([...staffAndVisits(hospital.patients), ...hospital.resources]);
  const log = createRequestLog();
  const faults = createFaults();
  let quirks: Quirks = options.fhirQuirks ?? {};
  const launches = createLaunches();
  const opened: { close(): Promise<void> }[] = [];

  function observed(origin: string, handler: RequestListener): RequestListener {
    const faulty = withFaults(faults, origin, handler);
    return (request, response) => {
      log.watch(origin, request, response);
      faulty(request, response);
    };
  }

  const authorization = createAuthorization({
    issuer: places.ehr,
    iss: places.iss,
    appOrigin: places.appOrigin,
    redirectUri: `${places.app}/index.html`,
    launches,
    patients: hospital.patients,
  });

  const scenario = createScenario(options.scenarios ?? []);
  const wire = wireOf(options.fhirVersion ?? 'R4');
  const capabilityUrls = createCapabilityUrls(authorization.accessOf);
  const accessOf: FhirAccess = async (header) => {
    const access = await authorization.accessOf(header);
    return (
      access && {
        patientId: access.patientId,
        allows: (type, interaction) => allows(access.scopes, type, interaction),
      }
    );
  };
  const imaging = createImaging({
    store,
    wire,
    base: places.imaging,
    appOrigin: places.appOrigin,
    accessOf,
    capabilityUrls,
    opensBy: () => scenario.current().imagingAccess,
  });

  const archives = hospital.archives.map(({ address, open }, index) => {
    const archive = open({
      authorize: (header, secret) =>
        secret === undefined ? authorization.accessOf(header) : capabilityUrls.open(secret),
      scenario: scenario.current,
    });
    // The imaging server lives with the first archive, as a gateway in front of one does.
    const fetch = (request: Request) => (isForImaging(request) ? imaging : archive).fetch(request);
    return createArchiveServer({
      address,
      port: places.archivePort(index),
      server: index === 0 ? { fetch } : archive,
      observed,
    });
  });
  async function setArchiveUp(name: string, up: boolean): Promise<boolean> {
    const archive = archives.find(({ address }) => address.name === name);
    await archive?.setUp(up);
    return archive !== undefined;
  }

  const absent = () => [...(quirks.absent ?? []), ...scenario.current().absent];
  const record = withScenario(store, scenario.current, {
    viewer: viewerEndpoint(`${places.ehr}${viewerPath}`),
    trap: hospital.trap,
  });
  const fhir = createFhir({
    store: record,
    wire,
    base: places.iss,
    appOrigin: places.appOrigin,
    accessOf,
    smartConfiguration: () =>
      smartConfiguration(
        places.ehr,
        scenario.current().imagingAccess === undefined ? undefined : places.imaging,
      ),
    metadata: () => capabilityStatement({ store, ehr: places.ehr, wire, absent: absent() }),
    quirks: () => ({ ...quirks, absent: absent() }),
    elsewhere: places.appOrigin,
  });
  const ehr = new Hono();
  ehr.route('/fhir', fhir);
  ehr.route(
    '/',
    createEhr({
      ...places,
      store,
      patients: hospital.patients,
      launches,
      log,
      faults,
      quirks: () => quirks,
      setQuirks: (changed) => {
        quirks = changed;
      },
      archives: () => archives.map(({ address, isUp }) => ({ ...address, up: isUp() })),
      setArchiveUp,
      scenario,
    }),
  );
  const ehrPages = getRequestListener(ehr.fetch);

  const addresses = hospital.archives.map(({ address }) => address);
  const own = () => {
    const special = scenario.name() === undefined ? undefined : scenario.current();
    return sandboxSite(places, clientId, addresses, hospital.resources, special);
  };
  const site = options.site === undefined ? own : await readSite(own, options.site);

  async function serve(port: number, origin: string, handler: RequestListener): Promise<Listening> {
    const listening = await listen(port, observed(origin, handler));
    opened.push(listening);
    return listening;
  }
  async function appHandler(settings: () => SiteJson): Promise<RequestListener> {
    if (!options.dev)
      return getRequestListener(createStaticApp({ appDir: options.appDir, site: settings }).fetch);
    const root = fileURLToPath(new URL('..', import.meta.url));
    const dev = await createDevApp({ root, site: settings, socketPort: places.port + 9 });
    opened.push(dev);
    return dev.handler;
  }
  async function close(): Promise<void> {
    await Promise.all([
      ...opened.map((one) => one.close()),
      ...archives.map((archive) => archive.setUp(false)),
    ]);
  }

  try {
    await serve(places.port, places.appOrigin, await appHandler(site));
    await serve(places.port + 1, places.ehrOrigin, (request, response) => {
      const path = request.url?.split('?')[0] ?? '';
      void (authorization.owns(path) ? authorization.handler : ehrPages)(request, response);
    });
    await Promise.all(hospital.archives.map(({ startsUp }, i) => startsUp && archives[i]?.setUp(true)));
  } catch (error) {
    await close();
    throw error;
  }

  return {
    ready: {
      chart: `${places.ehr}/chart`,
      app: `${places.app}/`,
      iss: places.iss,
      dicomweb: archives.filter((archive) => archive.isUp()).map(({ address }) => address.base),
      log: `${places.ehr}/log`,
      launchFor: `${places.ehr}/launchFor`,
      patients: hospital.patients.map(({ id, name, mrn }) => ({
        id,
        name,
        mrn,
        launch: launchUrl(places.app, places.iss, launches.handleOf({ patient: id })),
      })),
      skipped: hospital.skipped,
    },
    setArchiveUp,
    setFaults: faults.set,
    close,
  };
}
