/** Encoding labels of Windows code pages (`\ansicpg`) and of font charsets (`\fcharset`), RTF 1.9.1. */
const ofCodePage: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

const ofFontCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export function labelOfCodePage(page: number): string {
  return ofCodePage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Undefined: the document's own code page (ANSI, default and symbol fonts). */
export function labelOfFontCharset(charset: number): string | undefined {
  const page = ofFontCharset[charset];
  return page === undefined ? undefined : labelOfCodePage(page);
}
