import type { Room, RoomState } from '../client/index.ts';
import type { PresetName } from '../presets/presets.ts';
import type { RoomPlace } from './room-place.ts';
import type { TokenHandler } from './token-handler.ts';

/** What there is to say after the press. */
export interface News {
  readonly text: (language: string) => string;
  /** Whether nothing came of it. */
  readonly isBad?: boolean;
  /** Whether a tab of its own may do where the page did not. */
  readonly offersTab?: boolean;
}

/** What was pressed. */
export interface Wish {
  readonly place: RoomPlace;
  readonly title: string;
  readonly preset: PresetName;
  readonly isTab: boolean;
  readonly tokenHandler: TokenHandler | undefined;
  /** Aborted when the element lets go. */
  readonly signal: AbortSignal;
}

/** What the element is to what comes after the press. */
export interface View {
  /** Where the window of the call is put. */
  readonly root: () => HTMLElement | DocumentFragment;
  /** Of the texts, now. */
  readonly language: () => string;
  readonly show: (news: News) => void;
  readonly tell: (state: RoomState['name'] | 'opened', reason?: string) => void;
  call: Room | undefined;
  /** What the next press does, in place of asking anew. */
  again: (() => void) | undefined;
  /** Called when the element has drawn itself. */
  drawn: (() => void) | undefined;
}
