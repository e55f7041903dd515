import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { isIn, type EndReason, type FailReason, type RoomState } from './room-state.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * The transition function of the state machine of a call: returns the state that an event of the app leads to, or
 * `undefined` where the state stays.
 *
 * @param event - Wire name of the event.
 * @param from - The present state.
 */
export type NextState = (event: string, data: Data, from: RoomState) => RoomState | undefined;

/** Creates the state machine of a call at this address. It is a pure function, so it is tested without a frame. */
export function createNextState(url: URL): NextState {
  const hasToken = /[#&?]jwt=/.test(url.href);
  const room = readRoomName(url);
  return (event, data, from) => {
    switch (event) {
      case 'browser-support':
        // The first event of a page that has just loaded: during a call, the app has reloaded itself.
        return isIn(from) ? { name: 'reconnecting' } : undefined;
      case 'prejoin-screen-loaded':
        // The lobby's screen has the same preview and announces it each time. After an outage it is a step of the way back.
        return from.name === 'lobby' || from.name === 'reconnecting'
          ? undefined
          : { name: 'prejoin' };
      case 'password-required':
        // It comes again after each wrong one.
        return {
          name: 'password-required',
          wrongTries: from.name === 'password-required' ? from.wrongTries + 1 : 0,
        };
      case 'video-conference-joined':
        // The app calls the main room a breakout room too, where its address is not written as the server has it: with Ñ or !.
        return {
          name: data['breakoutRoom'] === true && data['roomName'] !== room ? 'breakout' : 'joined',
        };
      case 'participant-kicked-out':
        return toObject(data['kicked'])['local'] === true ? ended('kicked') : undefined;
      case 'video-ready-to-close':
        return ended('left');
      case 'error-occurred': {
        const error = toObject(data['error']);
        const next = nextStateAfterError(error, hasToken);
        // The app announces every few seconds that it waits for a host. That is no change, and grants no more time.
        if (next?.name === 'lobby' && from.name === 'lobby') return undefined;
        if (next?.name === 'prejoin' && from.name === 'reconnecting') return undefined;
        // The app reloads itself after a fatal error, and when the server opens the room again.
        const reloads = error['isFatal'] === true && !next;
        return isIn(from) && (reloads || next?.name === 'loading')
          ? { name: 'reconnecting' }
          : next;
      }
      default:
        return undefined;
    }
  };
}

/** Reads the room's name as the server knows it; undefined where the address names none. */
function readRoomName({ pathname }: URL): string | undefined {
  try {
    return normalizeRoomName(decodeURIComponent(pathname.replace(/.*\//, '')));
  } catch {
    return undefined; // a stray %
  }
}

function nextStateAfterError(
  { name, message, params }: Data,
  hasToken: boolean,
): RoomState | undefined {
  const reason = (params as readonly unknown[] | undefined)?.[0] ?? 'general';
  switch (name) {
    case 'conference.connectionError.membersOnly':
    // Only a person with an account opens the room, and the app waits for one.
    case 'conference.authenticationRequired':
      return { name: 'lobby' };
    case 'conference.display_name_required':
      return { name: 'prejoin' };
    case 'conference.connectionError.accessDenied':
      return failed('refused');
    case 'conference.connectionError.notAllowed':
      // Newer servers give a reason, such as that not everybody may open a room.
      return failed(hasToken && reason === 'general' ? 'wrong-room' : 'refused');
    case 'conference.max_users':
      // Where visitors may watch, the app asks for that next.
      return toObject(reason)['visitorsSupported'] === 'true' ? undefined : failed('full');
    case 'conference.destroyed':
      // With the room's own address as the reason, the app connects to it again.
      return typeof reason === 'string' && /^\S+@\S+$/.test(reason)
        ? { name: 'loading' }
        : ended('ended');
    case 'connection.passwordRequired':
      if (!hasToken) return failed('token-missing');
      return failed(
        typeof message === 'string' && /expired|\bexp\b/i.test(message)
          ? 'token-expired'
          : 'token-refused',
      );
    default:
      return undefined;
  }
}

function ended(reason: EndReason): RoomState {
  return { name: 'ended', reason };
}

function failed(reason: FailReason): RoomState {
  return { name: 'failed', reason };
}

function toObject(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
