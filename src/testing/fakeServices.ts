import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { FrameAddress } from '@/connect/dicomweb/dicomWeb';
import type { Session } from '@/connect/smart/session';
import type { Site } from '@/connect/site/site';
import type { Services } from '@/app/services';
import type { Gap, History } from '@/domain/model/history';
import type { SeriesUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import type { Series, Study } from '@/domain/model/study';
import { FaultError, type Fault } from '@/lib/fault';
import { aPatient, anInstance } from './builders';
import { createFakeEngine } from './fakeEngine';

/** What a test says about the hospital; everything else is a working one. */
export interface Hospital {
  readonly studies?: readonly Study[];
  readonly gaps?: readonly Gap[];
  readonly session?: Partial<Session>;
  readonly settings?: Partial<Site>;
  /** Fields of the instances of a series. */
  readonly instance?: (series: Series) => Partial<Instance>;
}

const issuer: Session['issuer'] = {
  iss: 'https://ehr.example/fhir',
  clientId: 'chartlight',
  authOrigins: [],
  mrn: [{ system: 'urn:oid:1.2.36.146.1', issuer: 'HOSPITAL' }],
  singleIssuer: true,
};

/** A hospital without a network, and the switches of it. */
export function fakeServices(hospital: Hospital = {}) {
  const studies = hospital.studies ?? [];
  const engine = createFakeEngine();
  const faults = new Map<string, Fault>();
  const warmed: FrameAddress[] = [];
  const asked: SeriesUid[] = [];
  const endings = new Set<() => void>();
  const clock = { now: new Date(2026, 10, 24, 12) };
  const state = { gaps: hospital.gaps ?? [], ended: false, expiresAt: null as number | null };
  let progress: (history: History) => void = () => undefined;
  let finish: (history: History) => void = () => undefined;
  const whole = (): History => ({ studies, gaps: state.gaps, complete: true });
  const series = studies.flatMap((study) => study.series.map((one) => ({ study, one })));

  const services: Services = {
    site: {
      issuers: [issuer],
      archives: [{ name: 'Main archive', base: 'https://pacs.example/main-archive', auth: 'same-token' }],
      frameAncestors: [],
      identity: { allowOverride: false },
      session: { idleMinutes: 15, onExpiry: 'keep' },
      probe: false,
      ...hospital.settings,
    },
    session: {
      issuer,
      patient: aPatient().id,
      needPatientBanner: true,
      context: [],
      grantedScopes: [],
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
          anInstance(study, one, { number: i + 1, ...hospital.instance?.(one) }),
        );
        return Promise.resolve({ instances, dropped: 0 });
      },
      frame: () => Promise.reject(new FaultError({ kind: 'archive', code: 'empty' })),
      forget: () => undefined,
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
    asked,
    clock,
    state,
    /** Makes an archive (by name) or a series (by UID) answer with a fault; null: it is well again. */
    fail: (what: string, fault: Fault | null) => (fault ? faults.set(what, fault) : faults.delete(what)),
    page: (history: Partial<History>) => progress({ studies, gaps: [], complete: false, ...history }),
    complete: () => finish(whole()),
    endSession: () => endings.forEach((tell) => tell()),
  };
}
