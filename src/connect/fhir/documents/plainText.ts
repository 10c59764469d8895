/** Text of bytes: a byte order mark first, then the declared charset, UTF-8, and Windows-1252, which takes anything. */
export function toPlainText(bytes: Uint8Array, charset: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = charset === undefined || charset === 'us-ascii' ? [] : [charset];
  for (const label of [...declared, 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // An unknown label, or bytes that are something else.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
