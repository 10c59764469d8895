import type { ServerResponse } from 'node:http';
import type { HeldAnswer } from './held.ts';

const sliceMs = 100;
/** A reset that overtakes the bytes before it looks like an end to some clients. */
const settleMs = 50;

/** How the body goes out. */
export interface Delivery {
  readonly bytesPerSecond?: number;
  /** Only so many bytes of the body, then this. */
  readonly after?: { readonly bytes: number; readonly then: 'end' | 'reset' | 'stall' };
  /** Bytes that Content-Length says more (or, negative, less) than there are. */
  readonly lengthError?: number;
}

/** Resolves false when the client has gone. */
export function pause(response: ServerResponse, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const gone = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      response.off('close', gone);
      resolve(!response.destroyed);
    }, ms);
    if (response.destroyed) gone();
    else response.once('close', gone);
  });
}

const written = (response: ServerResponse, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    response.once('close', resolve);
    response.write(bytes, () => {
      response.off('close', resolve);
      resolve();
    });
  });

async function trickle(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const slice = Math.max(1, Math.round((bytesPerSecond * sliceMs) / 1000));
  for (let at = 0; at < body.length; at += slice) {
    if (at > 0 && !(await pause(response, (slice / bytesPerSecond) * 1000))) return;
    await written(response, body.subarray(at, at + slice));
  }
}

function writeHead(response: ServerResponse, answer: HeldAnswer, length: number, keepAlive: boolean): void {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  const bodiless = answer.status === 204 || answer.status === 304;
  // A HEAD answer has the length of a body it does not have.
  if (answer.body.length > 0 || (!bodiless && !response.hasHeader('content-length')))
    response.setHeader('Content-Length', length);
  if (!keepAlive) response.setHeader('Connection', 'close');
  response.writeHead(answer.status);
  response.flushHeaders();
}

/** Sends a held answer as the delivery says. */
export async function play(response: ServerResponse, answer: HeldAnswer, delivery: Delivery): Promise<void> {
  const { after, lengthError = 0, bytesPerSecond } = delivery;
  const body = after ? answer.body.subarray(0, after.bytes) : answer.body;
  const honest = after?.then === 'end' ? body.length : answer.body.length;
  writeHead(response, answer, Math.max(0, honest + lengthError), lengthError === 0);
  if (bytesPerSecond !== undefined) await trickle(response, body, bytesPerSecond);
  else if (body.length > 0) await written(response, body);
  if (after?.then === 'stall') return;
  if (after?.then !== 'reset') {
    response.end();
    return;
  }
  if (await pause(response, settleMs)) response.socket?.resetAndDestroy();
}
