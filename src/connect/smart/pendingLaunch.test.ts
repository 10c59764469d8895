import { describe, expect, it } from 'vitest';
import { createMemoryPage } from '@/testing/memoryPage';
import { takePending, type PendingLaunch } from './pendingLaunch';

const pending: PendingLaunch = {
  iss: 'https://ehr.example/fhir',
  tokenEndpoint: 'https://login.example/token',
  clientId: 'ours',
  redirectUri: 'https://app.example/index.html',
  codeVerifier: 'v'.repeat(43),
  scope: 'launch',
  answersWithIss: false,
};

describe('a begun launch in storage', () => {
  it.each(['length', '__proto__', 'key', 'clear', 'other'])('state %j finds none', (state) => {
    const kept = new Map([
      ['mine', JSON.stringify(pending)],
      ['other', '{"codeVerifier":"short"}'],
    ]);
    const storage = createMemoryPage('https://app.example/', { storage: kept }).storage();
    expect(takePending(storage, state)).toBeNull();
    expect(takePending(storage, 'mine')).toEqual(pending);
    expect(takePending(storage, 'mine')).toBeNull();
  });
});
