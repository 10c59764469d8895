import type { ContextItem } from '@/domain/model/context';
import { parsePatientId, type PatientId } from '@/domain/model/ids';
import { FaultError } from '@/lib/fault';
import { z } from '../zod';

/** RFC 6750: goes into a header, so visible characters only. */
const secret = z.string().check(z.regex(/^[\x21-\x7e]+$/));
/** What a server gets wrong in an optional field is as good as absent. */
const tolerated = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const schema = z.object({
  access_token: secret,
  token_type: z.string().check(z.regex(/^bearer$/i)),
  expires_in: tolerated(z.number().check(z.positive())),
  refresh_token: tolerated(secret),
  scope: tolerated(z.string()),
  patient: z.optional(z.unknown()),
  encounter: tolerated(z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,64}$/))),
  intent: tolerated(z.string().check(z.maxLength(100))),
  need_patient_banner: z.optional(z.unknown()),
  fhirContext: z.catch(z.array(z.unknown()), []),
});

export interface Grant {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly expiresInSeconds?: number;
  /** Absent: not named. null: named in a form that is no id. */
  readonly patient?: PatientId | null;
  readonly encounter?: string;
  readonly intent?: string;
  readonly needPatientBanner: boolean;
  readonly context: readonly ContextItem[];
  /** Absent: the server did not say. */
  readonly scopes?: readonly string[];
}

/** The answer of the token endpoint, SMART App Launch 2.2; throws launch/token-refused. */
export function parseTokenResponse(raw: unknown): Grant {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const keys = [...new Set(parsed.error.issues.map((issue) => issue.path[0] ?? 'answer'))];
    const detail = `token answer not usable: ${keys.join(', ')}`;
    throw new FaultError({ kind: 'launch', code: 'token-refused', detail });
  }
  const { data } = parsed;
  return {
    accessToken: data.access_token,
    ...(data.refresh_token === undefined ? {} : { refreshToken: data.refresh_token }),
    ...(data.expires_in === undefined ? {} : { expiresInSeconds: data.expires_in }),
    ...(data.patient === undefined ? {} : { patient: parsePatientId(data.patient) }),
    ...(data.encounter === undefined ? {} : { encounter: data.encounter }),
    ...(data.intent === undefined ? {} : { intent: data.intent }),
    needPatientBanner: data.need_patient_banner !== false,
    context: data.fhirContext.flatMap(toContextItem),
    ...(data.scope === undefined ? {} : { scopes: data.scope.split(/\s+/).filter(Boolean) }),
  };
}

const identifier = z.object({ system: z.exactOptional(z.string()), value: z.string().check(z.minLength(1)) });
const contextItem = z.object({
  reference: z.optional(z.unknown()),
  identifier: z.optional(z.unknown()),
  role: z.optional(z.unknown()),
});
const relativeReference = /^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/;

/** Older servers send bare strings. What is neither a relative reference nor an identifier is left out. */
function toContextItem(raw: unknown): ContextItem[] {
  if (typeof raw === 'string') return toContextItem({ reference: raw });
  const item = contextItem.safeParse(raw);
  if (!item.success) return [];
  const { reference, role } = item.data;
  const named = identifier.safeParse(item.data.identifier);
  const refers = typeof reference === 'string' && relativeReference.test(reference);
  if (!refers && !named.success) return [];
  return [
    {
      ...(refers ? { reference } : {}),
      ...(named.success ? { identifier: named.data } : {}),
      ...(typeof role === 'string' && role !== '' ? { role } : {}),
    },
  ];
}
