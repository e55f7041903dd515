import type { MiddlewareHandler } from 'hono';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { BodyReader } from '../http/body.ts';
import { connectionOf, noAnswer } from '../http/connection.ts';
import { limitAnswer } from '../http/limit-answer.ts';
import type { ArchiveEnv } from './env.ts';
import type { ArchiveFault } from './fault.ts';
import type { State } from './state.ts';

/** One request that came in. */
export interface ArchiveRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined while unanswered, and where a fault ate the answer. */
  status: number | undefined;
}

export interface Serving {
  readonly state: State;
  readonly faults: ArmedFaults<ArchiveFault>;
  readonly requests: ArchiveRequest[];
}

/** Writes a request down, and lets the faults that strike it do what they do to its connection. */
export function strikeFaults({ state, faults, requests }: Serving): MiddlewareHandler<ArchiveEnv> {
  return async (c, next) => {
    const { method } = c.req;
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    const headers = c.req.header();
    const record: ArchiveRequest = { method, path, headers: { ...headers }, status: undefined };
    requests.push(record);
    const connection = connectionOf(c.env);
    const struck = faults.strike(method, path);
    const has = (kind: ArchiveFault['do']): boolean => struck.some((fault) => fault.do === kind);
    const reset = struck.find((fault) => fault.do === 'reset');
    const cutAfterBytes = reset && (reset.afterBytes ?? 0);
    if (cutAfterBytes === 0) {
      connection.cut();
      c.res = noAnswer();
      return;
    }
    const bytesPerSecond = struck.find((fault) => fault.do === 'slow')?.bytesPerSecond;
    const body = new BodyReader(connection, { cutAfterBytes, bytesPerSecond });
    c.set('struck', struck);
    c.set('exchange', { method, url, headers, body, state, isCorrupt: has('corrupt') });
    await next();
    if (reset || has('lost-answer')) connection.cut();
    if (connection.isCut) {
      c.res = noAnswer();
      return;
    }
    record.status = c.res.status;
    c.res = await limitAnswer(c.res, connection, { truncate: has('truncate'), bytesPerSecond });
    connection.body.resume(); // what was not read is thrown away, so that the connection can go on
  };
}
