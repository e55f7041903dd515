import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** The connection of one client, from which the body of its request is read, and which faults destroy. */
export interface Connection {
  readonly body: Readable;
  readonly remoteAddress: string;
  readonly isDestroyed: boolean;
  /** Resets the connection: nothing more is sent or received. */
  readonly destroy: () => void;
  /** Sends the head of a response and a part of its body, then resets the connection. Returns `RESPONSE_ALREADY_SENT`. */
  sendPartial(head: Response, part: Uint8Array): Response;
}

/** The bindings an app receives: Node's request and response, or an in-process connection. */
export type Bindings =
  | { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse }
  | { readonly connection: Connection };

/** Returns the connection of a request. */
export function getConnection(env: Bindings): Connection {
  return 'connection' in env ? env.connection : createSocketConnection(env.incoming, env.outgoing);
}

function createSocketConnection(incoming: IncomingMessage, outgoing: ServerResponse): Connection {
  const { socket } = incoming;
  const cut = (): void => void socket.resetAndDestroy();
  return {
    body: incoming,
    remoteAddress: socket.remoteAddress ?? '',
    destroy: cut,
    get isDestroyed() {
      return socket.destroyed;
    },
    sendPartial({ status, headers }, part) {
      outgoing.writeHead(status, Object.fromEntries(headers)).write(part, cut);
      return RESPONSE_ALREADY_SENT;
    },
  };
}
