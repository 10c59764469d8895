import { expect, it } from 'vitest';
import { createConnectionSchedule, createWire, networks } from './link.ts';

it('carries pieces one after another at the rate of the wire', () => {
  const wire = createWire(1000);
  expect([wire.send(100, 0), wire.send(100, 0), wire.send(100, 1000), wire.send(50, 1050)]).toEqual([
    100, 200, 1100, 1150,
  ]);
});

it('shares the wire among connections and delays each by half a round trip', () => {
  const wire = createWire(1000);
  const network = { bytesPerSecond: 1000, roundTripMs: 40 };
  const first = createConnectionSchedule(network, wire, 0);
  const second = createConnectionSchedule(network, wire, 0);
  expect([first.toBrowser(100, 50), second.toBrowser(100, 50), first.toBrowser(100, 500)]).toEqual([
    170, 270, 620,
  ]);
});

it('lets nothing through before the handshake has gone there and back', () => {
  const schedule = createConnectionSchedule(networks.wan, createWire(networks.wan.bytesPerSecond), 1000);
  expect([schedule.toServer(1000), schedule.toServer(1030), schedule.toServer(1100)]).toEqual([
    1060, 1060, 1120,
  ]);
});

it('takes 84 ms for a frame of 525 kB at 50 Mbit/s', () => {
  expect(createWire(networks.wan.bytesPerSecond).send(525_000, 0)).toBe(84);
});

it('adds nothing when it is not shaped', () => {
  const schedule = createConnectionSchedule(networks.none, createWire(Number.POSITIVE_INFINITY), 5);
  expect([schedule.toServer(7), schedule.toBrowser(1e9, 7)]).toEqual([7, 7]);
});
