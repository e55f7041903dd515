import { hostApp, type SimulatorHost } from '../http/host-app.ts';
import { acceptPages } from './accept-pages.ts';
import { createCallServer } from './call-server.ts';
import { Conference } from './conference.ts';
import type { JitsiSimulatorOptions } from './options.ts';
import { readPath } from './page-address.ts';
import type { PageServer } from './page-session.ts';
import { type RoomRecord, type SimulatedRoom, createSimulatedRoom } from './simulated-room.ts';

/**
 * A simulated call server for one test. Its `fetch` reaches what is served by HTTP; a page of a call needs a WebSocket, so it
 * needs a browser and a port.
 */
export interface JitsiSimulator extends SimulatorHost {
  /** Requested paths with their query, in order. Browsers do not send what stands after `#`. */
  readonly requests: readonly string[];
  /**
   * Returns a room by its name, with `tenant/` before it where there is one.
   * @param name - As in the address; a room that nobody has entered is created.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * server.room('asamblea').lobby = true; // before anybody joins
   * console.log(server.room('Asamblea').lobby); // → true
   * await server.stop();
   * ```
   */
  room(name: string): SimulatedRoom;
}

/**
 * Starts a call server whose pages speak Jitsi Meet's page protocol and simulate its rooms: on 127.0.0.1, or for
 * {@link SimulatorHost.fetch} alone, and then without pages. It has no audio and no video.
 * @param options - The port, who is let in, and how the app behaves.
 *
 * @example
 * ```ts
 * import { startJitsiSimulator } from '@comunal/testing';
 *
 * const server = await startJitsiSimulator();
 * const room = server.room('asamblea');
 * room.join('Zoe'); // a person without a page
 * console.log(room.participants.map(({ displayName }) => displayName)); // → [ 'Zoe' ]
 * await server.stop();
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
    const existing = records.get(key);
    if (existing) return existing;
    const record: RoomRecord = {
      conference: new Conference(name, now()),
      commands: [],
      requests: [],
      waiting: new Set(),
      isFrozen: false,
      failing: undefined,
      screenPicker: 'choose',
    };
    records.set(key, record);
    return record;
  };
  const pages: PageServer = { options, now, room };
  const app = createCallServer(pages, requests);
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
      return createSimulatedRoom(room(roomKey, roomName), now, port !== false);
    },
  };
}
