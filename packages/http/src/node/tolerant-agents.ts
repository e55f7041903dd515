import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';

const kept: { http?: http.Agent; https?: https.Agent } = {};

/** Keeps connections for the next chunk, and reads what a server said before it cut one. */
export function getTolerantAgent(protocol: string): http.Agent {
  return protocol === 'https:'
    ? (kept.https ??= tolerateBrokenWrites(new https.Agent({ keepAlive: true })))
    : (kept.http ??= tolerateBrokenWrites(new http.Agent({ keepAlive: true })));
}

function tolerateBrokenWrites<A extends http.Agent>(agent: A): A {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => readOn(connect(options, callback));
  return agent;
}

/**
 * A server that refuses a body early often closes at once. Writing then fails, for which Node would throw the connection away together
 * with the refusal that waits to be read. So a broken write never ends here: reading tells the answer, or that there is none.
 */
function readOn<S extends Duplex | null | undefined>(socket: S): S {
  if (!socket) return socket;
  const write = socket._write.bind(socket);
  const writev = socket._writev?.bind(socket);
  type Done = (error?: (Error & { readonly code?: unknown }) | null) => void;
  const patience =
    (done: Done): Done =>
    (error) => {
      if (error?.code !== 'EPIPE' && error?.code !== 'ECONNRESET') done(error);
    };
  socket._write = (part, encoding, done) => write(part, encoding, patience(done));
  if (writev) socket._writev = (parts, done) => writev(parts, patience(done));
  return socket;
}
