import type { EndReason, FailReason, RoomState } from './room-state.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Where an event of the app leads, if anywhere.
 *
 * @param event - Its name on the wire.
 * @param from - Where the call is.
 */
export function nextState(
  event: string,
  data: Data,
  from: RoomState,
  hasToken: boolean,
): RoomState | undefined {
  switch (event) {
    case 'prejoin-screen-loaded':
      return { name: 'prejoin' };
    case 'password-required':
      // It comes again after each wrong one.
      return {
        name: 'passwordRequired',
        wrongTries: from.name === 'passwordRequired' ? from.wrongTries + 1 : 0,
      };
    case 'video-conference-joined':
      return { name: data['breakoutRoom'] === true ? 'breakout' : 'joined' };
    case 'participant-kicked-out':
      return part(data, 'kicked')['local'] === true ? ended('kicked') : undefined;
    case 'video-ready-to-close':
      return ended('left');
    case 'error-occurred': {
      const { name, message } = part(data, 'error');
      return afterError(name, String(message), hasToken);
    }
    default:
      return undefined;
  }
}

function afterError(name: unknown, message: string, hasToken: boolean): RoomState | undefined {
  switch (name) {
    case 'conference.connectionError.membersOnly':
      return { name: 'lobby' };
    case 'conference.connectionError.accessDenied':
      return failed('refused');
    case 'conference.connectionError.notAllowed':
      return failed(hasToken ? 'wrongRoom' : 'refused');
    case 'conference.max_users':
      return failed('full');
    case 'conference.destroyed':
      return ended('ended');
    case 'connection.passwordRequired':
      if (!hasToken) return failed('tokenMissing');
      return failed(/expired|\bexp\b/i.test(message) ? 'tokenExpired' : 'tokenRefused');
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
