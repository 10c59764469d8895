import { FaultError } from '@/lib/fault';
import type { Page } from './page';

/** The page's session storage, proven by writing. */
export function openStorage(page: Page): Storage {
  try {
    const storage = page.storage();
    const key = 'chartlight-probe';
    storage.setItem(key, key);
    const kept = storage.getItem(key) === key;
    storage.removeItem(key);
    if (kept) return storage;
  } catch {
    // Denied (SecurityError) or full: the same to us.
  }
  throw new FaultError({ kind: 'launch', code: 'storage-blocked' });
}
