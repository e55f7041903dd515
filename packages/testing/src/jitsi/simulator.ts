import { hostApp, type SimulatorHost } from '../http/host-app.ts';
import { acceptPages } from './accept-pages.ts';
import { callServer } from './call-server.ts';
import { Conference } from './conference.ts';
import type { JitsiSimulatorOptions } from './options.ts';
import { readPath } from './page-address.ts';
import type { PageServer } from './page-session.ts';
import { type RoomRecord, type SimulatedRoom, simulatedRoom } from './simulated-room.ts';

/**
 * A call server of one test. Its `fetch` gives what is served by HTTP: a page of a call speaks through a WebSocket, so it needs
 * a browser and a port.
 */
export interface JitsiSimulator extends SimulatorHost {
  /** Paths asked for, with their query, in order. What stands after `#` no browser sends. */
  readonly requests: readonly string[];
  /** A room by its name, with `tenant/` before it where there is one. */
  room(name: string): SimulatedRoom;
}

/**
 * Starts a call server whose pages speak Jitsi Meet's page protocol and live the life of its rooms: on 127.0.0.1, or for
 * {@link SimulatorHost.fetch} alone, and then without pages. There is no sound and no picture in it.
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
  const { clock = Date } = options;
  const now = (): number => clock.now();
  const records = new Map<string, RoomRecord>();
  const requests: string[] = [];
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
  const pages: PageServer = { options, now, room };
  const app = callServer(pages, requests);
  const { port } = options;
  const { host } = await hostApp(app, {
    port,
    name: 'llamada.example',
    attach: (server) => acceptPages(server, pages),
  });
  return {
    ...host,
    requests,
    room(name) {
      const { roomKey, roomName } = readPath(name);
      return simulatedRoom(room(roomKey, roomName), now, port !== false);
    },
  };
}
