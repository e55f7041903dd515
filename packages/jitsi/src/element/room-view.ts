import type { LiteI18n, LiteMessages } from '@comunal/i18n/lite';
import type { RoomPresetName } from '../presets/presets.ts';
import type { ComunalRoomDetail } from './room-events.ts';
import type { RoomLocation } from './room-location.ts';
import type { TokenHandler } from './token-handler.ts';

/** A status that the card shows after its button was pressed. */
export interface Status {
  readonly text: () => string;
  /** What the visitor can do after a failure: press again, open a tab, or follow a plain link. */
  readonly fallback?: 'button' | 'tab' | 'link' | undefined;
}

/** A request to join the call: what the card said when its button was pressed. */
export interface JoinRequest {
  readonly location: RoomLocation;
  readonly title: string | null | undefined;
  readonly preset: RoomPresetName;
  readonly isTab: boolean;
  readonly tokenHandler: TokenHandler | null | undefined;
  /** Aborts when the element drops the request. */
  readonly signal: AbortSignal;
}

/** What the lazily loaded call uses of its element. */
export interface RoomView {
  /** Where the dialog of the call is put. */
  readonly root: () => HTMLElement | DocumentFragment;
  /** Returns texts in the language of the element, as it is now. */
  readonly translate: <Namespace extends string>(
    messages: LiteMessages<Namespace>,
  ) => LiteI18n<Namespace>;
  readonly showStatus: (status: Status) => void;
  /** Sends the event `comunal-room-state`. */
  readonly emitState: (
    state: ComunalRoomDetail['state'],
    reason?: ComunalRoomDetail['reason'],
  ) => void;
  /** Leaves the call, while it is in the page. */
  leave: (() => void) | undefined;
  /** What the next press does in place of a new request. */
  retry: (() => void) | undefined;
  /** Called after each render of the element. */
  onRendered: (() => void) | undefined;
}
