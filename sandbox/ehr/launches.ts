import { randomBytes } from 'node:crypto';

/** The one user of the sandbox EHR. */
export const userId = 'clinician';

/** The visit a patient's chart is open for. */
export const encounterOf = (patientId: string): string => `visit-${patientId}`;

/** What the EHR knows when it opens the app. */
export interface Launch {
  readonly patient: string;
  /** Relative reference of the ImagingStudy the user clicked. */
  readonly study?: string;
  readonly intent?: string;
  /** Life of an access token. */
  readonly tokenSeconds?: number;
  /** Granted in place of what the app asks for. */
  readonly scope?: string;
  /** The user refuses. */
  readonly deny?: boolean;
  /** Started by the app: the user picked the patient, and there is no visit. */
  readonly standalone?: boolean;
  /**
   * What becomes of a refresh token: absent = a new one each time (the old one opens nothing more); `keep` = it stays,
   * and a refresh answers with nothing but a new access token; `refuse` = there is one that is never taken; `none`.
   */
  readonly refresh?: 'keep' | 'refuse' | 'none';
  /** False: the token endpoint does not say which scopes were granted. */
  readonly echoesScope?: boolean;
  /** False: the EHR shows the patient's banner itself. */
  readonly needPatientBanner?: boolean;
}

export interface Launches {
  /** An opaque handle; the same launch has the same handle, and it opens any number of times. */
  handleOf(launch: Launch): string;
  find(handle: string): Launch | undefined;
}

export function createLaunches(): Launches {
  const byHandle = new Map<string, Launch>();
  const handles = new Map<string, string>();
  return {
    handleOf(launch) {
      const key = JSON.stringify(launch);
      const known = handles.get(key);
      if (known !== undefined) return known;
      const handle = randomBytes(18).toString('base64url');
      handles.set(key, handle);
      byHandle.set(handle, launch);
      return handle;
    },
    find: (handle) => byHandle.get(handle),
  };
}
