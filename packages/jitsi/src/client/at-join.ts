// What is loaded when a room is joined, so that a page which may never join one does not pay for it: every key of the
// app's settings, every name of its page interface, and what few calls need.
import { roomUrl } from '../address/room-url.ts';
import type { Start, StartFailure } from './call-frame.ts';
import { callPage } from './call-page-frame.ts';
import { checkJoinOptions } from './check-join-options.ts';
import type { JoinOptions } from './join-options.ts';
import { nextStateAt } from './next-state.ts';
import { RoomError } from './room-error.ts';
import { startFailure } from './start-failure.ts';

export { eventNames, otherName } from './names.ts';
export { openParts } from './room-parts.ts';
export { requestOf, wireOf } from './wire-of.ts';

/** What the call begins with, or why it cannot. */
export function startOf(options: JoinOptions): Start | StartFailure {
  try {
    checkJoinOptions(options);
    const url = addressOf(options);
    return { url, nextState: nextStateAt(url), callPage };
  } catch (error) {
    return startFailure(error);
  }
}

function addressOf(options: JoinOptions): URL {
  const text = 'url' in options ? String(options.url) : roomUrl({ ...options, embedded: true });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !WEB.test(url.href))
    throw badUrl('The address of the room is to be one that roomUrl made: https, or this machine.');
  if (url.searchParams.has('jwt'))
    throw badUrl('The token is to stand behind #: before it, servers write it into their logs.');
  return url;
}

function badUrl(says: string): RoomError {
  return new RoomError('badValue', says);
}

const WEB = /^(?:https:|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])[:/])/;
