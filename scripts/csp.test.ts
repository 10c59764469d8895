import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.mjs';

const site = {
  issuers: [
    { iss: 'https://ehr.example/fhir/r4', authOrigins: ['https://login.example'] },
    { iss: 'https://ehr.example/other', imagingBase: 'https://imaging.example/fhir' },
  ],
  archives: [{ base: 'https://pacs.example:8443/dicom-web' }],
  frameAncestors: ['https://chart.example'],
};
const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((one) => one.startsWith(`${name} `))
    ?.slice(name.length + 1);

it('connects to the origins of the site, each once, and to no other', () => {
  expect(directive(contentSecurityPolicy(site), 'connect-src')).toBe(
    "'self' https://ehr.example https://login.example https://imaging.example https://pacs.example:8443",
  );
});

it('lets only the named EHRs frame the app, and nobody where none is named', () => {
  expect(directive(contentSecurityPolicy(site), 'frame-ancestors')).toBe('https://chart.example');
  expect(directive(contentSecurityPolicy({ ...site, frameAncestors: [] }), 'frame-ancestors')).toBe("'none'");
});

it('starts from nothing and allows neither inline nor evaluated script', () => {
  const policy = contentSecurityPolicy(site);
  expect(directive(policy, 'default-src')).toBe("'none'");
  expect(directive(policy, 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("'unsafe-eval'");
  for (const name of ['base-uri', 'form-action', 'object-src'])
    expect(directive(policy, name)).toBe("'none'");
});

it('can not be widened by an address with another directive in it', () => {
  const hostile = { ...site, archives: [{ base: 'https://pacs.example/;script-src *' }] };
  expect(contentSecurityPolicy(hostile)).not.toContain('*');
  expect(() => contentSecurityPolicy({ ...site, frameAncestors: ['*'] })).toThrow();
});

it('is a command for hospitals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csp-'));
  const file = join(folder, 'site.json');
  writeFileSync(file, JSON.stringify(site));
  const program = fileURLToPath(new URL('csp.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [program, file], { encoding: 'utf8' }).trim()).toBe(
    contentSecurityPolicy(site),
  );
  rmSync(folder, { recursive: true });
});
