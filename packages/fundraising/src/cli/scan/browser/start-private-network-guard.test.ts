import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { startPrivateNetworkGuard } from './start-private-network-guard.ts';

/** A server on this machine that says hello and ends; how often somebody reached it. */
async function greeter(): Promise<{ readonly port: number; readonly reached: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.end('hello');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, reached: () => count };
}

/** Names of this test alone, asked of no server. */
const NAMES: Readonly<Record<string, string>> = {
  'sitio.example': '127.0.0.1',
  'colectiva.example': '203.0.113.5',
};
const resolve = async (host: string) => [{ address: NAMES[host] ?? host, family: 4 }];

/** What comes back through the guard of a page, after its answers. */
async function ask(
  page: string,
  { host, port, command = 1 }: { host: string; port: number; command?: number },
  resolved = resolve,
): Promise<Buffer> {
  const guard = await startPrivateNetworkGuard(new URL(page), resolved);
  onTestFinished(() => guard.close());
  const socket = connect(Number(new URL(guard.address).port), '127.0.0.1');
  const name = Buffer.from(host);
  const request = [5, command, 0, 3, name.length, ...name, port >> 8, port & 0xff];
  // In two parts, one of them in the middle of the request.
  socket.write(Buffer.from([5, 1, 0, ...request.slice(0, 3)]));
  await once(socket, 'readable');
  socket.write(Buffer.from(request.slice(3)));
  return buffer(socket);
}

const ACCEPTED = '0500';
const REFUSED = '05020001000000000000';

it.each([
  ['127.0.0.1', 'an address'],
  ['localhost.', 'a name with a dot at its end'],
  ['sitio.example', 'a name that leads here'],
  ['::ffff:127.0.0.1', 'an address in IPv6'],
])('blocks requests of a remote page to this machine: %s, %s', async (host) => {
  const { port, reached } = await greeter();
  const answer = await ask('https://colectiva.example/apoyo/', { host, port });
  expect([answer.toString('hex'), reached()]).toEqual([ACCEPTED + REFUSED, 0]);
});

it('allows a local page to request the same port, and no other', async () => {
  const [own, foreign] = [await greeter(), await greeter()];
  const page = `http://sitio.example:${own.port}/`;
  const host = 'sitio.example';
  expect((await ask(page, { host, port: own.port })).subarray(-5).toString()).toBe('hello');
  expect((await ask(page, { host, port: foreign.port })).toString('hex')).toBe(ACCEPTED + REFUSED);
  expect(foreign.reached()).toBe(0);
});

it('blocks a remote page whose name resolves to this machine later', async () => {
  const { port, reached } = await greeter();
  let looks = 0;
  const changing = async () => {
    looks += 1;
    return [{ address: looks === 1 ? '203.0.113.5' : '127.0.0.1', family: 4 }];
  };
  const page = `https://colectiva.example:${port}/`;
  const answer = await ask(page, { host: 'colectiva.example', port }, changing);
  expect([answer.toString('hex'), reached()]).toEqual([ACCEPTED + REFUSED, 0]);
});

it('supports CONNECT, and no other SOCKS command', async () => {
  const { port } = await greeter();
  const answer = await ask(`http://sitio.example:${port}/`, {
    host: 'sitio.example',
    port,
    command: 3,
  });
  expect(answer.toString('hex')).toBe(ACCEPTED + REFUSED);
});
