/** Why a call that was under way is over. */
export type EndReason =
  /** This person hung up. */
  | 'left'
  /** A moderator ended the call for all. */
  | 'ended'
  /** A moderator removed this person. */
  | 'kicked'
  /** The page disposed of the call, or took the frame out of its document. */
  | 'disposed'
  /** The connection was lost, and did not come back within `joinTimeoutMs`. */
  | 'lost';

/** Why this person did not get in. */
export type FailReason =
  /** The options make no sense; `room.joined` is rejected with the error that says why. */
  | 'bad-options'
  /** A part of this client could not be loaded from the page's own server: the network is down, or the site was rebuilt. */
  | 'not-loaded'
  /** The page's own content security policy forbids the frame. */
  | 'frame-blocked'
  /** The frame sent nothing: the call server is down, or forbids to be framed; a page cannot tell which. */
  | 'unreachable'
  /** The call server answered, and then something took too long. */
  | 'timed-out'
  /** The server asks for a token. */
  | 'token-missing'
  /** The token has expired. */
  | 'token-expired'
  /** The server does not accept the token. */
  | 'token-refused'
  /** The token is for another room. */
  | 'wrong-room'
  /** A moderator turned this person away, or the server lets nobody in. */
  | 'refused'
  /** The room is full. */
  | 'full';

/** Where a call is. `ended` and `failed` are final: by then the frame is gone. */
export type RoomState =
  | {
      /**
       * `loading`: the frame loads, or joins. `prejoin`: this person has not pressed "join" yet. `lobby`: they wait to be let
       * in. `joined`: they are in the call. `breakout`: they are in a breakout room.
       */
      readonly name: 'loading' | 'prejoin' | 'lobby' | 'joined' | 'breakout';
    }
  /** The connection was lost during the call; the app reloads itself, and may ask this person to join again. */
  | {
      /** It ends with another state within `joinTimeoutMs`. */
      readonly name: 'reconnecting';
    }
  /** The room asks for a password. The state comes again after each wrong one. */
  | {
      /** Answer it with `submitPassword`. */
      readonly name: 'password-required';
      /** How many passwords the room has refused; 0 the first time. */
      readonly wrongTries: number;
    }
  | {
      /** The call was under way, and is over. */
      readonly name: 'ended';
      /** Why it is over. */
      readonly reason: EndReason;
    }
  | {
      /** This person did not get in. */
      readonly name: 'failed';
      /** Why they did not. */
      readonly reason: FailReason;
    };

/** Whether this person is in the call. */
export function isIn({ name }: RoomState): boolean {
  return name === 'joined' || name === 'breakout';
}

/** Whether this person has been in the call and it is not over; true while the connection is lost as well. */
export function isUnderWay(state: RoomState): boolean {
  return isIn(state) || state.name === 'reconnecting';
}

/** Whether the state is final. */
export function isFinal({ name }: RoomState): boolean {
  return name === 'ended' || name === 'failed';
}
