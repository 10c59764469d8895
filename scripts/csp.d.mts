/** The part of `site.json` that a policy depends on. */
export interface PolicySite {
  readonly issuers: readonly { readonly iss: string; readonly authOrigins?: readonly string[] }[];
  readonly archives: readonly { readonly base: string }[];
  readonly frameAncestors?: readonly string[];
}
export function contentSecurityPolicy(site: PolicySite): string;
