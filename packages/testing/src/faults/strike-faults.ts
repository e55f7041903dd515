import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { Answer } from '../http/answer.ts';
import { BodyReader } from '../http/body.ts';
import { type Bindings, connectionOf } from '../http/connection.ts';
import { limitAnswer } from '../http/limit-answer.ts';
import { toResponse } from '../http/to-response.ts';
import type { ArmedFaults } from './armed-faults.ts';
import { type AnyFault, commonAnswer, pick } from './common-fault.ts';
import type { FaultBase } from './fault-base.ts';

/** A request as it came in. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** By name in lower case, as they came, so that bytes that are no ASCII can be seen. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyReader;
}

/** One request that came in. */
export interface RequestRecord {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined while unanswered, and for ever where a fault ate the answer. */
  status: number | undefined;
}

/** What every request carries through the app of a simulator. */
export interface FaultEnv<F> {
  Bindings: Bindings;
  Variables: {
    incoming: Incoming;
    /** The faults that it met. */
    struck: readonly F[];
  };
}

/** How a connection is cut. */
export interface Cut {
  /** Once so many bytes of the body came in; with `Infinity` in place of an answer. */
  readonly afterBytes: number;
  /** Whether the server works on, as if the body had ended there. Else nothing is done with a body that is cut at 0. */
  readonly isUnnoticed?: boolean;
  /** @defaultValue cuts this connection, and no other */
  readonly cut?: () => void;
}

interface StrikeOptions<F extends FaultBase> {
  readonly faults: ArmedFaults<F>;
  /** Where requests are written down, each with a status once there is an answer. */
  readonly requests: RequestRecord[];
  readonly cutOf: (struck: readonly F[]) => Cut | undefined;
}

/** Writes a request down, and lets the faults that strike it do what they do to its connection. */
export function strikeFaults<F extends FaultBase>({
  faults,
  requests,
  cutOf,
}: StrikeOptions<F>): MiddlewareHandler<FaultEnv<F>> {
  return async (c, next) => {
    const { method } = c.req;
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    const headers = c.req.header();
    const record: RequestRecord = { method, path, headers, status: undefined };
    requests.push(record);
    const connection = connectionOf(c.env);
    const struck = faults.strike(method, path);
    const known: readonly AnyFault[] = struck;
    const { afterBytes, isUnnoticed = false, cut = connection.cut } = cutOf(struck) ?? {};
    const bytesPerSecond = pick(known, 'slow')?.bytesPerSecond;
    if (afterBytes !== 0 || isUnnoticed) {
      const body = new BodyReader(connection, { cutAfterBytes: afterBytes, bytesPerSecond });
      c.set('struck', struck);
      c.set('incoming', { method, url, headers, body });
      await next();
    }
    if (afterBytes !== undefined) cut();
    if (connection.isCut) {
      c.res = RESPONSE_ALREADY_SENT;
      return;
    }
    record.status = c.res.status;
    const truncate = pick(known, 'truncate') !== undefined;
    c.res = await limitAnswer(c.res, connection, { truncate, bytesPerSecond });
    connection.body.resume(); // what was not read is thrown away, so that the connection can go on
  };
}

/** Gives the answer of a fault in place of the server's. */
export function answerFaults<F extends FaultBase>(
  answerInstead: (fault: F, path: string) => Answer | undefined,
): MiddlewareHandler<FaultEnv<F>> {
  return async (c, next) => {
    const { incoming, struck } = c.var;
    const path = incoming.url.pathname + incoming.url.search;
    const own = struck.map((fault) => answerInstead(fault, path));
    const answer = own.find((response) => response !== undefined) ?? commonAnswer(struck);
    return answer ? toResponse(answer) : next();
  };
}
