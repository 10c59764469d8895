/// <reference types="node" />
import type { ServerResponse } from 'node:http';
import { createHttp } from '@/connect/http/createHttp';
import { createPatientReader } from '@/connect/fhir/patientReader';
import { readHistory } from '@/connect/fhir/readHistory';
import type { Site, SiteIssuer } from '@/connect/site/site';
import type { Session } from '@/connect/smart/session';
import type { History } from '@/domain/model/history';
import type { Clock } from '@/lib/clock';
import { patientId } from './builders';
import { startLocalServer, type LocalServer, type Seen } from './localServer';

export type Answer = object | number | ((response: ServerResponse, request: Seen) => void);

const servers: LocalServer[] = [];

export const closeLocalServers = () => Promise.all(servers.splice(0).map((server) => server.close()));

/** A server that answers by path and query below its base; everything else is 404. `{base}` is its own address. */
export async function startAnswering(
  answers: Readonly<Record<string, Answer>>,
  at: { readonly path: string; readonly contentType: string },
) {
  const server = await startLocalServer((request, response) => {
    const answer = answers[request.path.replace(`${at.path}/`, '')] ?? answers['*'] ?? 404;
    if (typeof answer === 'function') return answer(response, request);
    if (typeof answer === 'number') return response.writeHead(answer).end();
    response.writeHead(200, { 'content-type': at.contentType });
    response.end(JSON.stringify(answer).replaceAll('{base}', base));
  });
  servers.push(server);
  const base = server.origin + at.path;
  return { base, server, asked: () => server.seen.map(({ path }) => path.replace(`${at.path}/`, '')) };
}

interface Surroundings {
  readonly archives?: Site['archives'];
  readonly issuer?: Partial<SiteIssuer>;
  readonly session?: Partial<Session>;
  readonly patient?: string;
  readonly probe?: boolean;
  readonly clock?: Clock;
}

/** An EHR over real HTTP, and the history as the app reads it there. */
export async function startEhr(answers: Readonly<Record<string, Answer>>, around: Surroundings = {}) {
  const at = { path: '/fhir', contentType: 'application/fhir+json' };
  const { base: iss, asked, server } = await startAnswering(answers, at);
  const issuer: SiteIssuer = {
    iss,
    clientId: 'x',
    authOrigins: [],
    mrn: [],
    singleIssuer: true,
    discovery: ['imaging-study'],
    ...around.issuer,
  };
  const session: Session = {
    issuer,
    patient: patientId(around.patient ?? 'p1'),
    needPatientBanner: true,
    context: [],
    grantedScopes: [],
    missingScopes: [],
    token: {
      current: () => 'secret',
      refresh: () => Promise.resolve(false),
      end: () => undefined,
      expiresAt: () => null,
      canRefresh: () => false,
      onEnd: () => () => undefined,
    },
    ...around.session,
  };
  const site: Site = {
    issuers: [issuer],
    archives: around.archives ?? [],
    frameAncestors: [],
    identity: { allowOverride: false },
    session: { idleMinutes: 15, onExpiry: 'keep' },
    semantics: { names: [], duplicates: {} },
    probe: around.probe ?? false,
  };
  const http = createHttp({ site, session });
  const readPatient = createPatientReader(http, iss, session.patient);
  const progress: History[] = [];
  const { clock } = around;
  return {
    http,
    iss,
    site,
    session,
    progress,
    asked,
    seen: server.seen,
    read: (signal = new AbortController().signal) =>
      readHistory(
        { http, site, session, readPatient, ...(clock && { clock }) },
        (history) => progress.push(history),
        signal,
      ),
  };
}

export const searchset = (resources: readonly unknown[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  link: next
    ? [
        { relation: 'self', url: 'x' },
        { relation: 'next', url: next },
      ]
    : [],
  entry: resources.map((resource) => ({ resource })),
});
