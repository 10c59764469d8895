// The Content-Security-Policy a hospital serves the app with, made from its site.json:
//   node scripts/csp.mjs site.json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * The part of `site.json` that a policy depends on.
 * @typedef {object} PolicySite
 * @property {{ iss: string, authOrigins?: string[], imagingBase?: string }[]} issuers
 * @property {{ base: string }[]} archives
 * @property {string[]} [frameAncestors] origins of the EHRs that may frame the app
 */

/** @param {string} url */
function originOf(url) {
  const { origin } = new URL(url);
  if (origin === 'null') throw new Error(`${url} has no origin.`);
  return origin;
}

/**
 * @param {PolicySite} site
 * @returns {string}
 */
export function contentSecurityPolicy(site) {
  const connect = [
    ...site.issuers.flatMap(({ iss, authOrigins = [], imagingBase }) => [
      iss,
      ...authOrigins,
      ...(imagingBase === undefined ? [] : [imagingBase]),
    ]),
    ...site.archives.map(({ base }) => base),
  ].map(originOf);
  const ancestors = (site.frameAncestors ?? []).map(originOf);
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...new Set(connect)].join(' '),
    "frame-src 'self'",
    `frame-ancestors ${ancestors.length > 0 ? [...new Set(ancestors)].join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

const [, program, file] = process.argv;
if (program && import.meta.url === pathToFileURL(program).href) {
  if (!file) {
    console.error('Usage: node scripts/csp.mjs site.json');
    process.exit(2);
  }
  console.log(contentSecurityPolicy(JSON.parse(readFileSync(file, 'utf8'))));
}
