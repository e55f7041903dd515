/// <reference lib="esnext.disposable" />

import { hostApp } from '../http/host-app.ts';
import { acceptPages } from './accept-pages.ts';
import { callServer } from './call-server.ts';
import { Conference } from './conference.ts';
import type { Member } from './member.ts';
import type { JitsiSimulatorOptions } from './options.ts';
import { readPath } from './page-address.ts';
import type { PageServer } from './page-session.ts';
import { type RoomRecord, type SimulatedRoom, simulatedRoom } from './simulated-room.ts';

/** A call server of one test. */
export interface JitsiSimulator extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end; `https://llamada.example` without a port, where no browser gets to. */
  readonly url: string;
  /** 0 without a port. */
  readonly port: number;
  /**
   * Reaches this simulator, and nothing else, without a socket: the `fetch` option of a client. It gives what is served by
   * HTTP. A page of a call speaks through a WebSocket, so it needs a browser and a port.
   */
  readonly fetch: typeof globalThis.fetch;
  /** Paths asked for, with their query, in order. What stands after `#` no browser sends. */
  readonly requests: readonly string[];
  /** A room by its name, with `tenant/` before it where there is one. */
  room(name: string): SimulatedRoom;
  /** Closes the server and every connection. */
  stop(): Promise<void>;
}

/**
 * Starts a call server whose pages speak Jitsi Meet's page protocol and live the life of its rooms: on 127.0.0.1, or for
 * {@link JitsiSimulator.fetch} alone, and then without pages. There is no sound and no picture in it.
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
  const app = callServer(pages, requests);
  const { port: wanted = 0 } = options;
  const host = await hostApp(app, wanted, 'llamada.example', (server) =>
    acceptPages(server, pages),
  );
  const { url, port, fetch, stop } = host;
  return {
    url,
    port,
    fetch,
    requests,
    stop,
    [Symbol.asyncDispose]: stop,
    room(name) {
      const { roomKey, roomName } = readPath(name);
      const enter = (member: Member): void => entering.get(member)?.();
      return simulatedRoom(room(roomKey, roomName), { enter, now, hasPages: wanted !== false });
    },
  };
}
