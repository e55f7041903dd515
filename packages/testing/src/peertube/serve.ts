import type { IncomingMessage, ServerResponse } from 'node:http';
import { dispatch } from './dispatch.ts';
import { answerInstead } from './faults/answers.ts';
import type { Fault } from './faults/fault.ts';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { BodyReader } from '../http/body.ts';
import type { Exchange } from './http/exchange.ts';
import { commonHeaders } from './http/headers.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import { send } from '../http/send.ts';
import { ageUploads, purgeByTheHour } from './uploads/purge.ts';
import type { State } from './state.ts';

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

/** Takes one request from its first byte to the last of its answer, faults included. */
export async function serve(
  { state, faults, limiter, requests, restart: restartServer }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const record: RequestRecord = { method, path, status: undefined };
  requests.push(record);
  const struck = faults.strike(method, path);
  const reset = pick(struck, 'reset');
  const deadLine = pick(struck, 'dead-line');
  const restart = pick(struck, 'restart');
  const age = pick(struck, 'age');
  const bytesPerSecond = pick(struck, 'slow')?.bytesPerSecond;
  const skewMs = pick(struck, 'skew')?.byMs ?? 0;
  const locked = pick(struck, 'lock');
  const cut = (): void => void request.socket.resetAndDestroy();
  if (reset && (reset.afterBytes ?? 0) === 0) return cut();
  if (restart && (restart.afterBytes ?? 0) === 0) return restartServer();
  if (age) ageUploads(state, age.byMs ?? AGE_MS);
  purgeByTheHour(state);

  const url = new URL(path, state.url);
  const resetAfterBytes =
    deadLine === undefined ? (reset ?? restart)?.afterBytes : (deadLine.afterBytes ?? 0);
  const body = new BodyReader(request, { resetAfterBytes, bytesPerSecond });
  const exchange: Exchange = {
    method,
    url,
    headers: request.headers,
    body,
    state: skewMs === 0 ? state : skewed(state, skewMs),
    ip: forwardedFor(request) ?? request.socket.remoteAddress ?? '',
    lockMs: locked && (locked.lockMs ?? LOCK_MS),
    isLineDead: deadLine !== undefined,
    params: {},
    operation: undefined,
  };
  const instead = struck.map((fault) => answerInstead(fault, path)).find(Boolean);
  const answer = instead ?? (await dispatch(exchange, limiter));
  if (restart) return restartServer();
  if (reset || deadLine || pick(struck, 'lost-answer')) return cut();
  if (request.socket.destroyed) return;
  record.status = answer.status;
  const headers = {
    ...commonHeaders(url.pathname, answer.bare === true),
    Date: new Date(state.now() + skewMs).toUTCString(),
  };
  const truncate = pick(struck, 'truncate') !== undefined;
  await send(response, answer, headers, { truncate, bytesPerSecond });
  request.resume(); // what was not read is thrown away, so that the connection can go on
}

function pick<K extends Fault['do']>(struck: readonly Fault[], kind: K) {
  return struck.find((fault): fault is Extract<Fault, { do: K }> => fault.do === kind);
}

/** The same state, read with another clock. */
function skewed(state: State, byMs: number): State {
  return Object.assign(Object.create(state) as State, { now: () => state.now() + byMs });
}

function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const value = headers['x-forwarded-for'];
  return Array.isArray(value) ? value[0] : value?.split(',')[0]?.trim();
}
