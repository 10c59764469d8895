import { FaultError } from '@/lib/fault';
import type { ImageSource } from '@/domain/model/study';
import type { Http, HttpRequest } from '../http/http';
import { hostOf, toRequest } from './address';
import { parseMediaType } from './mediaType';

const maxJsonBytes = 64 * 2 ** 20;

/** A DICOM JSON array, its objects not looked at yet; empty where the archive has nothing. */
export async function readRows(
  http: Http,
  source: ImageSource,
  path: string,
  limits: Pick<HttpRequest, 'timeoutMs' | 'stallMs' | 'signal'>,
): Promise<readonly unknown[]> {
  const { status, contentType, bytes } = await http.get({
    ...toRequest(source, path),
    ...limits,
    accept: 'application/dicom+json',
    priority: 'high',
    maxBytes: maxJsonBytes,
  });
  if (status === 204 || bytes.length === 0) return [];
  const type = parseMediaType(contentType)?.type ?? '';
  if (!/[/+]json$/.test(type)) throw archiveFault('not-dicom', source, type);
  const rows = parseJson(bytes);
  if (!Array.isArray(rows)) throw archiveFault('not-dicom', source, 'no DICOM JSON');
  return rows;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

export function archiveFault(
  code: 'empty' | 'not-dicom' | 'unasked',
  source: ImageSource,
  detail?: string,
): FaultError {
  return new FaultError({ kind: 'archive', code, host: hostOf(source), ...(detail && { detail }) });
}
