import type { StudyUid } from '@/domain/model/ids';
import type { ViewerLink } from '@/domain/model/study';
import { isSecure, readAddress } from '../site/address';

/**
 * The link to another viewer. IHE RAD Invoke Image Display: the study is named in the query, where the address does
 * not do so itself; a page's address is taken as it is.
 */
export function toViewerLink(address: unknown, iid: boolean, study: StudyUid): ViewerLink | null {
  const url = readAddress(typeof address === 'string' ? address.trim() : address);
  if ('problem' in url || !isSecure(url)) return null;
  if (iid && !url.searchParams.has('requestType')) {
    url.searchParams.set('requestType', 'STUDY');
    url.searchParams.set('studyUID', study);
  }
  return { url: url.href, host: url.host };
}
