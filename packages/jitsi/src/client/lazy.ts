// Lazily loaded when a room is joined, so that a page which may never join one does not pay for it: every key of the app's
// settings, every name of its page interface, and what few calls need.
import { buildRoomUrl } from '../address/room-url.ts';
import type { CallStart, StartFailure } from './call-frame.ts';
import { checkJoinOptions } from './check-join-options.ts';
import { frameDom } from './frame-dom.ts';
import type { JoinOptions } from './join-options.ts';
import { createNextState } from './next-state.ts';
import { RoomError } from './room-error.ts';
import { toStartFailure } from './start-failure.ts';

export { eventNames, otherNames } from './name-tables.ts';
export { openRoomParts } from './room-parts.ts';
export { toWireName, toWireRequest } from './wire-names.ts';

/** Prepares a call: checks the options and makes its address. Returns why the call cannot start where they make no sense. */
export function createStart(options: JoinOptions): CallStart | StartFailure {
  try {
    checkJoinOptions(options);
    const url = toUrl(options);
    return { url, nextState: createNextState(url), frameDom };
  } catch (error) {
    return toStartFailure(error);
  }
}

function toUrl(options: JoinOptions): URL {
  const text =
    'url' in options ? String(options.url) : buildRoomUrl({ ...options, embedded: true });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !WEB.test(url.href))
    throw badUrl(
      'The address of the room is to be one that createRoomUrl made: https, or this machine.',
    );
  if (url.searchParams.has('jwt'))
    throw badUrl('The token is to stand behind #: before it, servers write it into their logs.');
  return url;
}

function badUrl(message: string): RoomError {
  return new RoomError('bad-value', message);
}

const WEB = /^(?:https:|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])[:/])/;
