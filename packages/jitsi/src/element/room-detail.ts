import type { EndReason, FailReason, RoomState } from '../client/room-state.ts';

/** What `comunal-room-state` carries. */
export interface ComunalRoomDetail {
  /** That of the call; `opened` for one that was opened in a tab, of which nothing more is known. */
  readonly state: RoomState['name'] | 'opened';
  /**
   * Why it is over, or was not opened. `tokenMissing` also where the token handler had none for this person, and
   * `tokenHandlerFailed` where it threw or gave no answer in half a minute.
   */
  readonly reason: EndReason | FailReason | 'tokenHandlerFailed' | undefined;
}
