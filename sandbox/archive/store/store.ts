import type { ArchivedInstance, DicomJson } from '../../parts.ts';
import { textValue } from '../attributes.ts';
import { toInstance } from '../folder.ts';
import { plain } from '../retrieve.ts';
import { readParts } from './readParts.ts';

interface Store {
  /** Whether the archive has an instance of this UID already. */
  readonly known: (instanceUid: string) => boolean;
  /** Whether the study is one of the token's patient. */
  readonly isOpen: (studyUid: string) => boolean;
  readonly add: (instance: ArchivedInstance) => void;
  readonly addressOf: (instance: ArchivedInstance) => string;
}

const mostBytes = 64 * 2 ** 20;

/** PS3.4 table GG.4-1 and PS3.7 annex C. */
const reasons = { notUnderstood: 0xc000, otherStudy: 0xa900, duplicate: 0x0111, notAuthorized: 0x0124 };

const uid = (value: string) => ({ vr: 'UI', Value: [value] });

function failure(sopClass: string, instance: string, reason: number): DicomJson {
  return {
    ...(sopClass === '' ? {} : { '00081150': uid(sopClass) }),
    ...(instance === '' ? {} : { '00081155': uid(instance) }),
    '00081197': { vr: 'US', Value: [reason] },
  };
}

function readInstance(bytes: Buffer): ArchivedInstance | undefined {
  try {
    // A copy: the part is a view of the whole request's body.
    const file = Buffer.from(bytes);
    return toInstance(file, () => Promise.resolve(file));
  } catch {
    return undefined;
  }
}

/** Stores each part that may be stored, and says which were not, and why. `study`: the one in the path. */
export async function storeResponse(request: Request, store: Store, study?: string): Promise<Response> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/related;.*type="?application\/dicom"?(;|\s|$)/i.test(contentType))
    return plain(415, 'Instances are stored as multipart/related; type="application/dicom".');
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) return plain(413, 'Too much at once.');
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > mostBytes) return plain(413, 'Too much at once.');
  const parts = readParts(contentType, body);
  if (parts === undefined || parts.length === 0) return plain(400, 'Not a whole multipart body.');

  const stored: DicomJson[] = [];
  const failed: DicomJson[] = [];
  for (const { bytes } of parts) {
    const instance = readInstance(bytes);
    if (instance === undefined) {
      failed.push(failure('', '', reasons.notUnderstood));
      continue;
    }
    const sopClass = textValue(instance.dataset, '00080016');
    const reason = ((): number | undefined => {
      if (study !== undefined && instance.studyUid !== study) return reasons.otherStudy;
      if (!store.isOpen(instance.studyUid)) return reasons.notAuthorized;
      return store.known(instance.instanceUid) ? reasons.duplicate : undefined;
    })();
    if (reason !== undefined) {
      failed.push(failure(sopClass, instance.instanceUid, reason));
      continue;
    }
    store.add(instance);
    stored.push({
      '00081150': uid(sopClass),
      '00081155': uid(instance.instanceUid),
      '00081190': { vr: 'UR', Value: [store.addressOf(instance)] },
    });
  }
  const answer: DicomJson = {
    ...(failed.length > 0 && { '00081198': { vr: 'SQ', Value: failed } }),
    ...(stored.length > 0 && { '00081199': { vr: 'SQ', Value: stored } }),
  };
  const status = stored.length === 0 ? 409 : failed.length === 0 ? 200 : 202;
  return new Response(JSON.stringify(answer), {
    status,
    headers: { 'Content-Type': 'application/dicom+json' },
  });
}
