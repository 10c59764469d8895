import type { PatientId } from '@/domain/model/ids';
import type { SiteIssuer } from '@/connect/site/site';

/** SMART App Launch 2.2 `fhirContext` entry. */
export interface ContextItem {
  /** Relative, e.g. "ImagingStudy/123". */
  readonly reference?: string;
  readonly identifier?: { readonly system?: string; readonly value: string };
  readonly role?: string;
}

/** The only holder of the token, in memory. */
export interface TokenSupply {
  /** Bearer token, or null once the session has ended. */
  current(): string | null;
  /** One refresh, shared by all who ask at once. False: the session has ended. */
  refresh(rejected: string): Promise<boolean>;
  /** Forgets the token; `current` is null from now on. */
  end(): void;
  /** Epoch ms, where the server said. */
  expiresAt(): number | null;
  canRefresh(): boolean;
  onEnd(listener: () => void): () => void;
}

export interface Session {
  readonly issuer: SiteIssuer;
  readonly patient: PatientId;
  readonly encounter?: string;
  /** False only when the EHR said boolean false: it shows its own banner. */
  readonly needPatientBanner: boolean;
  readonly intent?: string;
  readonly context: readonly ContextItem[];
  readonly grantedScopes: readonly string[];
  readonly token: TokenSupply;
}
