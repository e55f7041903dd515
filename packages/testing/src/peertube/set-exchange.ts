import type { MiddlewareHandler } from 'hono';
import { findFault } from '../faults/common-fault.ts';
import { getConnection } from '../http/connection.ts';
import type { PeerTubeEnv } from './env.ts';
import type { State } from './state.ts';
import { ageUploads, purgeHourly } from './uploads/purge.ts';

const LOCK_MS = 300_000;
const AGE_MS = 7_200_000;

/** Creates the exchange of a request, and applies the faults that affect the server's state or clock. */
export function setExchange(state: State): MiddlewareHandler<PeerTubeEnv> {
  return (c, next) => {
    const { incoming, activeFaults } = c.var;
    const age = findFault(activeFaults, 'age');
    if (age) ageUploads(state, age.byMs ?? AGE_MS);
    purgeHourly(state);
    const locked = findFault(activeFaults, 'lock');
    const skewMs = findFault(activeFaults, 'clock-skew')?.byMs ?? 0;
    const proxied = incoming.headers['x-forwarded-for']?.split(',')[0]?.trim();
    c.set('exchange', {
      ...incoming,
      state: skewMs === 0 ? state : withClockSkew(state, skewMs),
      ip: proxied ?? getConnection(c.env).remoteAddress,
      lockMs: locked && (locked.lockMs ?? LOCK_MS),
      isHalfOpen: findFault(activeFaults, 'half-open') !== undefined,
      params: {},
      operation: undefined,
    });
    return next();
  };
}

/** Returns the same state with a shifted clock. */
function withClockSkew(state: State, byMs: number): State {
  return Object.assign(Object.create(state) as State, { now: () => state.now() + byMs });
}
