import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { FrameAddress } from '@/connect/dicomweb/dicomWeb';
import type { Session } from '@/connect/smart/session';
import type { Site } from '@/connect/site/site';
import type { Services } from '@/app/services';
import type { Gap, History, HistorySource } from '@/domain/model/history';
import type { Records } from '@/domain/model/records';
import type { Result } from '@/domain/model/report';
import type { ReportDocument } from '@/domain/model/reportDocument';
import type { SeriesUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import type { Series, Study } from '@/domain/model/study';
import type { StoreOutcome } from '@/domain/model/storing';
import { FaultError, type Fault } from '@/lib/fault';
import { aHistory, aPatient, anInstance } from './builders';
import { createFakeEngine } from './fakeEngine';

/** What a test says about the hospital; everything else is a working one. */
export interface Hospital {
  readonly studies?: readonly Study[];
  readonly gaps?: readonly Gap[];
  readonly sources?: readonly HistorySource[];
  readonly session?: Partial<Session>;
  readonly settings?: Partial<Site>;
  readonly records?: Partial<Records>;
  /** Documents by the address or id of their content. */
  readonly documents?: Readonly<Record<string, ReportDocument | Fault>>;
  readonly observations?: Readonly<Record<string, Result>>;
  /** What becomes of what is stored, one after another; else it is stored. */
  readonly ends?: readonly StoreOutcome[];
  /** Fields of the instances of a series; `index` is 0-based. */
  readonly instance?: (series: Series, index: number) => Partial<Instance>;
}

const issuer: Session['issuer'] = {
  iss: 'https://ehr.example/fhir',
  clientId: 'chartlight',
  authOrigins: [],
  mrn: [{ system: 'urn:oid:1.2.36.146.1', issuer: 'HOSPITAL' }],
  singleIssuer: true,
  discovery: ['imaging-study'],
};

const noRecords: Records = { reports: [], orders: [], gaps: [], complete: true };
const sources: readonly HistorySource[] = [
  { kind: 'ehr', name: 'ehr.example', state: 'answered' },
  { kind: 'archive', name: 'Main archive', state: 'not-asked' },
];

/** A hospital without a network, and the switches of it. */
export function fakeServices(hospital: Hospital = {}) {
  const studies = hospital.studies ?? [];
  const engine = createFakeEngine();
  const faults = new Map<string, Fault>();
  const warmed: FrameAddress[] = [];
  const stored: string[] = [];
  const asked: SeriesUid[] = [];
  const endings = new Set<() => void>();
  const clock = { now: new Date(2026, 10, 24, 12) };
  const state = { gaps: hospital.gaps ?? [], ended: false, expiresAt: null as number | null };
  let progress: (history: History) => void = () => undefined;
  let finish: (history: History) => void = () => undefined;
  const whole = (): History => ({ ...aHistory(studies, state.gaps), sources: hospital.sources ?? sources });
  const series = studies.flatMap((study) => study.series.map((one) => ({ study, one })));

  const services: Services = {
    site: {
      issuers: [issuer],
      archives: [{ name: 'Main archive', base: 'https://pacs.example/main-archive', auth: 'same-token' }],
      frameAncestors: [],
      identity: { allowOverride: false },
      session: { idleMinutes: 15, onExpiry: 'keep' },
      semantics: { names: [], duplicates: {} },
      probe: false,
      ...hospital.settings,
    },
    session: {
      issuer,
      patient: aPatient().id,
      needPatientBanner: true,
      context: [],
      grantedScopes: [],
      missingScopes: [],
      token: {
        current: () => (state.ended ? null : 'token'),
        refresh: () => Promise.resolve(false),
        end: () => {
          state.ended = true;
        },
        expiresAt: () => state.expiresAt,
        canRefresh: () => false,
        onEnd: (listener) => {
          endings.add(listener);
          return () => endings.delete(listener);
        },
      },
      ...hospital.session,
    },
    readPatient: () => Promise.resolve(aPatient()),
    readHistory: (onProgress) => {
      progress = onProgress;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    readRecords: () => Promise.resolve({ ...noRecords, ...hospital.records }),
    readDocument: ({ id, body }) => {
      const found = hospital.documents?.[body && 'url' in body ? body.url : id];
      if (found && 'is' in found) return Promise.resolve(found);
      return Promise.reject(new FaultError(found ?? { kind: 'report', code: 'no-content' }));
    },
    readResults: (ids) => {
      const results = ids.flatMap((id) => hospital.observations?.[id] ?? []);
      return Promise.resolve({ results, missing: ids.length - results.length });
    },
    dicomWeb: {
      studySeries: () => Promise.resolve([]),
      seriesMetadata: (source, _study, uid): Promise<SeriesMetadata> => {
        asked.push(uid);
        const fault = faults.get(source.archive) ?? faults.get(uid);
        const found = series.find(({ one }) => one.uid === uid);
        if (fault ?? !found) {
          return Promise.reject(new FaultError(fault ?? { kind: 'archive', code: 'empty' }));
        }
        const { study, one } = found;
        const instances = Array.from({ length: one.instanceCount ?? 1 }, (_, i) =>
          anInstance(study, one, { number: i + 1, ...hospital.instance?.(one, i) }),
        );
        return Promise.resolve({ instances, dropped: 0 });
      },
      frame: () => Promise.reject(new FaultError({ kind: 'archive', code: 'empty' })),
      forget: () => undefined,
    },
    storeInstance: (_source, { uid }) => {
      stored.push(uid);
      return Promise.resolve(hospital.ends?.[stored.length - 1] ?? { is: 'stored' });
    },
    warmFrame: (address) => void warmed.push(address),
    forget: () => warmed.splice(0),
    engine,
    now: () => clock.now,
  };
  return {
    services,
    engine,
    warmed,
    /** Identifiers of what was sent to be stored. */
    stored,
    asked,
    clock,
    state,
    /** Makes an archive (by name) or a series (by UID) answer with a fault; null: it is well again. */
    fail: (what: string, fault: Fault | null) => (fault ? faults.set(what, fault) : faults.delete(what)),
    page: (history: Partial<History>) =>
      progress({ ...aHistory(studies), sources, complete: false, ...history }),
    complete: () => finish(whole()),
    endSession: () => endings.forEach((tell) => tell()),
  };
}
