/** A data element to be written, and a data set of them, in any order. */
export interface Element {
  /** Group and element, as in 0x0020000d. */
  readonly tag: number;
  readonly vr:
    | 'AE'
    | 'CS'
    | 'DA'
    | 'DS'
    | 'DT'
    | 'FL'
    | 'IS'
    | 'LO'
    | 'OB'
    | 'PN'
    | 'SH'
    | 'SQ'
    | 'TM'
    | 'UI'
    | 'UL'
    | 'US'
    | 'UT';
  readonly value: string | readonly number[] | readonly Dataset[];
}
export type Dataset = readonly Element[];

export const element = (tag: number, vr: Element['vr'], value: Element['value']): Element => ({
  tag,
  vr,
  value,
});
export const sequence = (tag: number, ...items: readonly Dataset[]): Element => element(tag, 'SQ', items);
