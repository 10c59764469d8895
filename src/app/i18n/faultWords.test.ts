import { describe, expect, it } from 'vitest';
import type { Fault } from '@/lib/fault';
import { faultWords } from './faultWords';

type Named<F> = F extends { kind: infer Kind extends string; code: infer Code extends string }
  ? `${Kind}/${Code}`
  : never;

/** Complete by type: a new code of `lib/fault` that is missing here does not compile. */
const every: Record<Named<Fault>, Fault> = {
  'config/site-unreadable': { kind: 'config', code: 'site-unreadable' },
  'config/site-invalid': { kind: 'config', code: 'site-invalid' },
  'launch/not-launched': { kind: 'launch', code: 'not-launched' },
  'launch/issuer-not-listed': { kind: 'launch', code: 'issuer-not-listed' },
  'launch/storage-blocked': { kind: 'launch', code: 'storage-blocked' },
  'launch/denied': { kind: 'launch', code: 'denied' },
  'launch/callback-refused': { kind: 'launch', code: 'callback-refused' },
  'launch/launch-expired': { kind: 'launch', code: 'launch-expired' },
  'launch/ehr-untrusted': { kind: 'launch', code: 'ehr-untrusted' },
  'launch/ehr-unreachable': { kind: 'launch', code: 'ehr-unreachable' },
  'launch/token-refused': { kind: 'launch', code: 'token-refused' },
  'launch/no-patient': { kind: 'launch', code: 'no-patient' },
  'launch/other-patient': { kind: 'launch', code: 'other-patient' },
  'auth/session-ended': { kind: 'auth', code: 'session-ended' },
  'auth/forbidden': { kind: 'auth', code: 'forbidden' },
  'auth/scope': { kind: 'auth', code: 'scope' },
  'network/waiting': { kind: 'network', code: 'waiting' },
  'network/timeout': { kind: 'network', code: 'timeout' },
  'network/offline': { kind: 'network', code: 'offline' },
  'network/unreachable': { kind: 'network', code: 'unreachable' },
  'network/too-large': { kind: 'network', code: 'too-large' },
  'network/host-not-listed': { kind: 'network', code: 'host-not-listed' },
  'network/aborted': { kind: 'network', code: 'aborted' },
  'fhir/http': { kind: 'fhir', code: 'http' },
  'fhir/not-fhir': { kind: 'fhir', code: 'not-fhir' },
  'fhir/invalid': { kind: 'fhir', code: 'invalid' },
  'fhir/paging': { kind: 'fhir', code: 'paging' },
  'fhir/context': { kind: 'fhir', code: 'context' },
  'archive/http': { kind: 'archive', code: 'http' },
  'archive/not-dicom': { kind: 'archive', code: 'not-dicom' },
  'archive/multipart': { kind: 'archive', code: 'multipart' },
  'archive/frame-length': { kind: 'archive', code: 'frame-length' },
  'archive/no-address': { kind: 'archive', code: 'no-address' },
  'archive/not-listed': { kind: 'archive', code: 'not-listed' },
  'archive/endpoint-off': { kind: 'archive', code: 'endpoint-off' },
  'archive/empty': { kind: 'archive', code: 'empty' },
  'archive/unasked': { kind: 'archive', code: 'unasked' },
  'archive/other-studies': { kind: 'archive', code: 'other-studies' },
  'decode/timeout': { kind: 'decode', code: 'timeout' },
  'decode/failed': { kind: 'decode', code: 'failed' },
  'decode/header': { kind: 'decode', code: 'header' },
  'decode/syntax': { kind: 'decode', code: 'syntax' },
  'decode/incomplete': { kind: 'decode', code: 'incomplete' },
  'decode/no-pixels': { kind: 'decode', code: 'no-pixels' },
  'decode/engine': { kind: 'decode', code: 'engine' },
  'report/no-content': { kind: 'report', code: 'no-content' },
  'report/elsewhere': { kind: 'report', code: 'elsewhere' },
  'report/kind': { kind: 'report', code: 'kind' },
  'report/damaged': { kind: 'report', code: 'damaged' },
  'identity/subject': { kind: 'identity', code: 'subject' },
  'identity/birth-date': { kind: 'identity', code: 'birth-date' },
  'identity/record-number': { kind: 'identity', code: 'record-number' },
  'identity/no-header': { kind: 'identity', code: 'no-header' },
  'identity/no-number': { kind: 'identity', code: 'no-number' },
};

describe('the words of a fault', () => {
  it.each(Object.entries(every))('says what happened and what to do for %s', (_, fault) => {
    for (const known of [fault, { ...fault, host: 'Pacs.example', status: 503 } as const]) {
      const { title, action } = faultWords(known);
      expect(title).toMatch(/^[A-Z].{10,}[.]$/);
      expect(title).not.toMatch(/[{}]| {2}| [.,]|undefined/);
      expect(action).toMatch(/^[A-Z].{6,}[.]$/);
    }
  });

  it('has different words for every code', () => {
    const titles = Object.values(every).map((fault) => faultWords(fault).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names the host and the status where they are known', () => {
    const { title } = faultWords({ kind: 'archive', code: 'http', host: 'pacs.example', status: 503 });
    expect(title).toBe('The image archive pacs.example answered with an error (503).');
  });

  it('reads well where the host is not known', () => {
    expect(faultWords({ kind: 'archive', code: 'http' }).title).toBe(
      'The image archive answered with an error.',
    );
    expect(faultWords({ kind: 'network', code: 'too-large' }).title).toBe(
      'The answer of the server is larger than can be shown here.',
    );
  });
});
