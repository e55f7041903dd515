// What is loaded when a room is joined, so that a page which may never join one does not pay for it: every key of the
// app's settings, and every name of its page interface.
import { roomUrl } from '../address/room-url.ts';
import type { JoinOptions } from './join-options.ts';
import { RoomError } from './room-error.ts';

export { nearest } from '../nearest.ts';
export { commandTable, eventNames, eventTable, otherName, queryTable } from './names.ts';
export { stateOfError } from './room-state.ts';

/** The address of the frame, without what only a frame adds to it. */
export function addressOf(options: JoinOptions): URL {
  const text = 'url' in options ? String(options.url) : roomUrl({ ...options, embedded: true });
  if (URL.canParse(text) && WEB.test(new URL(text).href)) return new URL(text);
  const says = 'The address of the room is to be one that roomUrl made: https, or this machine.';
  throw new RoomError('badValue', says);
}

const WEB = /^(?:https:|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])[:/])/;
