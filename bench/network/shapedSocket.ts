import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createDelayLine, realClock } from './delayLine.ts';
import { createConnectionSchedule, type Network, type Wire } from './link.ts';

/** Small pieces, so that connections share the wire fairly. */
const pieceBytes = 8 * 1024;
/** What a connection may have under way: about what the line of `wan` holds, so that the server feels it is full. */
const windowBytes = 256 * 1024;

/**
 * The server's end of a connection whose bytes take their time, whatever they are: handshakes, requests and answers
 * each pay. TLS runs on top of it.
 */
export class ShapedSocket extends Duplex {
  readonly #socket: Socket;
  readonly #schedule: ReturnType<typeof createConnectionSchedule>;
  readonly #up = createDelayLine(realClock);
  readonly #down = createDelayLine(realClock);
  #underWay = 0;
  #resume: (() => void) | undefined;

  constructor(socket: Socket, network: Network, wire: Wire) {
    super();
    this.#socket = socket;
    socket.setNoDelay(true);
    const { now } = realClock;
    this.#schedule = createConnectionSchedule(network, wire, now());
    socket.on('data', (chunk: Buffer) =>
      this.#up.put(this.#schedule.toServer(now()), () => this.push(chunk)),
    );
    socket.on('end', () => this.#up.put(this.#schedule.toServer(now()), () => this.push(null)));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    // A browser's requests are small: they are taken as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    for (let from = 0; from < chunk.length; from += pieceBytes) {
      const piece = chunk.subarray(from, from + pieceBytes);
      this.#underWay += piece.length;
      this.#down.put(this.#schedule.toBrowser(piece.length, realClock.now()), () => this.#deliver(piece));
    }
    if (this.#underWay < windowBytes) done();
    else this.#resume = done;
  }

  #deliver(piece: Buffer): void {
    this.#socket.write(piece);
    this.#underWay -= piece.length;
    if (this.#underWay >= windowBytes) return;
    const resume = this.#resume;
    this.#resume = undefined;
    resume?.();
  }

  override _final(done: (error?: Error) => void): void {
    this.#down.put(this.#schedule.toBrowser(0, realClock.now()), () => {
      this.#socket.end();
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#up.stop();
    this.#down.stop();
    this.#socket.destroy();
    done(error);
  }
}
