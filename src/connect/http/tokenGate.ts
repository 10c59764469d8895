import type { Clock } from '@/lib/clock';
import { FaultError } from '@/lib/fault';
import type { TokenSupply } from '../smart/session';

/** Clocks of browser and server may differ, and the token was on its way for a while. */
const expiryToleranceMs = 30_000;

interface Refusal {
  /** The token that was refused. */
  readonly token: string;
  /** The FHIR server, or one archive. */
  readonly place: string;
  readonly isFhir: boolean;
  readonly host: string;
  /** How many fresh tokens the same request has had already. */
  readonly renewals: number;
}

/**
 * What a 401 means. The FHIR server that issued the session may end it; an archive that refuses a token which is
 * still good only speaks for itself, so that one misconfigured archive does not take the others down.
 */
export function createTokenGate(supply: TokenSupply, clock: Clock) {
  const ended = () => new FaultError({ kind: 'auth', code: 'session-ended' });
  /** The token that a place refused although it was fresh: renewing it once more for that place is no use. */
  const refusedFresh = new Map<string, string>();

  return {
    token(): string {
      const token = supply.current();
      if (token === null) throw ended();
      return token;
    },

    /** Resolves when there is a token worth another try; else rejects with what the refusal means. */
    async rejected({ token, place, isFhir, host, renewals }: Refusal): Promise<void> {
      const current = supply.current();
      if (current === null) throw ended();
      // Two renewals: a token may be revoked while in flight, when another place has it renewed.
      if (current !== token && renewals < 2) return;

      const expiresAt = supply.expiresAt();
      const expired = expiresAt !== null && clock.now() >= expiresAt - expiryToleranceMs;
      const useless = renewals > 0 || (refusedFresh.get(place) === token && !expired);
      // Where nobody said how long it lives, the FHIR server is the one to say that it is over.
      const onlyThisPlace = !isFhir && (useless || (!expired && !supply.canRefresh()));
      if (onlyThisPlace) {
        refusedFresh.set(place, token);
        throw new FaultError({ kind: 'auth', code: 'forbidden', host, status: 401 });
      }
      if (useless || !(await supply.refresh(token))) {
        supply.end();
        throw ended();
      }
    },
  };
}
