/** What launch and callback need of the browser's page. */
export interface Page {
  readonly url: URL;
  /** Rewrites the address without loading anything. */
  replaceUrl(url: string): void;
  /** Goes there; this page does not stay in the history. */
  leaveFor(url: string): void;
  /** May throw: browsers deny storage to framed pages of other sites. */
  storage(): Storage;
}

export const browserPage: Page = {
  get url() {
    return new URL(window.location.href);
  },
  replaceUrl: (url) => window.history.replaceState(null, '', url),
  leaveFor: (url) => window.location.replace(url),
  storage: () => window.sessionStorage,
};
