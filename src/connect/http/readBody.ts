import { FaultError } from '@/lib/fault';

const tooLarge = (maxBytes: number) =>
  new FaultError({ kind: 'network', code: 'too-large', detail: `more than ${maxBytes} bytes` });

/** The body, counted while it is read; nothing beyond `maxBytes` is ever held. */
export async function readBody(
  response: Response,
  maxBytes: number,
  onBytes: () => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    onBytes();
    length += next.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
