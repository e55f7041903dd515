/// <reference lib="esnext.disposable" />

import { createServer, type ServerResponse } from 'node:http';
import { listen } from '../http/loopback.ts';
import { callPage, SOCKET_PATH } from './call-page.ts';
import { Conference } from './conference.ts';
import type { Member } from './member.ts';
import type { JitsiSimulatorOptions } from './options.ts';
import { readPath } from './page-address.ts';
import { type PageServer, servePage } from './page-session.ts';
import { type RoomRecord, type SimulatedRoom, simulatedRoom } from './simulated-room.ts';
import type { JsonSocket } from './web-socket.ts';

/** A call server of one test. */
export interface JitsiSimulator extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Paths asked for, in order, without what stands after `#`, which no browser sends. */
  readonly requests: readonly string[];
  /** A room by its name, with `tenant/` before it where there is one. */
  room(name: string): SimulatedRoom;
  /** Closes the server and every connection. */
  stop(): Promise<void>;
}

/**
 * Starts a call server on 127.0.0.1 whose pages speak Jitsi Meet's page protocol and live the life of its rooms. There is no
 * sound and no picture in it.
 *
 * @example
 * ```ts
 * await using simulator = await startJitsiSimulator();
 * simulator.room('asamblea').password = 'secreto';
 * ```
 */
export async function startJitsiSimulator(
  options: JitsiSimulatorOptions = {},
): Promise<JitsiSimulator> {
  const now = options.now ?? Date.now;
  const records = new Map<string, RoomRecord>();
  const requests: string[] = [];
  const sockets = new Set<JsonSocket>();
  const entering = new WeakMap<Member, () => void>();
  const room = (key: string, name: string): RoomRecord => {
    const found = records.get(key);
    if (found) return found;
    const made: RoomRecord = {
      conference: new Conference(name, now()),
      commands: [],
      requests: [],
      waiting: new Set(),
      isFrozen: false,
      isDown: false,
      screenPicker: 'choose',
    };
    records.set(key, made);
    return made;
  };
  const pages: PageServer = { options, now, room, entering };
  const server = createServer(({ method = 'GET', url = '/' }, response) => {
    requests.push(url);
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const fixed = FILES[pathname];
    if (method !== 'GET' && method !== 'HEAD') send(response, 405, 'text/plain', '');
    else if (fixed) send(response, 200, ...fixed);
    else if (pathname === '/' || /\.\w+$|^\/_/.test(pathname))
      send(response, 404, 'text/plain', '');
    else {
      const { roomKey, roomName } = readPath(pathname);
      send(response, 200, 'text/html; charset=utf-8', callPage(room(roomKey, roomName).isFrozen));
    }
  });
  server.on('upgrade', (request, stream) => {
    if (request.url !== SOCKET_PATH) {
      stream.destroy();
      return;
    }
    const socket = servePage(pages, request, stream);
    sockets.add(socket);
    stream.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server, options.port ?? 0);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    stop,
    [Symbol.asyncDispose]: stop,
    room(name) {
      const { roomKey, roomName } = readPath(name);
      const enter = (member: Member): void => entering.get(member)?.();
      return simulatedRoom(room(roomKey, roomName), enter, now);
    },
  };
}

/** What stock instances serve to anybody, cut down to what a probe looks at. */
const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/config.js': [
    'application/javascript',
    "var config = { hosts: { domain: 'meet.jitsi', muc: 'conference.meet.jitsi' }, bosh: '/http-bind' };\n",
  ],
  '/external_api.js': [
    'application/javascript',
    "window.JitsiMeetExternalAPI = function () { throw new Error('The simulator serves no script for other pages.'); };\n",
  ],
  '/http-bind': [
    'text/html',
    '<!DOCTYPE html><html><body><p>It works! Now point your BOSH client to this URL.</p></body></html>',
  ],
};

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' })
    .end(body);
}
