import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { HandlerResponse } from '../http/response.ts';
import { BodyReader } from '../http/body.ts';
import { type Bindings, getConnection } from '../http/connection.ts';
import { limitResponse } from '../http/limit-response.ts';
import { toResponse } from '../http/to-response.ts';
import type { FaultRegistry } from './fault-registry.ts';
import { type AnyFault, getCommonFaultResponse, findFault } from './common-fault.ts';
import type { FaultBase } from './fault-base.ts';

/** A request as it was received. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name, undecoded, so that non-ASCII bytes can be detected. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyReader;
}

/** A request that the simulator received. */
export interface RequestRecord {
  /** In upper case. */
  readonly method: string;
  /** Including the query. */
  readonly path: string;
  /** By their names in lower case. Tokens are among them, so that a test can look for them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined until the response is sent, and if a fault suppresses the response. */
  status: number | undefined;
}

/** The Hono environment of every simulator. */
export interface FaultEnv<F> {
  Bindings: Bindings;
  Variables: {
    incoming: IncomingRequest;
    /** The faults that apply to this request. */
    activeFaults: readonly F[];
  };
}

/** When and how a fault disconnects the client. */
export interface Disconnect {
  /** Disconnects after this many bytes of the request body; `Infinity` disconnects instead of responding. */
  readonly afterBytes: number;
  /** Whether the server goes on as if the body had ended there. Otherwise a request that is cut off at 0 is not processed. */
  readonly isUnnoticed?: boolean;
  /** @defaultValue resets this connection and no other */
  readonly destroy?: () => void;
}

interface InjectFaultsOptions<F extends FaultBase> {
  readonly faults: FaultRegistry<F>;
  /** Receives a record of each request; its status is set once the response is sent. */
  readonly requests: RequestRecord[];
  readonly getDisconnect: (activeFaults: readonly F[]) => Disconnect | undefined;
}

/** Records each request, and applies its faults to the connection. */
export function injectFaults<F extends FaultBase>({
  faults,
  requests,
  getDisconnect,
}: InjectFaultsOptions<F>): MiddlewareHandler<FaultEnv<F>> {
  return async (c, next) => {
    const { method } = c.req;
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    const headers = c.req.header();
    const record: RequestRecord = { method, path, headers, status: undefined };
    requests.push(record);
    const connection = getConnection(c.env);
    const activeFaults = faults.match(method, path);
    const known: readonly AnyFault[] = activeFaults;
    const {
      afterBytes,
      isUnnoticed = false,
      destroy = connection.destroy,
    } = getDisconnect(activeFaults) ?? {};
    const bytesPerSecond = findFault(known, 'slow')?.bytesPerSecond;
    if (afterBytes !== 0 || isUnnoticed) {
      const body = new BodyReader(connection, { destroyAfterBytes: afterBytes, bytesPerSecond });
      c.set('activeFaults', activeFaults);
      c.set('incoming', { method, url, headers, body });
      await next();
    }
    if (afterBytes !== undefined) destroy();
    if (connection.isDestroyed) {
      c.res = RESPONSE_ALREADY_SENT;
      return;
    }
    record.status = c.res.status;
    const truncate = findFault(known, 'truncate') !== undefined;
    c.res = await limitResponse(c.res, connection, { truncate, bytesPerSecond });
    connection.body.resume(); // discards unread bytes, so that the connection can be reused
  };
}

/** Sends the response of a fault instead of the server's. */
export function respondWithFault<F extends FaultBase>(
  getFaultResponse: (fault: F, path: string) => HandlerResponse | undefined,
): MiddlewareHandler<FaultEnv<F>> {
  return async (c, next) => {
    const { incoming, activeFaults } = c.var;
    const path = incoming.url.pathname + incoming.url.search;
    const responses = activeFaults.map((fault) => getFaultResponse(fault, path));
    const response =
      responses.find((response) => response !== undefined) ?? getCommonFaultResponse(activeFaults);
    return response ? toResponse(response) : next();
  };
}
