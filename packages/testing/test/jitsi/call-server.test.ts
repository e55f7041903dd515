import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type JitsiSimulator, startJitsiSimulator } from '../../src/index.ts';
import { SOCKET_PATH } from '../../src/jitsi/call-page.ts';

let simulator: JitsiSimulator;
beforeEach(async () => {
  simulator = await startJitsiSimulator();
});
afterEach(() => simulator.stop());

const connect = (path: string): WebSocket =>
  new WebSocket(simulator.url.replace('http', 'ws') + path);

describe('the socket of call pages', () => {
  it('reads a message that comes in several frames', async () => {
    const socket = connect(SOCKET_PATH);
    await new Promise((resolve) => socket.once('open', resolve));
    const answer = new Promise((resolve) => socket.once('message', resolve));
    const message = JSON.stringify({ open: `${simulator.url}/sala` });
    socket.send(message.slice(0, 10), { fin: false });
    socket.send(message.slice(10), { fin: true });
    expect(JSON.parse(String(await answer))).toMatchObject({
      send: { data: { name: 'browser-support' } },
    });
    socket.terminate();
  });

  it('exists only at its own path', async () => {
    const socket = connect('/xmpp-websocket');
    await expect(new Promise((_resolve, reject) => socket.once('error', reject))).rejects.toThrow(
      'socket hang up',
    );
    expect(simulator.requests).toEqual([]);
  });

  it('is closed for a page that breaks the protocol, and for no other', async () => {
    const key = Buffer.from('sixteen bytes...').toString('base64');
    const upgrade = { connection: 'upgrade', upgrade: 'websocket' };
    const headers = { ...upgrade, 'sec-websocket-key': key, 'sec-websocket-version': '13' };
    const breaker = request(simulator.url + SOCKET_PATH, { headers }).end();
    const stream = await new Promise<Duplex>((resolve) =>
      breaker.once('upgrade', (_response, upgraded) => resolve(upgraded)),
    );
    const closed = new Promise((resolve) => stream.once('close', resolve));
    stream.resume().write(Buffer.alloc(16, 0xff)); // bits that mean nothing
    await closed;
    expect((await fetch(`${simulator.url}/sala`)).status).toBe(200);
  });

  it('closes when the simulator stops, without waiting for the page', async () => {
    const socket = connect(SOCKET_PATH);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await simulator.stop();
    await closed;
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });
});

describe('pages', () => {
  it('accept only GET', async () => {
    const answer = await fetch(`${simulator.url}/sala`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect((await fetch(`${simulator.url}/sala`, { method: 'POST' })).status).toBe(405);
  });

  it('allow any origin to read them', async () => {
    const answer = await fetch(`${simulator.url}/config.js`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

it('leaves the global Request and Response unchanged', async () => {
  const before = [Request, Response];
  await (await startJitsiSimulator()).stop();
  expect([Request, Response]).toEqual(before);
});
