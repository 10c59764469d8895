/** The part of dcmjs that the archive reads: the data dictionary of PS3.6. */
declare module 'dcmjs' {
  interface DictionaryEntry {
    readonly tag: string;
    readonly vr: string;
  }
  const dcmjs: {
    readonly data: {
      readonly DicomMetaDictionary: {
        readonly dictionary: Readonly<Record<string, DictionaryEntry | undefined>>;
        readonly nameMap: Readonly<Record<string, DictionaryEntry | undefined>>;
      };
    };
  };
  export default dcmjs;
}
