import type { LiteI18n, LiteMessages } from '@comunal/i18n/lite';
import type { PresetName } from '../presets/presets.ts';
import type { ComunalRoomDetail } from './room-detail.ts';
import type { RoomPlace } from './room-place.ts';
import type { TokenHandler } from './token-handler.ts';

/** What there is to say after the press. */
export interface News {
  readonly text: () => string;
  /** What is left where nothing came of it: to press again, a tab of its own, or a plain link. */
  readonly left?: 'button' | 'tab' | 'link' | undefined;
}

/** What was pressed. */
export interface Wish {
  readonly place: RoomPlace;
  readonly title: string | null | undefined;
  readonly preset: PresetName;
  readonly isTab: boolean;
  readonly tokenHandler: TokenHandler | null | undefined;
  /** Aborted when the element lets go. */
  readonly signal: AbortSignal;
}

/** What the element is to what comes after the press. */
export interface View {
  /** Where the window of the call is put. */
  readonly root: () => HTMLElement | DocumentFragment;
  /** Texts in the language of the element's place, now. */
  readonly words: <Namespace extends string>(
    messages: LiteMessages<Namespace>,
  ) => LiteI18n<Namespace>;
  readonly show: (news: News) => void;
  readonly tell: (state: ComunalRoomDetail['state'], reason?: ComunalRoomDetail['reason']) => void;
  /** While the call is in the page. */
  leave: (() => void) | undefined;
  /** What the next press does, in place of asking anew. */
  again: (() => void) | undefined;
  /** Called when the element has drawn itself. */
  drawn: (() => void) | undefined;
}
