import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { redirectPage } from './launch';
import { scopesV1, scopesV2 } from './scopes';

const registration = JSON.parse(readFileSync('smart-launch.json', 'utf8'));
const software = JSON.parse(readFileSync('package.json', 'utf8'));

it('registers the page that launches', () => {
  const page = new URL(registration.launch_url).pathname.slice(1);
  expect(registration.launch_uris).toEqual([registration.launch_url]);
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('src/launch.ts');
});

it('registers the redirect address that the launch page sends, and nothing else', () => {
  expect(registration.redirect_uris).toEqual([new URL(redirectPage, registration.launch_url).href]);
});

it('registers the scopes that are asked for', () => {
  expect(registration.scope).toBe(scopesV2);
  expect(registration.x_smart.scope_v1).toBe(scopesV1);
  expect(registration.scope).not.toMatch(/offline_access|launch\/patient|\*/);
});

it('registers a public client with PKCE and refresh', () => {
  expect(registration).toMatchObject({
    client_name: 'Chartlight',
    software_version: software.version,
    token_endpoint_auth_method: 'none',
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    code_challenge_methods: ['S256'],
  });
  const { origin } = new URL(registration.launch_url);
  expect(registration.x_smart.cors_origins).toEqual([origin]);
});
