/// <reference lib="esnext.disposable" />

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { close, listen } from '../http/loopback.ts';
import { callServer } from './call-server.ts';
import { SOCKET_PATH } from './call-page.ts';
import { Conference } from './conference.ts';
import type { Member } from './member.ts';
import type { JitsiSimulatorOptions } from './options.ts';
import { readPath } from './page-address.ts';
import { type PageServer, servePage } from './page-session.ts';
import { type RoomRecord, type SimulatedRoom, simulatedRoom } from './simulated-room.ts';

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
      failing: undefined,
      screenPicker: 'choose',
    };
    records.set(key, made);
    return made;
  };
  const pages: PageServer = { options, now, room, entering };
  const app = callServer(pages, (url) => requests.push(url));
  // Without `overrideGlobalObjects` the Request and Response of the whole test process would be others from here on.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    if (request.url !== SOCKET_PATH) stream.destroy();
    else sockets.handleUpgrade(request, stream, head, (socket) => servePage(pages, socket));
  });
  const port = await listen(server, options.port ?? 0);
  const stop = (): Promise<void> => {
    for (const socket of sockets.clients) socket.terminate();
    return close(server);
  };
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
