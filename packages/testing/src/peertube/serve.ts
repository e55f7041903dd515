import type { MiddlewareHandler } from 'hono';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { BodyReader } from '../http/body.ts';
import { type Connection, connectionOf, noAnswer } from '../http/connection.ts';
import { limitAnswer } from '../http/limit-answer.ts';
import type { PeerTubeEnv } from './env.ts';
import type { Fault } from './faults/fault.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import type { State } from './state.ts';
import { ageUploads, purgeByTheHour } from './uploads/purge.ts';

/** One request that came in. */
export interface RequestRecord {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Undefined while unanswered, and for ever where a fault ate the answer. */
  status: number | undefined;
}

export interface Serving {
  readonly state: State;
  readonly faults: ArmedFaults<Fault>;
  readonly limiter: RateLimiter;
  readonly requests: RequestRecord[];
  /** Forgets every upload and cuts every connection. */
  readonly restart: () => void;
}

const LOCK_MS = 300_000;
const AGE_MS = 7_200_000;

/** Writes a request down, and lets the faults that strike it do what they do to its connection and to the server's clock. */
export function strikeFaults({
  state,
  faults,
  requests,
  restart: restartServer,
}: Serving): MiddlewareHandler<PeerTubeEnv> {
  return async (c, next) => {
    const { method } = c.req;
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    const record: RequestRecord = { method, path, status: undefined };
    requests.push(record);
    const connection = connectionOf(c.env);
    const struck = faults.strike(method, path);
    const restart = pick(struck, 'restart');
    const cutting = restart ?? pick(struck, 'reset');
    const deadLine = pick(struck, 'dead-line');
    const locked = pick(struck, 'lock');
    const cut = restart ? restartServer : connection.cut;
    const cutAfterBytes = cutting && (cutting.afterBytes ?? 0);
    if (cutAfterBytes === 0) {
      cut();
      c.res = noAnswer();
      return;
    }
    const age = pick(struck, 'age');
    if (age) ageUploads(state, age.byMs ?? AGE_MS);
    purgeByTheHour(state);

    const headers = c.req.header();
    const bytesPerSecond = pick(struck, 'slow')?.bytesPerSecond;
    const skewMs = pick(struck, 'skew')?.byMs ?? 0;
    c.set('struck', struck);
    c.set('exchange', {
      method,
      url,
      headers,
      body: new BodyReader(connection, {
        cutAfterBytes: deadLine ? (deadLine.afterBytes ?? 0) : cutAfterBytes,
        bytesPerSecond,
      }),
      state: skewMs === 0 ? state : skewed(state, skewMs),
      ip: clientAddress(headers, connection),
      lockMs: locked && (locked.lockMs ?? LOCK_MS),
      isLineDead: deadLine !== undefined,
      params: {},
      operation: undefined,
    });
    await next();
    const isLost = cutting ?? deadLine ?? pick(struck, 'lost-answer');
    if (isLost) cut();
    if (isLost || connection.isCut) {
      c.res = noAnswer();
      return;
    }
    record.status = c.res.status;
    const truncate = pick(struck, 'truncate') !== undefined;
    c.res = await limitAnswer(c.res, connection, { truncate, bytesPerSecond });
    connection.body.resume(); // what was not read is thrown away, so that the connection can go on
  };
}

function pick<K extends Fault['do']>(struck: readonly Fault[], kind: K) {
  return struck.find((fault): fault is Extract<Fault, { do: K }> => fault.do === kind);
}

/** The same state, read with another clock. */
function skewed(state: State, byMs: number): State {
  return Object.assign(Object.create(state) as State, { now: () => state.now() + byMs });
}

/** Address of the other side, as a proxy in front would tell it. */
function clientAddress(
  headers: Readonly<Record<string, string>>,
  { remoteAddress }: Connection,
): string {
  return headers['x-forwarded-for']?.split(',')[0]?.trim() ?? remoteAddress;
}
