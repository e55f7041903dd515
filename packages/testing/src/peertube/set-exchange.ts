import type { MiddlewareHandler } from 'hono';
import { pick } from '../faults/common-fault.ts';
import { connectionOf } from '../http/connection.ts';
import type { PeerTubeEnv } from './env.ts';
import type { State } from './state.ts';
import { ageUploads, purgeByTheHour } from './uploads/purge.ts';

const LOCK_MS = 300_000;
const AGE_MS = 7_200_000;

/** Has the faults that struck a request do what they do to the server and its clock, and readies the request for its handler. */
export function setExchange(state: State): MiddlewareHandler<PeerTubeEnv> {
  return (c, next) => {
    const { incoming, struck } = c.var;
    const age = pick(struck, 'age');
    if (age) ageUploads(state, age.byMs ?? AGE_MS);
    purgeByTheHour(state);
    const locked = pick(struck, 'lock');
    const skewMs = pick(struck, 'skew')?.byMs ?? 0;
    const proxied = incoming.headers['x-forwarded-for']?.split(',')[0]?.trim();
    c.set('exchange', {
      ...incoming,
      state: skewMs === 0 ? state : skewed(state, skewMs),
      ip: proxied ?? connectionOf(c.env).remoteAddress,
      lockMs: locked && (locked.lockMs ?? LOCK_MS),
      isLineDead: pick(struck, 'dead-line') !== undefined,
      params: {},
      operation: undefined,
    });
    return next();
  };
}

/** The same state, read with another clock. */
function skewed(state: State, byMs: number): State {
  return Object.assign(Object.create(state) as State, { now: () => state.now() + byMs });
}
