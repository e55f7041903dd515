import {
  isRoomError as isError,
  joinRoom as join,
  type Room,
  type RoomState,
} from '../../../src/client/index.ts';

/** What `openRoom` of the page takes. */
export type RoomOptions = Parameters<typeof join>[1];

// The script of the page around the calls. What it leaves on the page is what tests reach for.
declare global {
  /** Ours. */
  var joinRoom: typeof join;
  var isRoomError: typeof isError;
  /** The rooms opened so far, and the last one of them. */
  var rooms: Room[];
  var room: Room;
  /** Names of states of the last room, with their reasons. */
  var states: string[];
  /** Opens one more room, in a box of its own. */
  function openRoom(options: RoomOptions): Room;
  /** Waits for a state of the last room, unless it is there. */
  function reached(name: RoomState['name'], which?: Room): Promise<RoomState>;
}

globalThis.joinRoom = join;
globalThis.isRoomError = isError;
globalThis.rooms = [];
globalThis.states = [];
globalThis.openRoom = (options) => {
  const box = document.createElement('div');
  document.querySelector('main')?.append(box);
  const room = join(box, options);
  globalThis.room = room;
  globalThis.rooms.push(room);
  const states: string[] = [room.state.name];
  globalThis.states = states;
  room.onState((state) =>
    states.push('reason' in state ? `${state.name}: ${state.reason}` : state.name),
  );
  return room;
};
globalThis.reached = (name, which = globalThis.room) =>
  new Promise((resolve) => {
    if (which.state.name === name) return resolve(which.state);
    const off = which.onState((state) => {
      if (state.name !== name) return;
      off();
      resolve(state);
    });
  });
