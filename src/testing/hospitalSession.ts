import { createPatientReader } from '@/connect/fhir/patientReader';
import { readHistory } from '@/connect/fhir/readHistory';
import { readRecords } from '@/connect/fhir/records/readRecords';
import { createHttp } from '@/connect/http/createHttp';
import { parseSite } from '@/connect/site/parseSite';
import type { SiteIssuer } from '@/connect/site/site';
import { scopesV2 } from '@/connect/smart/scopes';
import type { Session } from '@/connect/smart/session';
import { patientId } from './builders';
import type { startHospitalProcess } from './hospitalProcess';

type Hospital = Awaited<ReturnType<typeof startHospitalProcess>>;

const never = () => new AbortController().signal;

/** The imaging server that the EHR designates, as an app learns of it at the launch. */
async function designatedBy(iss: string): Promise<string | undefined> {
  const answer = await globalThis.fetch(`${iss}/.well-known/smart-configuration`);
  const { associated_endpoints: endpoints } = (await answer.json()) as {
    associated_endpoints?: readonly { url: string }[];
  };
  return endpoints?.[0]?.url;
}

/** A session with a hospital that runs: its own site.json, but for what `issuer` says, and a token that it gave. */
export async function openSession(hospital: Hospital, patient: string, over: Partial<SiteIssuer> = {}) {
  const { app, iss } = hospital.ready;
  const served = parseSite(await (await globalThis.fetch(`${app}site.json`)).json());
  const [own] = served.issuers;
  if (!own) throw new Error('The hospital has no issuer.');
  const issuer: SiteIssuer = { ...own, ...over };
  const site = { ...served, issuers: [issuer] };
  const [token, designated] = await Promise.all([
    hospital.signIn(patient, scopesV2),
    over.imagingBase ?? designatedBy(iss),
  ]);
  const session: Session = {
    issuer,
    patient: patientId(patient),
    needPatientBanner: true,
    context: [],
    grantedScopes: scopesV2.split(' '),
    missingScopes: [],
    ...(designated !== undefined && { imagingBase: designated }),
    token: {
      current: () => token,
      refresh: () => Promise.resolve(false),
      end: () => undefined,
      expiresAt: () => null,
      canRefresh: () => false,
      onEnd: () => () => undefined,
    },
  };
  const http = createHttp({ site, session });
  const readPatient = createPatientReader(http, iss, session.patient);
  return {
    token,
    http,
    readHistory: () => readHistory({ http, site, session, readPatient }, () => undefined, never()),
    readRecords: () => readRecords({ http, iss, patient: session.patient }, () => undefined, never()),
  };
}
