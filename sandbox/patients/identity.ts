/** A patient as a DICOM header names one. */
export interface Identity {
  readonly mrn: string;
  /** DICOM person name. */
  readonly name: string;
  /** YYYYMMDD. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
}

/** Text, words of 16 bits, or bytes that are encoded already. */
export type HeaderValue = readonly [vr: string, value: string | readonly number[] | Uint8Array];
/** Elements by tag, eight hex digits. */
export type Header = Readonly<Record<string, HeaderValue>>;

export function identityHeader({ mrn, name, birthDate, sex }: Identity): Header {
  return {
    '00100010': ['PN', name],
    '00100020': ['LO', mrn],
    '00100021': ['LO', 'SANDBOX'],
    '00100030': ['DA', birthDate],
    '00100040': ['CS', sex],
  };
}
