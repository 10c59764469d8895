import { randomUUID } from 'node:crypto';

export interface Part {
  readonly contentType: string;
  readonly location?: string;
  readonly bytes: Uint8Array;
}

function headOf(boundary: string, { contentType, location, bytes }: Part): Buffer {
  const where = location === undefined ? '' : `Content-Location: ${location}\r\n`;
  return Buffer.from(
    `--${boundary}\r\nContent-Type: ${contentType}\r\n${where}Content-Length: ${bytes.length}\r\n\r\n`,
  );
}

function respond(
  rootType: string,
  boundary: string,
  body: Uint8Array<ArrayBuffer> | ReadableStream,
): Response {
  return new Response(body, {
    headers: { 'Content-Type': `multipart/related; type="${rootType}"; boundary=${boundary}` },
  });
}

/** multipart/related of PS3.18 8.6.1.2: `rootType` is the media type of the parts. */
export function multipartResponse(rootType: string, parts: readonly Part[]): Response {
  const boundary = `chartlight-${randomUUID()}`;
  const chunks = parts.flatMap((part) => [headOf(boundary, part), part.bytes, Buffer.from('\r\n')]);
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return respond(rootType, boundary, new Uint8Array(Buffer.concat(chunks)));
}

/** The same for parts that are not to be in memory together. */
export function multipartStream(rootType: string, parts: AsyncIterator<Part>): Response {
  const boundary = `chartlight-${randomUUID()}`;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done === true) {
        controller.enqueue(Buffer.from(`--${boundary}--\r\n`));
        controller.close();
        return;
      }
      controller.enqueue(Buffer.concat([headOf(boundary, value), value.bytes, Buffer.from('\r\n')]));
    },
  });
  return respond(rootType, boundary, body);
}
