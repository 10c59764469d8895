import { fieldsOf, listOf, textOf } from '../../json.ts';

/** urn:dicom:uid is the system of a StudyInstanceUID (R4 ImagingStudy.identifier). */
export const isStudyUid = (identifier: unknown): boolean =>
  fieldsOf(identifier)?.['system'] === 'urn:dicom:uid';

/** Typed ACSN of v2 table 0203, whatever the version calls the table. */
export const isAccession = (identifier: unknown): boolean =>
  listOf(fieldsOf(fieldsOf(identifier)?.['type'])?.['coding']).some(
    (coding) => textOf(fieldsOf(coding)?.['code']) === 'ACSN',
  );
