import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { findStudy, chartStudies, toChartPatient } from './chartRecord.ts';
import { createControls, type Switches } from './controls.ts';
import { chartPage, splitPage, tabs } from './chartPage.ts';
import type { Launch, Launches } from './launches.ts';
import { smartStyle, smartStylePath } from './smartStyle.ts';
import type { FhirStore } from '../fhir/store.ts';
import type { RequestLog } from '../log.ts';
import type { DemoPatient } from '../parts.ts';

interface EhrOptions extends Switches {
  readonly app: string;
  readonly appOrigin: string;
  readonly iss: string;
  readonly store: FhirStore;
  readonly patients: readonly DemoPatient[];
  readonly launches: Launches;
  readonly log: RequestLog;
}

/** The hospital's other viewer: what an Endpoint for Invoke Image Display leads to. */
export const viewerPath = '/viewer/IHEInvokeImageDisplay';
const longestTokenSeconds = 86_400;
const refreshKinds = ['keep', 'refuse', 'none'] as const;

/** What an EHR opens: the app's launch URL with our FHIR base and an opaque handle. */
export function launchUrl(app: string, iss: string, handle: string): string {
  return `${app}/launch.html?${new URLSearchParams({ iss, launch: handle }).toString()}`;
}

/** The EHR's own pages: chart, launches, the request log and the sandbox's switches. */
export function createEhr(o: EhrOptions): Hono {
  const ehr = new Hono();
  const patientById = (id: string | undefined) =>
    id === undefined ? o.patients[0] : o.patients.find((patient) => patient.id === id);
  const urlOf = (launch: Launch) => launchUrl(o.app, o.iss, o.launches.handleOf(launch));
  const studyContext = (patientId: string, uid: string | undefined): { study?: string } | null => {
    if (uid === undefined) return {};
    const study = findStudy(o.store, patientId, uid);
    return study ? { study: `ImagingStudy/${study.id}` } : null;
  };

  ehr.use('/chart', async (c, next) => {
    await next();
    // The frame starts at the app and passes through our own authorization endpoint.
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self' ${o.appOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    c.header('Cache-Control', 'no-store');
  });

  ehr.get('/', (c) => c.redirect('chart'));
  ehr.get('/chart', (c) => {
    const { patient, tab, layout, study, split } = c.req.query();
    const archives = o.archives();
    if (split !== undefined) {
      const halves = split.split(',').map(patientById);
      if (halves.some((half) => half === undefined)) return c.text('There is no such patient.', 404);
      return c.html(
        splitPage({
          archives,
          halves: halves.flatMap((half) =>
            half ? [{ patient: toChartPatient(o.store, half), launchUrl: urlOf({ patient: half.id }) }] : [],
          ),
        }),
      );
    }
    const chosen = patientById(patient);
    const context = chosen && studyContext(chosen.id, study);
    if (!chosen || !context) return c.text('There is no such patient or study.', 404);
    return c.html(
      chartPage({
        patients: o.patients.map((one) => toChartPatient(o.store, one)),
        archives,
        chosen: toChartPatient(o.store, chosen),
        studies: chartStudies(o.store, chosen.id),
        tab: tabs.find((each) => each === tab) ?? 'imaging',
        sidebar: layout === 'sidebar',
        launchUrl: urlOf({ patient: chosen.id, ...context }),
      }),
    );
  });

  ehr.get('/launchFor', (c) => {
    const { patient, study, intent, tokenSeconds, scope, deny, banner, refresh, echo } = c.req.query();
    const chosen = patientById(patient);
    const context = chosen && studyContext(chosen.id, study);
    if (!chosen || !context) return c.text('There is no such patient or study.', 404);
    const seconds = tokenSeconds === undefined ? undefined : Number(tokenSeconds);
    if (
      seconds !== undefined &&
      !(Number.isInteger(seconds) && seconds > 0 && seconds <= longestTokenSeconds)
    )
      return c.text(`tokenSeconds is a whole number from 1 to ${longestTokenSeconds}.`, 400);
    const kept = refreshKinds.find((kind) => kind === refresh);
    if (refresh !== undefined && !kept) return c.text(`refresh is one of ${refreshKinds.join(', ')}.`, 400);
    const launch = urlOf({
      patient: chosen.id,
      ...context,
      ...(intent === undefined ? {} : { intent }),
      ...(seconds === undefined ? {} : { tokenSeconds: seconds }),
      ...(scope === undefined ? {} : { scope }),
      ...(deny === '1' && { deny: true }),
      ...(banner === '0' && { needPatientBanner: false }),
      ...(kept && { refresh: kept }),
      ...(echo === '0' && { echoesScope: false }),
    });
    return c.redirect(launch);
  });

  ehr.get(smartStylePath, (c) =>
    c.json(smartStyle, 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  ehr.get(viewerPath, (c) => c.text('The other viewer of the hospital: it needs its own login.'));
  ehr.get('/log', (c) => c.json(o.log.rows(), 200, { 'Cache-Control': 'no-store' }));

  ehr.route('/control', createControls(o));

  const asset = (name: string) => readFile(new URL(`static/${name}`, import.meta.url), 'utf8');
  ehr.get('/static/chart.css', async (c) =>
    c.body(await asset('chart.css'), 200, { 'Content-Type': 'text/css' }),
  );
  ehr.get('/static/chart.js', async (c) =>
    c.body(await asset('chart.js'), 200, { 'Content-Type': 'text/javascript' }),
  );
  return ehr;
}
