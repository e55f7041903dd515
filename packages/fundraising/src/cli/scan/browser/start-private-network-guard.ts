import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { isPrivateHost } from './is-private-host.ts';

/** A proxy on this machine for all requests of a browser. */
export interface PrivateNetworkGuard {
  /** The URL of the proxy, such as `socks5://127.0.0.1:1080`. */
  readonly address: string;
  /** Stops the proxy and all its connections. */
  close(): void;
}

type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * Starts a proxy that refuses connections to this machine and private networks, by whatever name, redirect or kind of request a page
 * tries it: it resolves each name itself and only connects to addresses that it has checked. A page in a private network may send
 * requests to its own host and port.
 */
export async function startPrivateNetworkGuard(
  page: URL,
  resolve: Resolve = resolveAll,
): Promise<PrivateNetworkGuard> {
  const own = { host: page.hostname.replace(/^\[|\]$/g, ''), port: getPort(page) };
  const addresses = await resolve(own.host).catch(() => []);
  const isPageNear =
    addresses.length > 0 && addresses.every(({ address }) => isPrivateHost(address));

  /** Returns the addresses to which a connection is allowed, if any. */
  async function allowed(host: string, port: number) {
    if (isPageNear && host === own.host && port === own.port) return resolve(host);
    if (isPrivateHost(host)) return [];
    return (await resolve(host)).filter(({ address }) => !isPrivateHost(address));
  }

  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    relay(keep(client), allowed, keep).catch(() => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Replies of SOCKS 5 (RFC 1928), with an unused address. */
const GRANTED = Buffer.from('05000001000000000000', 'hex');
const NOT_ALLOWED = Buffer.from('05020001000000000000', 'hex');

/** Relays a SOCKS 5 connection, as Chromium requests it: without authentication, and for a host name. */
async function relay(
  client: Socket,
  allowed: (host: string, port: number) => ReturnType<Resolve>,
  keep: (socket: Socket) => Socket,
): Promise<void> {
  const [, methods = 0] = await readBytes(client, 2);
  await readBytes(client, methods);
  client.write(Buffer.from([5, 0]));
  const [, command, , kind, length = 0] = await readBytes(client, 5);
  if (command !== CONNECT || kind !== NAME) return void client.end(NOT_ALLOWED);
  const host = (await readBytes(client, length)).toString('latin1');
  const port = (await readBytes(client, 2)).readUInt16BE();
  const addresses = await allowed(host, port);
  if (client.destroyed) return;
  if (addresses.length === 0) return void client.end(NOT_ALLOWED);
  const target = keep(connect({ host, port, lookup: (_, __, done) => done(null, [...addresses]) }));
  client.on('close', () => target.destroy());
  target.on('error', () => client.destroy());
  await once(target, 'connect');
  client.write(GRANTED);
  client.pipe(target).pipe(client);
}

const CONNECT = 1;
const NAME = 3;

/** Reads the next bytes and puts back all further ones. */
async function readBytes(socket: Socket, size: number): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  while (bytes.length < size) {
    const more = socket.read() as Buffer | null;
    if (more) bytes = Buffer.concat([bytes, more]);
    else if (socket.readableEnded || socket.destroyed)
      throw new Error('The connection ended too early.');
    else await once(socket, 'readable');
  }
  if (bytes.length > size) socket.unshift(bytes.subarray(size));
  return bytes.subarray(0, size);
}

function getPort({ port, protocol }: URL): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}
