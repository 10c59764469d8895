/** What lies between browser and hospital. */
export interface Network {
  /** Shared by all connections, towards the browser. Infinity: not shaped. */
  readonly bytesPerSecond: number;
  readonly roundTripMs: number;
}

export const networks = {
  none: { bytesPerSecond: Number.POSITIVE_INFINITY, roundTripMs: 0 },
  wan: { bytesPerSecond: 50e6 / 8, roundTripMs: 40 },
} as const satisfies Record<string, Network>;

export type NetworkName = keyof typeof networks;

/** A wire that carries one thing after another; tells when the last byte of a piece has left it. */
export interface Wire {
  send(bytes: number, nowMs: number): number;
}

export function createWire(bytesPerSecond: number): Wire {
  let freeAtMs = 0;
  return {
    send(bytes, nowMs) {
      freeAtMs = Math.max(freeAtMs, nowMs) + (bytes / bytesPerSecond) * 1000;
      return freeAtMs;
    },
  };
}

/**
 * When the bytes of one connection arrive. The handshake of TCP costs a round trip before the first byte leaves, as
 * on a real line; its slow start is left out.
 */
export function createConnectionSchedule(
  network: Network,
  down: Wire,
  acceptedMs: number,
): { toServer(nowMs: number): number; toBrowser(bytes: number, nowMs: number): number } {
  const oneWayMs = network.roundTripMs / 2;
  const openMs = acceptedMs + network.roundTripMs;
  return {
    toServer: (nowMs) => Math.max(nowMs, openMs) + oneWayMs,
    toBrowser: (bytes, nowMs) => down.send(bytes, nowMs) + oneWayMs,
  };
}
