import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { isIn, type EndReason, type FailReason, type RoomState } from './room-state.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Where an event of the app leads, if anywhere.
 *
 * @param event - Its name on the wire.
 * @param from - Where the call is.
 */
export type NextState = (event: string, data: Data, from: RoomState) => RoomState | undefined;

/** Reads the events of a call at this address. */
export function nextStateAt(url: URL): NextState {
  const hasToken = /[#&?]jwt=/.test(url.href);
  const room = roomIn(url);
  return (event, data, from) => {
    switch (event) {
      case 'browser-support':
        // The first event of a page that has just loaded: in a call, the app has reloaded itself.
        return isIn(from) ? { name: 'reconnecting' } : undefined;
      case 'prejoin-screen-loaded':
        // The lobby's screen shows the same preview and announces it each time. After an outage it is a step of the way back.
        return from.name === 'lobby' || from.name === 'reconnecting'
          ? undefined
          : { name: 'prejoin' };
      case 'password-required':
        // It comes again after each wrong one.
        return {
          name: 'passwordRequired',
          wrongTries: from.name === 'passwordRequired' ? from.wrongTries + 1 : 0,
        };
      case 'video-conference-joined':
        // The app says it of the main room too, where its address writes it in another way than the server: with Ñ or !.
        return {
          name: data['breakoutRoom'] === true && data['roomName'] !== room ? 'breakout' : 'joined',
        };
      case 'participant-kicked-out':
        return part(data, 'kicked')['local'] === true ? ended('kicked') : undefined;
      case 'video-ready-to-close':
        return ended('left');
      case 'error-occurred': {
        const error = part(data, 'error');
        const next = afterError(error, hasToken);
        // The app announces every few seconds that it waits for a host. That is no change, and grants no more time.
        if (next?.name === 'lobby' && from.name === 'lobby') return undefined;
        if (next?.name === 'prejoin' && from.name === 'reconnecting') return undefined;
        // After a fatal error the app reloads itself; so it does when the server opens the room anew.
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

/** As the server knows it; undefined where the address names none. */
function roomIn({ pathname }: URL): string | undefined {
  try {
    return normalizeRoomName(decodeURIComponent(pathname.replace(/.*\//, '')));
  } catch {
    return undefined; // % that stands for nothing
  }
}

function afterError({ name, message, params }: Data, hasToken: boolean): RoomState | undefined {
  const why = (params as readonly unknown[] | undefined)?.[0] ?? 'general';
  switch (name) {
    case 'conference.connectionError.membersOnly':
    // Only whoever has an account opens the room, and the app waits for them.
    case 'conference.authenticationRequired':
      return { name: 'lobby' };
    case 'conference.display_name_required':
      return { name: 'prejoin' };
    case 'conference.connectionError.accessDenied':
      return failed('refused');
    case 'conference.connectionError.notAllowed':
      // Newer servers say why, such as that not everybody may open a room.
      return failed(hasToken && why === 'general' ? 'wrongRoom' : 'refused');
    case 'conference.max_users':
      // Where there is room for who only watches, the app asks for that next.
      return part({ why }, 'why')['visitorsSupported'] === 'true' ? undefined : failed('full');
    case 'conference.destroyed':
      // With the room's own address for a reason, the app connects to it anew.
      return typeof why === 'string' && /^\S+@\S+$/.test(why)
        ? { name: 'loading' }
        : ended('ended');
    case 'connection.passwordRequired':
      if (!hasToken) return failed('tokenMissing');
      return failed(
        typeof message === 'string' && /expired|\bexp\b/i.test(message)
          ? 'tokenExpired'
          : 'tokenRefused',
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

function part(data: Data, key: string): Data {
  const value = data[key];
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
