import type { EndReason, FailReason, RoomState } from '../client/room-state.ts';

/** The detail of the event `comunal-room-state`. */
export interface ComunalRoomDetail {
  /** The state of the call; `opened` for a call in a tab of its own, of which nothing more is known. */
  readonly state: RoomState['name'] | 'opened';
  /**
   * Why the call is over, or was not opened. `token-missing` is also the reason where the token handler had none for this
   * person, and `token-handler-failed` where it threw or gave no answer in half a minute.
   */
  readonly reason: EndReason | FailReason | 'token-handler-failed' | undefined;
}

/** The events of `<comunal-room>`. They bubble, and cross shadow roots. */
export interface ComunalRoomEventMap {
  /** The call has another state; `reason` says why it is over or was not opened. */
  'comunal-room-state': CustomEvent<ComunalRoomDetail>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ComunalRoomEventMap {}
}
