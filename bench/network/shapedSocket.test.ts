import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createWire } from './link.ts';
import { ShapedSocket } from './shapedSocket.ts';

it('carries every byte, in order, both ways', async () => {
  const network = { bytesPerSecond: 20e6, roundTripMs: 6 };
  const wire = createWire(network.bytesPerSecond);
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const shaped = new ShapedSocket(socket, network, wire);
    shaped.pipe(shaped);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sent = randomBytes(700_001);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.end(sent);
  await once(socket, 'end');
  server.close();
  expect(Buffer.concat(received).equals(sent)).toBe(true);
});
