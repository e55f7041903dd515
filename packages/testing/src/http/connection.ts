import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** The line to one client: the body of its request comes in by it, and faults cut it. */
export interface Connection {
  readonly body: Readable;
  readonly remoteAddress: string;
  readonly isCut: boolean;
  /** Breaks the line at once, as a reset does: nothing more goes either way. */
  readonly cut: () => void;
  /** Sends the head of an answer and a part of its body, then cuts the line. Gives `RESPONSE_ALREADY_SENT`. */
  breakOff(head: Response, part: Uint8Array): Response;
}

/** What an app is called with: the request and the answer of a port, or the line of a call without one. */
export type Bindings =
  | { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse }
  | { readonly connection: Connection };

/** The line that a call came by. */
export function connectionOf(env: Bindings): Connection {
  return 'connection' in env ? env.connection : socketConnection(env.incoming, env.outgoing);
}

function socketConnection(incoming: IncomingMessage, outgoing: ServerResponse): Connection {
  const { socket } = incoming;
  const cut = (): void => void socket.resetAndDestroy();
  return {
    body: incoming,
    remoteAddress: socket.remoteAddress ?? '',
    cut,
    get isCut() {
      return socket.destroyed;
    },
    breakOff({ status, headers }, part) {
      outgoing.writeHead(status, Object.fromEntries(headers)).write(part, cut);
      return RESPONSE_ALREADY_SENT;
    },
  };
}
