/** Why a call that was under way is over. */
export type EndReason =
  /** This person hung up. */
  | 'left'
  /** A moderator ended it for all. */
  | 'ended'
  /** A moderator sent this person out. */
  | 'kicked'
  /** The page let go of it, or took the frame out of its document. */
  | 'disposed'
  /** The connection was lost, and did not come back within `joinTimeoutMs`. */
  | 'lost';

/** Why nobody came in. */
export type FailReason =
  /** The options make no sense; `room.joined` is rejected with the sentence. */
  | 'badOptions'
  /** A part of this client did not come from the page's own server: the line is down, or the site was built anew. */
  | 'notLoaded'
  /** The page's own content policy forbids the frame. */
  | 'frameBlocked'
  /** The frame said nothing: the call server is down, or forbids to be framed; a page cannot tell which. */
  | 'unreachable'
  /** It answered, and then something took too long. */
  | 'timedOut'
  /** The server asks for a token. */
  | 'tokenMissing'
  | 'tokenExpired'
  /** The server does not take the token. */
  | 'tokenRefused'
  /** The token is for another room. */
  | 'wrongRoom'
  /** A moderator did not open, or the server lets nobody in. */
  | 'refused'
  | 'full';

/** Where a call is. `ended` and `failed` are last: by then the frame is gone. */
export type RoomState =
  | { readonly name: 'loading' | 'prejoin' | 'lobby' | 'joined' | 'breakout' }
  /** The connection of a call under way was lost; the app loads itself again, and may ask this person to join again. */
  | { readonly name: 'reconnecting' }
  /** Comes again after each wrong one. */
  | { readonly name: 'passwordRequired'; readonly wrongTries: number }
  | { readonly name: 'ended'; readonly reason: EndReason }
  | { readonly name: 'failed'; readonly reason: FailReason };

/** Whether this person is in the call. */
export function isIn({ name }: RoomState): boolean {
  return name === 'joined' || name === 'breakout';
}

/** Whether this person has been in the call, and it is not over: also while the connection is lost. */
export function isUnderWay(state: RoomState): boolean {
  return isIn(state) || state.name === 'reconnecting';
}

/** Whether nothing more comes. */
export function isLast({ name }: RoomState): boolean {
  return name === 'ended' || name === 'failed';
}
