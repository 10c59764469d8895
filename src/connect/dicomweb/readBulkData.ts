import { FaultError } from '@/lib/fault';
import type { Instance } from '@/domain/model/instance';
import type { Http } from '../http/http';
import { hostOf, toUrl } from './address';
import { parseSinglePart } from './multipart';

const maxBulkBytes = 32 * 2 ** 20;

/**
 * Bytes behind a BulkDataURI of an instance's metadata (PS3.18 section 10.6), e.g. a palette. The address is named
 * by data: the fetch layer asks it only where the site lists it.
 */
export async function readBulkData(
  http: Http,
  uri: string,
  instance: Instance,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { source, study, series, uid } = instance;
  const host = hostOf(source);
  const base = toUrl(source, `studies/${study}/series/${series}/instances/${uid}/metadata`);
  if (!URL.canParse(uri, base)) throw new FaultError({ kind: 'archive', code: 'not-dicom', host });
  const { contentType, bytes } = await http.get({
    url: new URL(uri, base).href,
    accept: 'multipart/related; type="application/octet-stream"',
    ...(source.capability && { bare: true }),
    maxBytes: maxBulkBytes,
    signal,
  });
  return parseSinglePart(contentType, bytes, host).bytes;
}
