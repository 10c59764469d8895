import type { Session } from '@/connect/smart/session';

/** What the fetch layer takes of a session: an issuer and a token that is never renewed, but for what `over` says. */
export function anHttpSession(
  over: { readonly iss?: string; readonly token?: Partial<Session['token']> } = {},
): Pick<Session, 'issuer' | 'token'> {
  const iss = over.iss ?? 'https://ehr.example/fhir';
  return {
    issuer: { iss, clientId: 'x', authOrigins: [], mrn: [], singleIssuer: true, discovery: [] },
    token: {
      current: () => 'token',
      refresh: () => Promise.resolve(false),
      end: () => undefined,
      expiresAt: () => null,
      canRefresh: () => false,
      onEnd: () => () => undefined,
      ...over.token,
    },
  };
}
