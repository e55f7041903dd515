// What is loaded when a room is joined, so that a page which may never join one does not pay for it: every key of the
// app's settings, every name of its page interface, and what few calls need.
import { roomUrl } from '../address/room-url.ts';
import type { Start } from './call-frame.ts';
import type { JoinOptions } from './join-options.ts';
import { nextStateAt } from './next-state.ts';
import { RoomError } from './room-error.ts';

export { readBreakoutRooms } from './breakout-rooms.ts';
export { eventNames, otherName } from './names.ts';
export { rtmpAddress } from './stream-target.ts';
export { requestOf, wireOf } from './wire-of.ts';

/** What the call begins with. */
export function startOf(options: JoinOptions): Start {
  const text = 'url' in options ? String(options.url) : roomUrl({ ...options, embedded: true });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !WEB.test(url.href))
    throw badUrl('The address of the room is to be one that roomUrl made: https, or this machine.');
  if (url.searchParams.has('jwt'))
    throw badUrl('The token is to stand behind #: before it, servers write it into their logs.');
  return { url, nextState: nextStateAt(url) };
}

function badUrl(says: string): RoomError {
  return new RoomError('badValue', says);
}

const WEB = /^(?:https:|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])[:/])/;
