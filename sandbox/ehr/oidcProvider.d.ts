/** The part of oidc-provider 9 that the sandbox uses; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export interface AdapterPayload {
    grantId?: string;
    uid?: string;
    consumed?: number;
    [field: string]: unknown;
  }
  export interface Token {
    readonly accountId: string;
    readonly grantId: string;
    readonly scopes: Set<string>;
  }
  export interface Grant {
    readonly jti: string;
    readonly accountId: string;
    readonly clientId: string;
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export interface OidcContext {
    status: number;
    type: string;
    body: unknown;
    remove(header: string): void;
    readonly oidc?: {
      readonly route: string;
      readonly provider: Provider;
      readonly params: Record<string, string | undefined>;
      readonly client: { readonly clientId: string };
      readonly session: {
        readonly accountId?: string;
        loginAccount(login: { accountId: string; transient?: boolean }): void;
      };
      readonly entities: { readonly AccessToken?: Token; readonly RefreshToken?: Token };
    };
  }
  export type Validator = (ctx: OidcContext, value: string | undefined) => void | Promise<void>;

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    use(middleware: (ctx: OidcContext, next: () => Promise<void>) => Promise<void>): this;
    on(event: 'server_error', listener: (ctx: OidcContext, error: Error) => void): this;
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    readonly AccessToken: { find(token: string): Promise<Token | undefined> };
  }
  export const errors: {
    readonly InvalidRequest: new (description: string) => Error;
    readonly AccessDenied: new (description: string) => Error;
  };
}
