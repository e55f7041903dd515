import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line of TCP to a server on a socket, which can go dead without a word. */
export interface SilentProxy {
  /** Where it listens. */
  readonly port: number;
  /** From now on takes connections and bytes, passes nothing on, and closes nothing. */
  goSilent(): void;
  /** Passes on what new connections send; those of before stay dead. */
  recover(): void;
  close(): void;
}

/** Starts a proxy of a Unix socket on the loopback. */
export async function startSilentProxy(socketPath: string): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  // With `allowHalfOpen`, an end is not answered by an end.
  const server = createServer({ allowHalfOpen: true }, (client) => {
    sockets.add(client.on('error', () => {}));
    if (isSilent) {
      client.resume();
      return;
    }
    const upstream = connect(socketPath);
    sockets.add(upstream.on('error', () => client.destroy()));
    client.on('end', () => upstream.end());
    client.on('data', (bytes) => isDead(client) || upstream.write(bytes));
    upstream.on('data', (bytes) => isDead(client) || client.write(bytes));
    upstream.on('close', () => isDead(client) || client.destroy());
  });
  const dead = new WeakSet<Socket>();
  const isDead = (client: Socket): boolean => dead.has(client);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    goSilent() {
      isSilent = true;
      for (const socket of sockets) dead.add(socket);
    },
    recover() {
      isSilent = false;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
