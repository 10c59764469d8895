import type { ContextItem } from '@/domain/model/context';
import type { PatientId } from '@/domain/model/ids';
import type { SiteIssuer } from '@/connect/site/site';

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
  /** Of the scopes asked for that open records: those that no granted one covers. */
  readonly missingScopes: readonly string[];
  /** FHIR base of the server that the EHR designates for imaging (SMART Imaging Access); may be the EHR's own. */
  readonly imagingBase?: string;
  readonly token: TokenSupply;
}
