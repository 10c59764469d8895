import type { Answer } from './localEhr';
import { startAnswering } from './localEhr';

/** What an archive keeps of one study, for its answers to QIDO-RS searches. */
export interface ArchivedStudy {
  readonly uid: string;
  readonly id?: string;
  readonly issuer?: string;
  readonly name?: string;
  readonly birthDate?: string;
  readonly accession?: string;
  readonly date?: string;
}

const value = (vr: string, text: string | undefined) => ({
  vr,
  ...(text !== undefined && { Value: [text] }),
});

const toRow = (study: ArchivedStudy) => ({
  '0020000D': value('UI', study.uid),
  '00100020': value('LO', study.id),
  '00100021': value('LO', study.issuer),
  '00100010': { vr: 'PN', Value: [{ Alphabetic: study.name ?? 'Lindqvist^Ada' }] },
  '00100030': value('DA', study.birthDate ?? '19560302'),
  '00080020': value('DA', study.date ?? '20240102'),
  '00080030': value('TM', '101112.5'),
  '00080050': value('SH', study.accession),
  '00080061': value('CS', 'CT'),
  '00081030': value('LO', 'CT chest'),
  '00201208': { vr: 'IS', Value: [3] },
});

/**
 * QIDO-RS studies over real HTTP. `deaf`: it does not read the question and lists what it has. Other answers, by
 * `answer`, take the place of all this.
 */
export async function startArchive(
  studies: readonly ArchivedStudy[],
  o: { readonly deaf?: boolean; readonly answer?: Answer; readonly answers?: Record<string, Answer> } = {},
) {
  const answerStudies: Answer = (response, { path }) => {
    const query = new URL(path, 'http://x').searchParams;
    const matches = (name: string, text: string | undefined) => (query.get(name) ?? text) === text;
    const rows = studies
      .filter(
        ({ accession, id, issuer }) =>
          o.deaf === true ||
          (matches('AccessionNumber', accession) &&
            matches('PatientID', id) &&
            matches('IssuerOfPatientID', issuer)),
      )
      .slice(
        Number(query.get('offset') ?? 0),
        Number(query.get('offset') ?? 0) + Number(query.get('limit') ?? 100),
      );
    response
      .writeHead(200, { 'content-type': 'application/dicom+json' })
      .end(JSON.stringify(rows.map(toRow)));
  };
  const at = { path: '/dicom-web', contentType: 'application/dicom+json' };
  return startAnswering({ '*': o.answer ?? answerStudies, ...o.answers }, at);
}
