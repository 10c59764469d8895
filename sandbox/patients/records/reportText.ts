/** What a report says, before it takes the form of a document. */
export interface ReportText {
  readonly title: string;
  /** Lines under the title: patient, date, accession, status. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly (readonly [heading: string, text: string])[];
}

/** Stands at the end of every document. */
export const syntheticNotice = 'SYNTHETIC: an invented report of an invented patient.';
